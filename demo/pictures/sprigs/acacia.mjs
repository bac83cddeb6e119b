import { along, curve, line, place } from "../drawing.mjs";
import { leaflet, peaFlower } from "../plants.mjs";

const kSage = ["#5f7d5c", "#87a47d", "#c2d3b0"];

/** Robinia: feathered leaves and hanging white clusters. */
export const acacia = {
  behind: () => [
    feather(
      [
        [392, 300],
        [430, 150],
        [490, 90],
        [566, 74],
      ],
      7,
    ),
    feather(
      [
        [360, 240],
        [330, 120],
        [250, 50],
        [150, 40],
      ],
      7,
    ),
    cluster(512, 96, 210, 11, 8),
    cluster(150, 60, 235, 13, -6),
    cluster(92, 96, 150, 8, 8),
  ],
  before: () =>
    place(
      60,
      548,
      -14,
      1,
      feather(
        [
          [0, 0],
          [50, -14],
          [90, -6],
          [140, 10],
        ],
        4,
        0.78,
      ),
    ),
  motif: () => [
    place(
      0,
      -44,
      0,
      1,
      [0, 1, 2, 3, 4].map((i) =>
        place(i % 2 ? 8 : -8, i * 11, i % 2 ? -20 : 20, 1, peaFlower(20, ["#fff", "#e3e2c8", "#9a8a4a"])),
      ),
    ),
    place(0, -42, 0, 1, line("M0 -12L0 46", "#6f8a52", 1.6)),
    [-1, 1].map((side) =>
      [0, 1, 2].map((i) => place(side * (14 + i * 15), -46 + i * 5, side > 0 ? 28 : 152, 1, leaflet(17, 8, kSage))),
    ),
  ],
};

function feather(points, pairs, size = 1) {
  const leaflets = [];
  for (let i = 0; i < pairs; i++) {
    const t = 0.24 + (0.72 * i) / pairs;
    const { x, y, degrees } = along(points, t);
    const length = (58 - 16 * Math.abs(i / pairs - 0.4)) * size;
    leaflets.push(place(x, y, degrees - 62, 1, leaflet(length, length * 0.46, kSage)));
    leaflets.push(place(x, y, degrees + 62, 1, leaflet(length, length * 0.46, ["#557152", "#75936d", "#b5c9a2"])));
  }
  const end = along(points, 1);
  leaflets.push(place(end.x, end.y, end.degrees, 1, leaflet(54 * size, 24 * size, kSage)));
  return [line(curve(points), "#6b7d4c", 3.5), leaflets];
}

function cluster(x, y, length, flowers, lean) {
  const colours = ["#fffdf4", "#e6e4cd", "#a98a54"];
  const stalk = [
    [0, 0],
    [lean, length * 0.3],
    [lean * 1.6, length * 0.6],
    [lean, length],
  ];
  const inOrder = Array.from({ length: flowers }, (_, i) => {
    const t = 1 - i / flowers;
    const at = along(stalk, t * 0.94 + 0.06);
    const size = 20 + 26 * Math.min(1, (1 - t) * 2 + 0.12);
    const side = i % 2 ? 1 : -1;
    return place(at.x + side * size * 0.2, at.y - 8, side * -26, 1, peaFlower(size, colours));
  });
  return place(x, y, 0, 1, line(curve(stalk), "#7f9160", 2.5), inOrder);
}
