/** One HTTP request with a limit of time and, where it can't do harm, one more try. */

export interface ExchangeOptions {
  /** For each attempt, answer's body included. */
  readonly timeoutMs: number;
  /** Try once more after a broken connection or a shop that is briefly unavailable. Only for what may be done twice. */
  readonly retry: boolean;
  /** How long to wait before. */
  readonly retryDelayMs?: number;
}

/** What came back, or why nothing did. */
export type Reply =
  | { readonly arrived: true; readonly status: number; readonly text: string; readonly redirectedTo?: string }
  | { readonly arrived: false; readonly reason: "timeout" | "network" | "offline" };

const gentleDelayMs = 400;
/** A shop that wants to be left alone for longer than this is not asked again. */
const longestDelayMs = 5000;
/** Too many requests, bad gateway, unavailable, gateway timeout (RFC 9110, RFC 6585). */
const passing = new Set([429, 502, 503, 504]);

export async function exchange(url: URL, init: RequestInit, options: ExchangeOptions): Promise<Reply> {
  if (!navigator.onLine) return { arrived: false, reason: "offline" };
  const [reply, retryAfterMs] = await attempt(url, init, options.timeoutMs);
  const mayRetry = reply.arrived ? passing.has(reply.status) : reply.reason === "network";
  const delayMs = retryAfterMs ?? options.retryDelayMs ?? gentleDelayMs;
  if (!options.retry || !mayRetry || delayMs > longestDelayMs) return reply;
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  return (await attempt(url, init, options.timeoutMs))[0];
}

async function attempt(
  url: URL,
  init: RequestInit,
  timeoutMs: number,
): Promise<[reply: Reply, retryAfterMs: number | undefined]> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, { ...init, signal });
    const text = await response.text();
    const { status, redirected } = response;
    const reply: Reply = { arrived: true, status, text, ...(redirected && { redirectedTo: response.url }) };
    return [reply, readRetryAfter(response.headers.get("Retry-After"))];
  } catch {
    const reason = signal.aborted ? "timeout" : navigator.onLine ? "network" : "offline";
    return [{ arrived: false, reason }, undefined];
  }
}

/** Seconds or a date (RFC 9110, 10.2.3), as milliseconds from now. */
function readRetryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
