/** What several things are made of. */
import { ellipse } from "./drawing.mjs";

export const kInk = "#3a2a18";
export const kPaper = "#fbf4e3";

/** From shade to light. */
export const kWood = ["#8a5c33", "#b98550", "#dcb27c", "#f0d3a4"];

/** The soft shadow under a thing whose foot is at x y; `width` is half of the shadow's. */
export function shadow(drawing, x, y, width) {
  const dark = drawing.radial(
    [x, y, width],
    [
      [0, "#2b1a08", 0.5],
      [0.65, "#2b1a08", 0.22],
      [1, "#2b1a08", 0],
    ],
    0.14,
  );
  return ellipse(x, y, width, width * 0.14, dark);
}
