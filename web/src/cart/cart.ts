/** The shop's cart, spoken to by the config or by an adapter in code. */
import type { CartAdapter, FailureReason } from "../types.js";
import type { Answer, CartConfig, RequestEffect } from "../wire.js";
import { callShop } from "./generic.js";
import type { LineSource } from "./line.js";

const reasons: ReadonlySet<string> = new Set<FailureReason>([
  "refused",
  "soldout",
  "timeout",
  "network",
  "server",
  "malformed",
  "offline",
]);

export class Cart {
  readonly config: CartConfig;
  #adapter: CartAdapter | undefined;

  constructor(config: CartConfig, adapter: CartAdapter | undefined) {
    this.config = config;
    this.#adapter = adapter;
  }

  use(adapter: CartAdapter): void {
    this.#adapter = adapter;
  }

  /** Pieces can be taken out again. */
  get canUndo(): boolean {
    return this.#adapter ? this.#adapter.remove !== undefined : this.config.remove.url !== "";
  }

  /** Asks the shop. Never rejects. */
  request({ action, quantity, key }: RequestEffect, line: LineSource): Promise<Answer> {
    const config = this.config[action];
    return this.#adapter
      ? askAdapter(this.#adapter, action, { quantity, key, line, timeoutMs: config.timeoutMs })
      : callShop(config, line, { quantity, key });
  }
}

interface AdapterCall {
  readonly quantity: number;
  readonly key: string;
  readonly line: LineSource;
  readonly timeoutMs: number;
}

async function askAdapter(adapter: CartAdapter, action: "add" | "remove", call: AdapterCall): Promise<Answer> {
  if (!navigator.onLine) return { ok: false, reason: "offline" };
  const signal = AbortSignal.timeout(call.timeoutMs);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  const line = { quantity: call.quantity, fields: call.line.fields };
  const context = { signal, idempotencyKey: call.key };
  try {
    return readAdapterAnswer(await Promise.race([adapter[action]?.(line, context), late]));
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
  return typeof reason === "string" && reasons.has(reason);
}
