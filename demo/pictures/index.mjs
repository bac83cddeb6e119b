/** Every picture of the shop by its name, drawn when it is first asked for. */
import { Drawing } from "./drawing.mjs";
import { jar } from "./glass.mjs";
import { biscuits } from "./goods/biscuits.mjs";
import { booklet } from "./goods/booklet.mjs";
import { candles } from "./goods/candles.mjs";
import { comb } from "./goods/comb.mjs";
import { dipper } from "./goods/dipper.mjs";
import { soap } from "./goods/soap.mjs";
import { tasting } from "./goods/tasting.mjs";
import { tea } from "./goods/tea.mjs";
import { kJars } from "./jars.mjs";
import { stillLife } from "./still-life.mjs";

/** Things stand in a box of 600 × 600; flowers reach beyond it on three sides. */
const kBox = [0, 0, 600, 600];
const kFloweringBox = [-36, -68, 672, 672];

/** What stands in no jar; each draws its thing in the box, standing on y = 560, lit from the upper left. */
const kGoods = { biscuits, booklet, candles, comb, dipper, soap, tasting, tea };

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
  return name === "still-life" ? stillLife(drawing) : null;
}
