// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createApi } from "../src/loader-api.js";

type Host = typeof import("../src/host.js");

const emptyModule = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const calls: unknown[][] = [];
const host = {
  boot: vi.fn(async (config: Promise<unknown>, module: Promise<unknown>) => {
    await Promise.all([config, module]);
  }),
  mount: async (...values: unknown[]) => {
    calls.push(["mount", ...values]);
    return "mounted";
  },
  adapter: (...values: unknown[]) => calls.push(["adapter", ...values]),
  start: async () => calls.push(["start"]),
  destroy: () => calls.push(["destroy"]),
  stats: () => ({ widgets: 7 }),
  consent: (...values: unknown[]) => calls.push(["consent", ...values]),
  identify: (...values: unknown[]) => calls.push(["identify", ...values]),
  page: (...values: unknown[]) => calls.push(["page", ...values]),
  signal: (...values: unknown[]) => calls.push(["signal", ...values]),
  forget: () => calls.push(["forget"]),
  explain: async (id: string) => ({ id, unknown: true }),
  wishlist: () => ["acacia"],
};
const importHost = vi.fn(async () => host as unknown as Host);

function scriptTag(config?: string): HTMLScriptElement {
  const script = document.createElement("script");
  Object.defineProperty(script, "src", { value: "http://localhost:3000/nicety/nicety.js" });
  if (config) script.dataset.config = config;
  return script;
}

function serve(files: Readonly<Record<string, () => Response>>): void {
  vi.stubGlobal("fetch", async (url: URL) => files[url.pathname]?.() ?? new Response("", { status: 404 }));
}
const wasm = (type: string) => () => new Response(emptyModule, { headers: { "Content-Type": type } });

describe("the script tag's API", () => {
  beforeEach(() => {
    calls.length = 0;
    importHost.mockClear();
    vi.spyOn(console, "error").mockImplementation(() => {});
    serve({ "/shop.json": () => new Response('{"a":1}'), "/nicety/nicety.wasm": wasm("application/wasm") });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    importHost.mockImplementation(async () => host as unknown as Host);
  });

  it("brings in what lies beside the script, and hands config and module over", async () => {
    await createApi(scriptTag("/shop.json"), importHost).ready;
    expect(importHost).toHaveBeenCalledWith("http://localhost:3000/nicety/nicety.host.js");
    const [config, module] = host.boot.mock.calls.at(-1) ?? [];
    expect(await config).toEqual({ text: '{"a":1}', name: "shop.json" });
    expect(await module).toBeInstanceOf(WebAssembly.Module);
  });

  it("doesn't mind a server that knows no wasm", async () => {
    serve({ "/shop.json": () => new Response("{}"), "/nicety/nicety.wasm": wasm("application/octet-stream") });
    await createApi(scriptTag("/shop.json"), importHost).ready;
    expect(console.error).not.toHaveBeenCalled();
  });

  it("keeps calls until it is ready, and replays them in order", async () => {
    const api = createApi(scriptTag("/shop.json"), importHost);
    const adapter = { add: async () => {} };
    api.adapter(adapter);
    const mounting = api.mount(document.body, "greeting", { name: "Honey" });
    api.destroy();
    expect(calls).toEqual([]);
    await api.ready;
    expect(await mounting).toBe("mounted");
    expect(calls).toEqual([["adapter", adapter], ["mount", document.body, "greeting", { name: "Honey" }], ["destroy"]]);
  });

  it("keeps what is said of page and shopper, too", async () => {
    const api = createApi(scriptTag("/shop.json"), importHost);
    api.consent("granted");
    api.identify({ firstName: "Ada" }, { remember: true });
    api.page({ kind: "home" });
    api.signal("quiz");
    api.forget();
    const explained = api.explain("hello");
    const { wishlist } = api;
    expect(wishlist()).toEqual([]);
    await api.ready;
    expect(wishlist()).toEqual(["acacia"]);
    expect(await explained).toEqual({ id: "hello", unknown: true });
    expect(calls).toEqual([
      ["consent", "granted"],
      ["identify", { firstName: "Ada" }, { remember: true }],
      ["page", { kind: "home" }],
      ["signal", "quiz"],
      ["forget"],
    ]);
    expect(api.wishlist()).toEqual(["acacia"]);
  });

  it("is the host's own once it is ready", async () => {
    const api = createApi(scriptTag("/shop.json"), importHost);
    expect(api.stats().widgets).toBe(0);
    await api.ready;
    expect(api.stats().widgets).toBe(7);
  });

  it("listens from the start, and stops when asked", () => {
    const heard = vi.fn();
    const stop = createApi(scriptTag("/shop.json"), importHost).on("nicety:ready", heard);
    document.dispatchEvent(new CustomEvent("nicety:ready"));
    stop();
    document.dispatchEvent(new CustomEvent("nicety:ready"));
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["no config", undefined, {}],
    ["a config that isn't there", "/gone.json", {}],
    ["an engine that isn't there", "/shop.json", { "/shop.json": () => new Response("{}") }],
    ["a config that isn't on the web", "javascript:alert(1)", {}],
  ])("says in one line why it can't start: %s", async (_, config, files) => {
    serve(files);
    const before = document.documentElement.outerHTML;
    const api = createApi(scriptTag(config), importHost);
    const mounting = api.mount(document.body, "greeting");
    await expect(api.ready).rejects.toThrow();
    await expect(mounting).rejects.toThrow();
    expect(console.error).toHaveBeenCalledTimes(1);
    expect(vi.mocked(console.error).mock.calls[0]?.[0]).toMatch(/^nicety: not started: /);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it("says so, too, when its own file is broken", async () => {
    importHost.mockImplementation(() => Promise.reject(new Error("blocked")));
    await expect(createApi(scriptTag("/shop.json"), importHost).ready).rejects.toThrow("blocked");
    expect(console.error).toHaveBeenCalledWith("nicety: not started: blocked");
  });
});
