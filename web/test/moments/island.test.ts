// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkPage, readIsland } from "../../src/moments/island.js";

const place = 'script[type="application/json"][data-nicety="page"]';
function island(text: string): void {
  const script = document.createElement("script");
  script.type = "application/json";
  script.dataset.nicety = "page";
  script.textContent = text;
  document.body.replaceChildren(script);
}

describe("the page's island", () => {
  beforeEach(() => {
    document.body.replaceChildren();
    vi.spyOn(console, "error").mockImplementation(() => {});
  });
  afterEach(() => vi.restoreAllMocks());

  it("may be missing", () => {
    expect(readIsland()).toEqual({});
    expect(console.error).not.toHaveBeenCalled();
  });

  it("is read as it is, members unknown here included", () => {
    const page = { kind: "product", product: { id: "acacia" }, orders: [], customer: { firstName: "Ada" }, more: 1 };
    island(JSON.stringify(page));
    expect(readIsland()).toEqual(page);
    expect(console.error).not.toHaveBeenCalled();
  });

  it.each(['{"kind": "home"', "", "[]", "7", "null", '"home"'])(
    "is told of once and left out when it is broken: %s",
    (text) => {
      island(text);
      expect(readIsland()).toEqual({});
      expect(console.error).toHaveBeenCalledTimes(1);
      expect(vi.mocked(console.error).mock.calls[0]?.[0]).toMatch(
        /^nicety: script.*\[data-nicety="page"\]: .*; write, for/,
      );
    },
  );

  it("is left out by members, each named with what it must be", () => {
    expect(checkPage({ kind: "cart", product: "acacia", orders: {}, cart: null, search: [] }, place)).toEqual({
      kind: "cart",
    });
    expect(console.error).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining("/product must be {}, /orders must be [], /cart must be {}, /search must be {}"),
    );
  });
});
