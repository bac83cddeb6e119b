import { chance, circle, ellipse, line, path, place } from "../drawing.mjs";
import { kLeafGreen, leaf, rosette, stamens } from "../plants.mjs";

/** Meadow: cornflower, daisy and clover on long stems. */
export const meadow = {
  behind: () => [
    line(
      "M420 540C450 360 450 220 504 96M440 540C500 400 530 320 548 232M170 540C120 380 120 260 76 150M190 540C170 380 190 190 168 92M410 540C400 300 388 200 392 110",
      "#6e8a4e",
      4.5,
    ),
    line(
      "M130 540C90 450 70 380 30 330M470 540C520 470 540 420 580 380M240 400C250 240 262 150 258 70",
      "#8fa566",
      3.5,
    ),
    grassEar(258, 66),
    grassEar(30, 330),
    grassEar(580, 380),
    place(456, 330, -60, 1, leaf(96, 14, kLeafGreen)),
    place(132, 330, -126, 1, leaf(90, 14, kLeafGreen)),
    place(176, 230, -50, 1, leaf(64, 11, kLeafGreen)),
    place(504, 92, 0, 1, cornflower(62)),
    place(76, 146, 0, 1, daisy(64)),
    place(168, 84, 0, 0.72, cornflower(56)),
    place(548, 226, 0, 1, cloverHead(46)),
    place(392, 104, 0, 0.78, daisy(62)),
    place(60, 300, 0, 0.7, cloverHead(44)),
    line("M60 330C74 420 110 480 150 540", "#6e8a4e", 4),
  ],
  before: () => [place(488, 562, 180, 1, cloverLeaf(40)), place(100, 562, 0, 0.9, daisy(36))],
  motif: () => [
    line("M0 6Q-2 -16 -22 -30M0 6L2 -38M0 6Q4 -12 24 -26", "#6e8a4e", 1.8),
    place(-22, -32, 0, 0.34, daisy(60)),
    place(2, -42, 0, 0.36, cornflower(56)),
    place(25, -28, 0, 0.38, cloverHead(44)),
    place(-4, -8, -160, 1, leaf(26, 6, kLeafGreen)),
    place(4, -6, -18, 1, leaf(26, 6, kLeafGreen)),
  ],
};

/** Meadow flowers that stand behind something 350 high. */
export function meadowSpray() {
  return [
    line(
      "M300 300C310 220 330 160 372 96M260 300C250 230 230 160 196 118M340 300C380 230 420 190 462 170M280 300C282 200 284 120 276 60M220 300C190 260 160 240 128 226",
      "#6e8a4e",
      4.5,
    ),
    grassEar(276, 50),
    place(372, 92, 0, 0.86, cornflower(58)),
    place(196, 112, 0, 0.9, daisy(58)),
    place(462, 164, 0, 0.86, cloverHead(46)),
    place(126, 222, 0, 0.7, cornflower(54)),
  ];
}

function cornflower(size) {
  const ray = () =>
    path(
      `M0 0C${size * 0.3} ${-size * 0.06} ${size * 0.5} ${-size * 0.16} ${size * 0.92} ${-size * 0.28}L${size * 0.82} ${-size * 0.1}L${size} 0L${size * 0.82} ${size * 0.1}L${size * 0.92} ${size * 0.28}C${size * 0.5} ${size * 0.16} ${size * 0.3} ${size * 0.06} 0 0Z`,
      "#4a6fc0",
    );
  return [
    rosette(9, ray),
    rosette(
      9,
      () => path(`M0 0L${size * 0.6} ${-size * 0.09}L${size * 0.5} 0L${size * 0.6} ${size * 0.09}Z`, "#2f4f9e"),
      20,
    ),
    stamens(13, size * 0.34, "#5b3f8f", 0, "#8d6fc4"),
    circle(0, 0, size * 0.12, "#3a2a66"),
  ];
}

function daisy(size) {
  const ray = () =>
    path(
      `M0 0C${size * 0.3} ${-size * 0.2} ${size * 0.85} ${-size * 0.2} ${size} 0C${size * 0.85} ${size * 0.2} ${size * 0.3} ${size * 0.2} 0 0Z`,
      "#fffdf6",
    );
  return [
    rosette(15, ray, 12).map((shape, i) => (i % 2 ? shape.replace("#fffdf6", "#ece7da") : shape)),
    circle(0, 0, size * 0.3, "#d98f1c"),
    circle(-size * 0.06, -size * 0.07, size * 0.2, "#f0b63a"),
    rosette(10, () => circle(size * 0.23, 0, size * 0.03, "#b06d10")),
  ];
}

function cloverHead(size) {
  const next = chance(5);
  const tufts = Array.from({ length: 46 }, (_, i) => {
    const y = -0.75 + (1.5 * i) / 45;
    const reach = Math.sqrt(Math.max(0.05, 1 - y * y)) * size * 0.66;
    const x = (next() * 2 - 1) * reach;
    return place(
      x,
      y * size * 0.72,
      (x / size) * 70 - 90,
      1,
      path("M0 0C4 -5 16 -4 19 0C16 4 4 5 0 0Z", ["#b8578c", "#d487b0", "#a2457a", "#e3a6c4"][i % 4]),
    );
  });
  return [
    place(-4, size * 0.68, 150, 1, leaf(size, size * 0.5, kLeafGreen)),
    place(4, size * 0.68, 30, 1, leaf(size, size * 0.5, kLeafGreen)),
    circle(0, 0, size * 0.7, "#a2457a"),
    tufts.reverse(),
  ];
}

const cloverLeaf = (size) =>
  rosette(
    3,
    () => [
      ellipse(size * 0.62, 0, size * 0.52, size * 0.4, "#5f8247"),
      path(`M${size * 0.3} ${-size * 0.24}Q${size * 0.7} 0 ${size * 0.3} ${size * 0.24}`, "none", {
        stroke: "#bcd09a",
        "stroke-width": 4,
      }),
    ],
    20,
  );

function grassEar(x, y) {
  return place(
    x,
    y,
    0,
    1,
    Array.from({ length: 9 }, (_, i) =>
      place(
        0,
        i * 9 - 20,
        i % 2 ? -60 : -120,
        1,
        path("M0 0C6 -5 18 -4 24 0C18 4 6 5 0 0Z", i % 2 ? "#c9bf7c" : "#b0a862"),
      ),
    ),
  );
}
