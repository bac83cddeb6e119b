import { circle, ellipse, line, path, place } from "../drawing.mjs";
import { shadow } from "../materials.mjs";
import { toothedLeaf } from "../plants.mjs";

const kRust = ["#6b7a33", "#93a04a", "#d3d08b"];
const kGold = ["#8a6a28", "#b98f3d", "#ecd394"];

/** A stack of ginger biscuits with string around it, one leaning. */
export function biscuits(drawing) {
  const edge = drawing.linear(
    [160, 0, 400, 0],
    [
      [0, "#8a4a1c"],
      [0.25, "#d08a48"],
      [0.6, "#b56d2e"],
      [1, "#7a3f16"],
    ],
  );
  const face = drawing.radial(
    [250, 220, 170],
    [
      [0, "#e8ae6c"],
      [0.6, "#d0894a"],
      [1, "#b0682e"],
    ],
  );
  const cracks = "M-60 -6L-30 4L-12 -4L12 8L40 0L64 6M-30 4L-38 14M12 8L8 16M-12 -4L-4 -14L16 -16";
  const one = (y, shift) => [
    path(
      `M${162 + shift} ${y}C${156 + shift} ${y + 14} ${160 + shift} ${y + 36} ${176 + shift} ${y + 40}Q${282 + shift} ${y + 66} ${388 + shift} ${y + 40}C${404 + shift} ${y + 36} ${406 + shift} ${y + 14} ${402 + shift} ${y}Z`,
      edge,
    ),
    line(`M${176 + shift} ${y + 24}Q${282 + shift} ${y + 48} ${392 + shift} ${y + 24}`, "#f1c48a", 2.5, {
      opacity: 0.35,
    }),
  ];
  const sugar = [
    [-78, -6],
    [-50, 14],
    [-20, -18],
    [6, 22],
    [30, -10],
    [62, 12],
    [84, -4],
    [-40, -10],
    [44, 20],
    [-66, 6],
    [70, -12],
    [-4, 4],
  ];
  const leaning = drawing.radial(
    [430, 400, 150],
    [
      [0, "#eab273"],
      [0.6, "#cf8646"],
      [1, "#a9612a"],
    ],
  );
  return [
    place(300, 300, -70, 1, toothedLeaf(250, 76, kRust)),
    place(250, 320, -112, 1, toothedLeaf(240, 74, kGold)),
    place(340, 330, -38, 1, toothedLeaf(210, 66, kGold)),
    shadow(drawing, 320, 556, 240),
    [486, 442, 398, 354, 310, 266].map((y, i) => one(y, [0, 6, -5, 4, -3, 2][i])),
    ellipse(284, 266, 121, 34, face),
    place(284, 264, 0, [1.35, 1], line(cracks, "#7a3f16", 3)),
    place(284, 266, 0, [1.2, 1], line("M-70 10L-52 2M50 -14L70 -10", "#7a3f16", 2.5)),
    place(
      284,
      266,
      0,
      1,
      sugar.map(([x, y]) => circle(x, y, 2.6, "#fff4dc")),
    ),
    line("M284 232Q262 266 284 300L286 548", "#f7ecd2", 7),
    line("M284 232Q262 266 284 300L286 548", "#c9b48a", 1.8, { "stroke-dasharray": "5 5" }),
    place(
      284,
      262,
      0,
      1,
      path("M0 0C-52 -54 -92 -22 -62 -2C-42 10 -14 6 0 0C52 -54 92 -22 62 -2C42 10 14 6 0 0Z", "none", {
        stroke: "#f7ecd2",
        "stroke-width": 7,
        "stroke-linejoin": "round",
      }),
      line("M0 0Q-18 26 -44 34M0 0Q18 26 40 38", "#f7ecd2", 7),
      circle(0, 0, 8, "#e6d6b0"),
    ),
    place(
      452,
      452,
      12,
      1,
      ellipse(10, 2, 88, 106, "#7a3f16"),
      ellipse(0, 0, 88, 106, leaning),
      place(0, -20, 62, 1, line(cracks, "#7a3f16", 3)),
      place(10, 40, 30, 0.8, line(cracks, "#7a3f16", 3)),
      sugar.map(([x, y], i) => circle(y * 2.6, x * 0.9 + (i % 3) * 8, 2.8, "#fff4dc")),
    ),
    place(
      96,
      536,
      -20,
      1,
      path(
        "M0 0C-14 -26 10 -44 26 -34C34 -54 62 -50 62 -30C84 -32 92 -8 76 4C62 18 44 8 38 14C26 24 8 18 0 0Z",
        "#c99a5c",
      ),
      path("M8 -10Q24 -20 40 -14M44 -26Q56 -20 70 -22", "none", { stroke: "#8a5c2c", "stroke-width": 2 }),
      path("M4 -16C0 -28 14 -36 22 -30C16 -28 10 -22 4 -16Z", "#f0d9a0"),
    ),
    circle(150, 562, 5, "#b0682e"),
    circle(170, 568, 3, "#b0682e"),
    circle(524, 568, 4, "#b0682e"),
  ];
}
