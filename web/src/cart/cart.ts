/** The shop's cart, spoken to by the config or by an adapter in code. */
import type { CartAdapter } from "../types.js";
import type { Answer, CartConfig, RequestEffect } from "../wire.js";
import { callShop } from "./generic.js";
import type { LineSource } from "./line.js";

export interface Cart {
  /** From now on `adapter` is asked instead of the shop's addresses. */
  use(adapter: CartAdapter): void;
  /** Pieces can be taken out again. */
  canUndo(): boolean;
  /** Asks the shop. Never rejects. */
  request(request: RequestEffect, line: LineSource): Promise<Answer>;
}

export function createCart(config: CartConfig, adapter?: CartAdapter): Cart {
  return {
    use(given) {
      adapter = given;
    },
    canUndo: () => !!(adapter ? adapter.remove : config.remove.url),
    async request(request, line) {
      const { action } = request;
      try {
        if (!adapter) return await callShop(config[action], line, request);
        const { askAdapter } = await import("./adapter.js");
        return await askAdapter(adapter, request, line, config[action].timeoutMs);
      } catch (error) {
        console.error("nicety: the cart can't be asked:", error);
        return { ok: false, reason: "server" };
      }
    },
  };
}
