/** A widget's canvas: made at its first paint, decorative, below the words of the box. */
import type { PaintedPatch } from "../engine.js";
import { make, setLengths } from "./dom.js";

/** How far the canvas reaches beyond the box on each side, CSS px: room for what a widget paints around it. */
export const bleed = 24;

/** What a canvas is laid by: as measured last, and another object only when something of it has changed. */
export interface Frame {
  /** Device pixels per CSS pixel. */
  readonly scale: number;
  /** Of the widget's box, CSS px. */
  readonly width: number;
  /** The box's border, CSS px: an absolute box starts inside of it, the widget's box outside. */
  readonly left: number;
  readonly top: number;
}

export interface Surface {
  /** Puts fresh pixels on the canvas. */
  put(patch: PaintedPatch, frame: Frame): void;
  /** Takes the canvas away and lets its memory go. */
  release(): void;
}

/** `content` holds the canvas. */
export function createSurface(content: ParentNode): Surface {
  // Layout containment makes what reaches beyond the box mere ink: it never gives the page a scroll bar.
  const sheet = make("div", { class: "surface", "aria-hidden": "true" });
  const canvas = make("canvas");
  const context = canvas.getContext("2d");
  let laidBy: Frame | undefined;
  sheet.append(canvas);
  content.append(sheet);
  return {
    put({ canvasWidth, canvasHeight, pixels, width, x, y }, frame) {
      const isResized = canvas.width !== canvasWidth || canvas.height !== canvasHeight;
      // Setting either size wipes the canvas.
      if (isResized) {
        canvas.width = canvasWidth;
        canvas.height = canvasHeight;
      }
      // A style that is written costs a page its layout, even if it says the same.
      if (isResized || laidBy !== frame) {
        const { left, top } = frame;
        let { scale } = frame;
        // Where a canvas would be too large the engine lowers its scale, by a tenth again and again.
        while (canvasWidth < (frame.width + 2 * bleed) * scale * 0.95) scale *= 0.9;
        const reach = Math.ceil(bleed * scale) / scale;
        setLengths(canvas, {
          width: canvasWidth / scale,
          height: canvasHeight / scale,
          left: -reach - left,
          top: -reach - top,
        });
        laidBy = frame;
      }
      context?.putImageData(new ImageData(pixels, width), x, y);
    },
    release() {
      canvas.width = canvas.height = 0;
      sheet.remove();
    },
  };
}
