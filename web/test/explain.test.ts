// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { explain } from "../src/explain.js";
import { configured, FakeEngine } from "./support/fake-engine.js";

const source = { text: "{}", name: "shop.json" };
const error = {
  file: "shop.json",
  line: 3,
  column: 5,
  pointer: "/widgets/1",
  rule: "r",
  hint: "",
  text: "shop.json:3:5 …",
};
const wordy = () => new FakeEngine({ ...configured(), errorCount: 1, errors: [error] });

describe("explain", () => {
  beforeEach(() => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    vi.stubGlobal("fetch", () => Promise.resolve(new Response()));
    vi.spyOn(WebAssembly, "compile").mockResolvedValue({} as WebAssembly.Module);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it("says what is wrong with a config on the console and to the page, and lets its engine go", async () => {
    const heard = vi.fn();
    document.addEventListener("nicety:config-error", (event) => heard(event.detail), { once: true });
    const engine = wordy();
    await explain(async () => engine, source);
    expect(heard).toHaveBeenCalledExactlyOnceWith(error);
    expect(console.error).toHaveBeenCalledExactlyOnceWith("nicety: shop.json:3:5 …");
    expect(engine.isClosed).toBe(true);
  });

  it("says what is wrong with a message, and of the config nothing", async () => {
    const engine = wordy();
    engine.respond = () => [{ type: "log", level: "error", text: "attributes:1:2 …" }];
    await explain(async () => engine, source, { type: "unmount", widget: 7 });
    expect(console.error).toHaveBeenCalledExactlyOnceWith("nicety: attributes:1:2 …");
    expect(engine.messages).toEqual([{ type: "unmount", widget: 7 }]);
  });

  it("says so where the words don't come", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
    await explain(async () => wordy(), source);
    expect(console.error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("shop.json"), expect.any(TypeError));
  });
});
