import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCart } from "../../src/cart/cart.js";
import type { CartAdapter } from "../../src/types.js";
import type { RequestEffect } from "../../src/wire.js";
import { configured } from "../support/fake-engine.js";

const { cart: config } = configured().shop;
const request: RequestEffect = { type: "request", widget: 1, id: 5, action: "add", quantity: 2, key: "k-1" };
const line = { fields: { product: "acacia" }, form: undefined };
const ask = (adapter: CartAdapter) => createCart(config, adapter).request(request, line);

describe("an adapter in code", () => {
  beforeEach(() => {
    vi.stubGlobal("navigator", { onLine: true });
    vi.spyOn(console, "error").mockImplementation(() => {});
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it("is given the line, the key and a signal", async () => {
    const add = vi.fn(async () => ({ count: 3 }));
    expect(await ask({ add })).toEqual({ ok: true, count: 3 });
    expect(add).toHaveBeenCalledWith(
      { quantity: 2, fields: { product: "acacia" } },
      { signal: expect.any(AbortSignal), idempotencyKey: "k-1" },
    );
  });

  it("may answer nothing at all", async () => {
    expect(await ask({ add: async () => {} })).toEqual({ ok: true });
  });

  it("may refuse in its own words", async () => {
    const refusal = { ok: false, reason: "soldout", message: "Gone." } as const;
    expect(await ask({ add: async () => refusal })).toEqual(refusal);
    expect(await ask({ add: async () => ({ ok: false }) })).toEqual({ ok: false, reason: "refused" });
  });

  it.each([
    ["a text", "yes"],
    ["a count that is none", { count: "three" }],
    ["a negative count", { count: -1 }],
  ])("is not believed when it answers %s", async (_, answer) => {
    expect(await ask({ add: async () => answer as never })).toEqual({ ok: false, reason: "malformed" });
  });

  it("fails like the shop when it throws, like the network when fetch does", async () => {
    expect(await ask({ add: () => Promise.reject(new Error("boom")) })).toEqual({ ok: false, reason: "server" });
    expect(await ask({ add: () => Promise.reject(new TypeError("fetch failed")) })).toEqual({
      ok: false,
      reason: "network",
    });
  });

  it("is not waited for longer than the config says", async () => {
    const slow = createCart({ ...config, add: { ...config.add, timeoutMs: 30 } }, { add: () => new Promise(() => {}) });
    expect(await slow.request(request, line)).toEqual({ ok: false, reason: "timeout" });
  });

  it("isn't asked without a network", async () => {
    vi.stubGlobal("navigator", { onLine: false });
    const add = vi.fn(async () => {});
    expect(await ask({ add })).toEqual({ ok: false, reason: "offline" });
    expect(add).not.toHaveBeenCalled();
  });
});

describe("a cart that can't be asked", () => {
  it("is the shop's failure, and told on the console", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await createCart(config).request(request, line)).toEqual({ ok: false, reason: "server" });
    expect(String(told.mock.calls[0]?.[1])).toContain("cart.add.url is not set");
    told.mockRestore();
  });
});

describe("Undo", () => {
  it("is possible where the config or the adapter can remove", () => {
    const add = async () => {};
    expect(createCart(config, undefined).canUndo()).toBe(false);
    expect(createCart({ ...config, remove: { ...config.remove, url: "/remove" } }, undefined).canUndo()).toBe(true);
    expect(createCart(config, { add }).canUndo()).toBe(false);
    expect(createCart(config, { add, remove: add }).canUndo()).toBe(true);
  });
});
