// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCatalogue } from "../../src/moments/catalogue.js";
import { checkUrl } from "../../src/url.js";

const products = Array.from({ length: 600 }, (_, id) => ({ id }));
const rest = vi.fn(async () => {});
const tell = vi.fn();
const parts = () => tell.mock.calls.map(([{ rows, last = false }]) => [rows.length, last]);

describe("a catalogue", () => {
  beforeEach(() => {
    tell.mockReset();
    rest.mockClear();
    vi.stubGlobal(
      "fetch",
      vi.fn(async () => new Response(JSON.stringify(products))),
    );
    vi.spyOn(console, "error").mockImplementation(() => {});
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    document.body.replaceChildren();
  });

  it("is fetched once and handed on in parts with rests between", async () => {
    const read = createCatalogue({ checkUrl, rest });
    await Promise.all([
      read("/all.json", undefined, tell, "catalogue"),
      read("/all.json", [599, 0], tell, "catalogue"),
    ]);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(parts()).toEqual(
      expect.arrayContaining([
        [250, false],
        [250, false],
        [100, true],
        [2, true],
      ]),
    );
    expect(rest).toHaveBeenCalledTimes(2);
    expect(tell).toHaveBeenCalledWith({ event: "data", name: "catalogue", rows: [{ id: 599 }, { id: 0 }], last: true });
  });

  it("is one part when it just fits, and when it is empty", async () => {
    vi.stubGlobal("fetch", async () => new Response(JSON.stringify(products.slice(0, 250))));
    const read = createCatalogue({ checkUrl, rest });
    await read("/all.json", undefined, tell, "catalogue");
    await read("/all.json", [], tell, "catalogue");
    expect(parts()).toEqual([
      [250, true],
      [0, true],
    ]);
  });

  it("can be an island of the page", async () => {
    document.body.innerHTML = '<script type="application/json" id="all">[{"id":"a"}]</script>';
    await createCatalogue({ checkUrl, rest })("#all", undefined, tell, "catalogue");
    expect(tell).toHaveBeenCalledExactlyOnceWith({ event: "data", name: "catalogue", rows: [{ id: "a" }], last: true });
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([
    ["javascript:alert(1)", "[]"],
    ["#none", "[]"],
    ["/all.json", "{}"],
    ["/all.json", "<html>"],
  ])("that can't be read has no rows, which is told once: %s", async (address, text) => {
    vi.stubGlobal("fetch", async () => new Response(text));
    const read = createCatalogue({ checkUrl, rest });
    await read(address, undefined, tell, "catalogue");
    await read(address, [3], tell, "catalogue");
    expect(tell).toHaveBeenCalledTimes(2);
    expect(parts()[0]).toEqual([0, true]);
    expect(console.error).toHaveBeenCalledExactlyOnceWith(`nicety: catalogue ${address}:`, expect.anything());
  });

  it("that the shop refuses has no rows, whatever the refusal says", async () => {
    vi.stubGlobal("fetch", async () => new Response('[{"id":"a"}]', { status: 404 }));
    await createCatalogue({ checkUrl, rest })("/all.json", undefined, tell, "catalogue");
    expect(parts()[0]).toEqual([0, true]);
    expect(console.error).toHaveBeenCalledExactlyOnceWith("nicety: catalogue /all.json:", new Error("answered 404"));
  });
});
