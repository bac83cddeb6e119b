// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { PaintedPatch } from "../../src/engine.js";
import { createSurface } from "../../src/view/surface.js";
import { equipPage } from "../support/page.js";

const frame = { scale: 2, width: 200, left: 1, top: 3 };
const patch: PaintedPatch = {
  widget: 1,
  canvasWidth: 496,
  canvasHeight: 192,
  x: 8,
  y: 4,
  width: 1,
  height: 1,
  pixels: new Uint8ClampedArray(4),
};

describe("a surface", () => {
  const putImageData = vi.fn();
  const canvas = () => document.querySelector("canvas") as HTMLCanvasElement;

  beforeEach(() => {
    equipPage();
    vi.stubGlobal("ImageData", class {});
    putImageData.mockClear();
    HTMLCanvasElement.prototype.getContext = vi.fn(() => ({ putImageData })) as never;
  });

  it("reaches beyond the box on each side, from outside its border", () => {
    createSurface(document.body).put(patch, frame);
    const { width, height, left, top } = canvas().style;
    expect([width, height, left, top]).toEqual(["248px", "96px", "-25px", "-27px"]);
    expect(putImageData).toHaveBeenCalledWith(expect.anything(), 8, 4);
  });

  it("is laid once, however often it is painted", () => {
    const write = vi.spyOn(CSSStyleDeclaration.prototype, "setProperty");
    const surface = createSurface(document.body);
    for (let count = 0; count < 10; count++) surface.put(patch, frame);
    expect(write).toHaveBeenCalledTimes(4);
    expect(putImageData).toHaveBeenCalledTimes(10);
    expect(HTMLCanvasElement.prototype.getContext).toHaveBeenCalledTimes(1);
    write.mockRestore();
  });

  it("keeps its place where it was too large for the full scale", () => {
    // 0.81 of 2 device pixels per CSS pixel.
    createSurface(document.body).put({ ...patch, canvasWidth: 402, canvasHeight: 156 }, frame);
    const { width, height, left } = canvas().style;
    expect(Number.parseFloat(width)).toBeCloseTo(248, 0);
    expect(Number.parseFloat(height)).toBeCloseTo(96, 0);
    expect(Number.parseFloat(left)).toBeCloseTo(-25, 0);
  });

  it("is laid anew for another size and another border", () => {
    const surface = createSurface(document.body);
    surface.put(patch, frame);
    surface.put({ ...patch, canvasWidth: 596 }, frame);
    expect(canvas().width).toBe(596);
    expect(canvas().style.width).toBe("298px");
    surface.put(patch, { ...frame, left: 5 });
    expect(canvas().style.left).toBe("-29px");
  });
});
