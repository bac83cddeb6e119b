/** The picture on the front page: three jars, a dipper and a linden bough, in a box of 1000 × 1100 standing on y = 1040. */
import { ellipse, line, place } from "./drawing.mjs";
import { jar } from "./glass.mjs";
import { kJars } from "./jars.mjs";
import { heartLeaf } from "./plants.mjs";
import { linden, lindenSpray } from "./sprigs/linden.mjs";

const kGreens = [
  ["#5d7d3c", "#86a658", "#c9d99a"],
  ["#557538", "#7a9b4f", "#c0d291"],
  ["#4b6a33", "#6f9048", "#b5c986"],
];

export function stillLife(drawing) {
  const standing = (name, x, base, scale) =>
    place(x - 300 * scale, base - 560 * scale, 0, scale, jar(drawing, kJars[name]));
  const bough = [
    [150, 300, 150, 1],
    [250, 250, 96, 1.05],
    [330, 196, 40, 1.1],
    [430, 190, 118, 1.15],
    [520, 160, 60, 1.1],
    [600, 210, 100, 1],
    [700, 170, 30, 1.2],
    [800, 240, 84, 1.15],
    [860, 190, 20, 1],
    [360, 130, -40, 0.9],
    [560, 110, -60, 0.9],
    [740, 100, -30, 0.95],
    [900, 92, 70, 0.8],
  ];
  return drawing.write(
    [0, 0, 1000, 1100],
    [
      line("M960 60C800 130 560 120 380 180C280 214 200 250 130 300", "#6b5a3a", 9),
      place(961, 59, -22, 1, ellipse(0, 0, 3.5, 5.5, "#dcc391")),
      bough.map(([x, y, turn, scale], i) => place(x, y, turn, scale, heartLeaf(118, kGreens[i % 3]))),
      lindenSpray(250, 250, 78, 1.15),
      lindenSpray(640, 170, 96, 1.2),
      lindenSpray(470, 160, 60, 0.95),
      standing("acacia", 240, 986, 1.08),
      standing("forest", 772, 996, 1),
      standing("linden", 506, 1040, 1.26),
      place(96, 1052, -8, 1, heartLeaf(96, kGreens[0])),
      place(880, 1056, 186, 0.9, heartLeaf(96, kGreens[1])),
      place(826, 1046, 0, 1.05, linden.motif()),
    ],
  );
}
