/** A widget's canvas: made at its first paint, decorative, below the words of the box. */
import type { PaintedPatch } from "../engine.js";

/** How far the canvas reaches beyond the box on each side, CSS px: room for glints, ripples and particles. */
export const bleed = 24;

export class Surface {
  readonly #box: HTMLElement;
  readonly #content: Node;
  // Layout containment makes what reaches beyond the box mere ink: it never gives the page a scroll bar.
  readonly #sheet = document.createElement("div");
  #canvas: HTMLCanvasElement | undefined;

  /** `box` is what the canvas is laid around, `content` holds the canvas. */
  constructor(box: HTMLElement, content: Node) {
    this.#box = box;
    this.#content = content;
  }

  /** Puts fresh pixels on the canvas. `scale` is device pixels per CSS pixel. */
  put(patch: PaintedPatch, scale: number): void {
    const canvas = this.#canvas ?? this.#make();
    // Setting either size wipes the canvas.
    if (canvas.width !== patch.canvasWidth) canvas.width = patch.canvasWidth;
    if (canvas.height !== patch.canvasHeight) canvas.height = patch.canvasHeight;
    const { style } = canvas;
    style.width = `${patch.canvasWidth / scale}px`;
    style.height = `${patch.canvasHeight / scale}px`;
    // An absolute box starts inside the border, the widget's box outside of it.
    const reach = Math.ceil(bleed * scale) / scale;
    style.left = `${-reach - this.#box.clientLeft}px`;
    style.top = `${-reach - this.#box.clientTop}px`;
    canvas.getContext("2d")?.putImageData(new ImageData(patch.pixels, patch.width, patch.height), patch.x, patch.y);
  }

  /** Takes the canvas away and lets its memory go. */
  release(): void {
    if (!this.#canvas) return;
    this.#canvas.width = this.#canvas.height = 0;
    this.#sheet.remove();
    this.#canvas = undefined;
  }

  #make(): HTMLCanvasElement {
    const canvas = document.createElement("canvas");
    this.#canvas = canvas;
    this.#sheet.className = "surface";
    this.#sheet.setAttribute("aria-hidden", "true");
    this.#sheet.replaceChildren(canvas);
    this.#content.appendChild(this.#sheet);
    return canvas;
  }
}
