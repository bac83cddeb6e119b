import { along, chance, curve, line, path, place } from "../drawing.mjs";

/** Heather: spikes of small bells. */
export const heather = {
  behind: () => [
    spike(
      [
        [400, 540],
        [440, 380],
        [480, 220],
        [560, 40],
      ],
      40,
      21,
    ),
    spike(
      [
        [380, 480],
        [390, 300],
        [410, 160],
        [430, 20],
      ],
      36,
      22,
    ),
    spike(
      [
        [200, 540],
        [160, 380],
        [150, 200],
        [70, 50],
      ],
      40,
      23,
    ),
    spike(
      [
        [230, 460],
        [220, 300],
        [220, 140],
        [190, 16],
      ],
      36,
      24,
    ),
    spike(
      [
        [430, 540],
        [500, 430],
        [540, 340],
        [586, 240],
      ],
      26,
      25,
    ),
    spike(
      [
        [170, 540],
        [100, 440],
        [60, 360],
        [16, 270],
      ],
      26,
      26,
    ),
  ],
  before: () => [
    spike(
      [
        [40, 572],
        [80, 560],
        [120, 560],
        [172, 548],
      ],
      14,
      27,
      0.75,
    ),
  ],
  motif: () =>
    place(
      0,
      -20,
      0,
      0.3,
      spike(
        [
          [0, 80],
          [-4, 20],
          [4, -40],
          [0, -100],
        ],
        22,
        28,
      ),
      spike(
        [
          [0, 80],
          [-30, 30],
          [-60, -20],
          [-84, -50],
        ],
        18,
        29,
      ),
      spike(
        [
          [0, 80],
          [30, 30],
          [60, -20],
          [84, -50],
        ],
        18,
        30,
      ),
    ),
};

function spike(points, bells, seed, size = 1) {
  const next = chance(seed);
  const kMauves = ["#a2609a", "#bd7fb5", "#8a4a86", "#d3a3cd"];
  const green = Array.from({ length: 26 }, (_, i) => {
    const { x, y, degrees } = along(points, (i / 26) * 0.7);
    return place(
      x,
      y,
      degrees + (i % 2 ? 46 : -46),
      size,
      path("M0 0C5 -4 15 -3 20 0C15 3 5 4 0 0Z", i % 3 ? "#6c7f4e" : "#889a62"),
    );
  });
  const flowers = Array.from({ length: bells }, (_, i) => {
    const t = 0.36 + (0.62 * i) / bells;
    const { x, y, degrees } = along(points, t);
    const side = i % 2 ? 1 : -1;
    const s = (1.15 - 0.6 * t) * (0.8 + next() * 0.4) * size;
    return place(
      x,
      y,
      degrees + side * (34 + next() * 62),
      s,
      path("M2 0C8 -11 22 -11 26 -6L22 -3L27 0L22 3L26 6C22 11 8 11 2 0Z", kMauves[Math.floor(next() * 4)]),
    );
  });
  return [line(curve(points), "#74573f", 3.5), green, flowers];
}
