/** A widget's canvas: made at its first paint, decorative, below the words of the box. */
import type { PaintedPatch } from "../engine.js";
import { make, setLengths } from "./dom.js";

/** How far the canvas reaches beyond the box on each side, CSS px: room for glints, ripples and particles. */
export const bleed = 24;

export interface Surface {
  /** Puts fresh pixels on the canvas. `scale` is device pixels per CSS pixel. */
  put(patch: PaintedPatch, scale: number): void;
  /** Takes the canvas away and lets its memory go. */
  release(): void;
}

/** `box` is what the canvas is laid around, `content` holds the canvas. */
export function createSurface(box: HTMLElement, content: ParentNode): Surface {
  // Layout containment makes what reaches beyond the box mere ink: it never gives the page a scroll bar.
  const sheet = make("div", { class: "surface", "aria-hidden": "true" });
  const canvas = make("canvas");
  sheet.append(canvas);
  content.append(sheet);
  return {
    put({ canvasWidth, canvasHeight, pixels, width, x, y }, scale) {
      // Setting either size wipes the canvas.
      if (canvas.width !== canvasWidth) canvas.width = canvasWidth;
      if (canvas.height !== canvasHeight) canvas.height = canvasHeight;
      const reach = Math.ceil(bleed * scale) / scale;
      setLengths(canvas, {
        width: canvasWidth / scale,
        height: canvasHeight / scale,
        // An absolute box starts inside the border, the widget's box outside of it.
        left: -reach - box.clientLeft,
        top: -reach - box.clientTop,
      });
      canvas.getContext("2d")?.putImageData(new ImageData(pixels, width), x, y);
    },
    release() {
      canvas.width = canvas.height = 0;
      sheet.remove();
    },
  };
}
