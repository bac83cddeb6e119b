/** One HTTP request with a limit of time and, where it can't do harm, one more try. */

/** What came back, or why nothing did. */
export type Reply = Arrival | "timeout" | "network" | "offline";

export interface Arrival {
  readonly status: number;
  readonly text: string;
  /** Where the shop has led the request to, if anywhere. */
  readonly redirectedTo?: string | false;
}

/** How long to wait at least before asking again. */
const gentleDelayMs = 400;
/** A shop that wants to be left alone for longer than this is not asked again. */
const longestDelayMs = 5000;
/** Too many requests, bad gateway, unavailable, gateway timeout (RFC 9110, RFC 6585). */
const passing = new Set([429, 502, 503, 504]);

/**
 * Asks with at most `timeoutMs` for each attempt, the answer's body included. `retry` allows one more after a broken connection or a shop that
 * is briefly unavailable: only for what may be done twice.
 */
export async function exchange(url: URL, init: RequestInit, timeoutMs: number, retry: boolean): Promise<Reply> {
  if (!navigator.onLine) return "offline";
  let delayMs = gentleDelayMs;
  const attempt = async (): Promise<Reply> => {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(url, { ...init, signal });
      const { status, redirected, headers } = response;
      // Seconds or a date (RFC 9110, 10.2.3).
      const after = headers.get("Retry-After");
      const afterMs = Number(after) * 1000 || Date.parse(`${after}`) - Date.now();
      if (afterMs > delayMs) delayMs = afterMs;
      return { status, text: await response.text(), redirectedTo: redirected && response.url };
    } catch {
      return signal.aborted ? "timeout" : navigator.onLine ? "network" : "offline";
    }
  };
  const reply = await attempt();
  const mayRetry = typeof reply === "string" ? reply === "network" : passing.has(reply.status);
  if (!retry || !mayRetry || delayMs > longestDelayMs) return reply;
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  return attempt();
}
