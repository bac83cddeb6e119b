/**
 * What a shopper has answered is brought to the shop, once: what can't be sent now is kept and sent later. Loaded by pages on which
 * something is asked. As a late part it is given what it shares with the host.
 */
import type { Listen, Moments } from "../moments/moments.js";
import type { CartAdapter, ReviewDetail } from "../types.js";
import type { PostEffect } from "../wire.js";

/** What became of a post. A `status` of 0 is none; `on`: it is kept for later. */
export interface PostReply {
  readonly status: number;
  readonly on?: true;
}

export interface AsksLinks {
  readonly moments: Pick<Moments, "list" | "perform">;
  /** The shop's own code, if it has given some by now. */
  readonly adapter: () => CartAdapter | undefined;
  readonly on: Listen;
  readonly checkUrl: (text: string) => URL;
}

export interface Asks {
  /** Takes it in at once, and sends it when it may go. `tell` hears what became of it, unless a newer word took its place. */
  post(effect: PostEffect, tell: (reply: PostReply) => void): void;
  /** Sends what was kept on an earlier page or while there was no network. */
  resume(): void;
}

/** What is kept of a post until it has arrived. */
interface Kept {
  readonly key: string;
  readonly url: string;
  readonly data: unknown;
}

const timeoutMs = 8000;
/** Too early, too many: may be asked again (RFC 9110, RFC 6585, RFC 8470). */
const passing = new Set([408, 425, 429]);
/** Answered by code. */
const accepted = 204;
const unknownFailure = 0;
const refused = 422;

export function createAsks({ moments, adapter, on, checkUrl }: AsksLinks, signal: AbortSignal): Asks {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const tellers = new Map<string, (reply: PostReply) => void>();
  /** What is under way, by what it is about. */
  const open = new Set<string>();

  const keptOf = (about: string): Kept | undefined =>
    moments.list?.("unsent").find(([id]) => id === about)?.[1] as Kept | undefined;
  const keep = (about: string, value?: Kept): void =>
    moments.perform({ type: "remember", name: "unsent", id: about, value });

  const ask = async ({ key, url, data }: Kept): Promise<number> => {
    const review = adapter()?.review;
    const until = AbortSignal.timeout(timeoutMs);
    try {
      if (review) {
        const late = new Promise<never>((_, reject) => {
          on(until, "abort", () => reject(until.reason));
        });
        const asked = review.call(adapter(), data as ReviewDetail, { signal: until, idempotencyKey: key });
        const answer = await Promise.race([asked, late]);
        return answer?.ok === false ? (answer.reason === "refused" ? refused : unknownFailure) : accepted;
      }
      // Who listens to the event needs nothing else.
      if (!url) return accepted;
      const { status } = await fetch(checkUrl(url), {
        method: "POST",
        headers: { Accept: "application/json", "Content-Type": "application/json", "Idempotency-Key": key },
        body: JSON.stringify(data),
        // It may be the last thing that happens on this page.
        keepalive: true,
        signal: until,
      });
      return status;
    } catch {
      return unknownFailure;
    }
  };

  const send = async (about: string): Promise<void> => {
    clearTimeout(timers.get(about));
    timers.delete(about);
    const kept = keptOf(about);
    // Forgotten, or arrived from another tab.
    if (!kept || open.has(about)) return;
    open.add(about);
    const status = await ask(kept);
    open.delete(about);
    const isFinal = status >= 400 && status < 500 && !passing.has(status);
    const isDone = (status >= 200 && status < 300) || isFinal;
    if (isFinal) console.error(`nicety: the shop refused an answer (${status}):`, kept.data);
    const isNewest = keptOf(about)?.key === kept.key;
    if (isNewest && isDone) keep(about);
    if (isNewest) {
      tellers.get(about)?.({ status, ...(!isDone && { on: true }) });
      tellers.delete(about);
    } else if (keptOf(about) && !timers.has(about)) void send(about);
  };
  const resume = (): void => {
    for (const [about] of moments.list?.("unsent") ?? []) if (!timers.has(about)) void send(about);
  };

  on(window, "online", resume, signal);
  // Whatever waits for a last change of mind goes with the page.
  on(window, "pagehide", () => [...timers.keys()].forEach((about) => void send(about)), signal);
  on(signal, "abort", () => [...timers.keys()].forEach((about) => void send(about)));

  return {
    post({ about, key, url, data, delayMs }, tell) {
      clearTimeout(timers.get(about));
      timers.delete(about);
      keep(about, { key, url, data });
      tellers.set(about, tell);
      if (delayMs)
        timers.set(
          about,
          setTimeout(() => void send(about), delayMs),
        );
      else void send(about);
    },
    resume,
  };
}
