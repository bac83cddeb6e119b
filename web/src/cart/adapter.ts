/** A shop's cart that is spoken to in code. Loaded by pages that hand an adapter over. */
import type { CartAdapter, FailureReason } from "../types.js";
import type { Answer, RequestEffect } from "../wire.js";
import type { LineSource } from "./line.js";

const reasons: ReadonlySet<unknown> = new Set<FailureReason>([
  "refused",
  "soldout",
  "timeout",
  "network",
  "server",
  "malformed",
  "offline",
]);

/** Asks the shop's code, and waits no longer than `timeoutMs`. Never rejects. */
export async function askAdapter(
  adapter: CartAdapter,
  { action, quantity, key }: RequestEffect,
  { fields }: LineSource,
  timeoutMs: number,
): Promise<Answer> {
  if (!navigator.onLine) return { ok: false, reason: "offline" };
  const signal = AbortSignal.timeout(timeoutMs);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  try {
    const asked = adapter[action]?.({ quantity, fields }, { signal, idempotencyKey: key });
    return readAdapterAnswer(await Promise.race([asked, late]));
  } catch (error) {
    if (signal.aborted) return { ok: false, reason: "timeout" };
    console.error("nicety: the cart adapter failed:", error);
    // What `fetch` throws when the connection breaks.
    return { ok: false, reason: error instanceof TypeError ? "network" : "server" };
  }
}

/** Adapters are the shop's code, perhaps without types: whatever they answer is looked at closely. */
function readAdapterAnswer(answer: unknown): Answer {
  if (answer === undefined || answer === null) return { ok: true };
  if (typeof answer !== "object") return { ok: false, reason: "malformed" };
  const { ok = true, count, message, reason } = answer as Readonly<Record<string, unknown>>;
  const words = typeof message === "string" ? { message } : {};
  if (ok !== true) {
    return { ok: false, reason: isReason(reason) ? reason : "refused", ...words };
  }
  if (count === undefined) return { ok: true, ...words };
  if (!Number.isInteger(count) || Number(count) < 0) return { ok: false, reason: "malformed" };
  return { ok: true, count: Number(count), ...words };
}

function isReason(reason: unknown): reason is FailureReason {
  return reasons.has(reason);
}
