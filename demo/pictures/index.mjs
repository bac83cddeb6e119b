/** Every picture of the shop by its name, drawn when it is first asked for. */
import { Drawing } from './drawing.mjs';
import { jar } from './glass.mjs';
import { kJars } from './jars.mjs';
import { kGoods } from './goods.mjs';
import { kStillLifes } from './still-life.mjs';

/** Things stand in a box of 600 × 600; flowers reach beyond it on three sides. */
const kBox = [0, 0, 600, 600];
const kFloweringBox = [-36, -68, 672, 672];
const drawn = new Map();

/** The picture as the text of an SVG file, or `null` where there is none of this name. */
export function drawPicture(name) {
  if (!drawn.has(name)) drawn.set(name, draw(name));
  return drawn.get(name);
}

function draw(name) {
  const drawing = new Drawing();
  if (Object.hasOwn(kJars, name)) {
    const { plant, ...look } = kJars[name];
    return drawing.write(kFloweringBox, [plant.behind(), jar(drawing, look), plant.before()]);
  }
  if (Object.hasOwn(kGoods, name)) return drawing.write(kBox, kGoods[name](drawing));
  if (Object.hasOwn(kStillLifes, name)) return kStillLifes[name](drawing);
  return null;
}
