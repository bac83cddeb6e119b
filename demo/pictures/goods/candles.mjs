import { circle, ellipse, line, path } from "../drawing.mjs";
import { spruceSpray } from "../sprigs/forest.mjs";

/** Two dipped candles in brass, the taller one lit. */
export function candles(drawing) {
  const wax = (x) =>
    drawing.linear(
      [x - 26, 0, x + 26, 0],
      [
        [0, "#c98f22"],
        [0.28, "#f9dc86"],
        [0.6, "#ecbb49"],
        [1, "#b87b18"],
      ],
    );
  const brass = (x, half) =>
    drawing.linear(
      [x - half, 0, x + half, 0],
      [
        [0, "#8a6420"],
        [0.25, "#f4dc96"],
        [0.5, "#c79a3c"],
        [1, "#7a5518"],
      ],
    );
  const halo = drawing.radial(
    [234, 108, 107],
    [
      [0, "#ffedb0", 0.95],
      [0.35, "#ffdf8a", 0.4],
      [1, "#ffdf8a", 0],
    ],
  );
  const flame = drawing.linear(
    [0, 56, 0, 140],
    [
      [0, "#fff6d6"],
      [0.5, "#ffc64a"],
      [1, "#e8791c"],
    ],
  );
  const candle = (x, top) => [
    path(
      `M${x - 24} ${top + 8}C${x - 24} ${top - 4} ${x + 24} ${top - 4} ${x + 24} ${top + 8}L${x + 27} 486L${x - 27} 486Z`,
      wax(x),
    ),
    ellipse(x, top + 7, 21, 6, "#f9e3a0"),
    line(`M${x - 13} ${top + 26}L${x - 15} 470`, "#fff", 4, { opacity: 0.45 }),
    line(`M${x} ${top + 6}L${x + 2} ${top - 14}`, "#4a3520", 3.5),
  ];
  const holder = (x) => [
    ellipse(x + 6, 560, 92, 13, "#2b1a08", { opacity: 0.25 }),
    path(`M${x - 84} 540Q${x} 524 ${x + 84} 540Q${x + 80} 560 ${x} 564Q${x - 80} 560 ${x - 84} 540Z`, brass(x, 84)),
    ellipse(x, 540, 84, 11, "#e3c272"),
    ellipse(x, 540, 66, 7.5, "#b78b34"),
    path(`M${x - 34} 482Q${x} 492 ${x + 34} 482L${x + 29} 536Q${x} 546 ${x - 29} 536Z`, brass(x, 34)),
    ellipse(x, 483, 34, 6, "#f0d68e"),
    path(`M${x + 70} 548C${x + 108} 536 ${x + 112} 566 ${x + 78} 556`, "none", {
      stroke: "#b78b34",
      "stroke-width": 7,
      "stroke-linecap": "round",
    }),
  ];
  return [
    circle(234, 108, 107, halo),
    holder(386),
    candle(386, 196),
    holder(226),
    candle(226, 146),
    path("M228 140C208 124 216 92 232 58C250 92 252 122 236 140Z", flame),
    path("M230 138C222 126 226 110 232 96C240 112 240 126 235 138Z", "#fff3cf", { opacity: 0.9 }),
    spruceSpray(),
    path("M204 152C202 190 210 196 209 226C208 240 200 238 200 226L199 156Z", "#f9dc86"),
  ];
}
