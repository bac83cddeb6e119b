// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { isOpaque, legibleOn, toRgb } from "../../src/page/colors.js";

describe("toRgb", () => {
  it("leaves rgb() as it is", () => {
    expect(toRgb("rgb(1, 2, 3)")).toBe("rgb(1, 2, 3)");
    expect(toRgb("rgba(1, 2, 3, 0.5)")).toBe("rgba(1, 2, 3, 0.5)");
  });

  it("paints any other colour to see what it is", () => {
    vi.stubGlobal("CSS", { supports: (_: string, value: string) => value.startsWith("oklch") });
    const context = { fillStyle: "", fillRect: () => {}, getImageData: () => ({ data: [10, 20, 30, 255] }) };
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockImplementation((() => context) as never);
    expect(toRgb("oklch(70% .1 80)")).toBe("rgba(10, 20, 30, 1)");
    expect(context.fillStyle).toBe("oklch(70% .1 80)");
    expect(toRgb("rgb(1 2 3 / 50%)")).toBeUndefined();
    expect(toRgb("url(javascript:alert(1))")).toBeUndefined();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
});

describe("isOpaque", () => {
  it.each([
    ["rgb(0, 0, 0)", true],
    ["rgba(0, 0, 0, 1)", true],
    ["rgba(0, 0, 0, 0)", false],
    ["rgba(10, 20, 30, 0.5)", false],
    ["rgb(10 20 30 / 0.5)", false],
  ])("knows of %s: %s", (color, expected) => {
    expect(isOpaque(color)).toBe(expected);
  });
});

describe("legibleOn", () => {
  it.each([
    ["rgb(255, 255, 255)", "rgb(0, 0, 0)"],
    ["rgb(240, 184, 77)", "rgb(0, 0, 0)"],
    ["rgb(0, 0, 128)", "rgb(255, 255, 255)"],
    ["rgb(90, 60, 20)", "rgb(255, 255, 255)"],
  ])("answers for %s %s", (fill, words) => {
    expect(legibleOn(fill)).toBe(words);
  });
});
