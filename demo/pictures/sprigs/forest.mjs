import { along, chance, curve, line, path, place } from "../drawing.mjs";

/** Spruce: boughs full of needles, and a cone. */
export const forest = {
  behind: () => [
    bough(
      [
        [320, 260],
        [270, 150],
        [180, 90],
        [30, 84],
      ],
      84,
      3,
    ),
    bough(
      [
        [350, 230],
        [420, 150],
        [490, 110],
        [590, 130],
      ],
      78,
      4,
    ),
    bough(
      [
        [330, 240],
        [350, 140],
        [370, 80],
        [420, 8],
      ],
      66,
      6,
    ),
    bough(
      [
        [420, 330],
        [490, 290],
        [530, 280],
        [592, 300],
      ],
      52,
      7,
    ),
    bough(
      [
        [190, 320],
        [130, 260],
        [90, 240],
        [20, 250],
      ],
      56,
      8,
    ),
    place(516, 168, 8, 1, cone(150)),
    place(120, 116, -6, 0.72, cone(150)),
  ],
  before: () => [
    place(66, 546, 0, 1, place(0, 0, -96, 0.62, cone(150))),
    bough(
      [
        [590, 560],
        [550, 548],
        [510, 548],
        [462, 560],
      ],
      30,
      10,
    ),
  ],
  motif: () => [
    place(0, -48, 0, 0.3, cone(150)),
    place(
      0,
      0,
      0,
      0.32,
      bough(
        [
          [0, -150],
          [-60, -150],
          [-110, -120],
          [-150, -80],
        ],
        46,
        12,
      ),
      bough(
        [
          [0, -150],
          [60, -150],
          [110, -120],
          [150, -80],
        ],
        46,
        13,
      ),
    ),
  ],
};

function bough(points, needles, seed) {
  const next = chance(seed);
  const sets = [[], [], []];
  for (let i = 0; i < needles * 2; i++) {
    const t = 0.06 + (0.94 * i) / (needles * 2);
    const { x, y, degrees } = along(points, t);
    const side = i % 2 ? 1 : -1;
    const angle = ((degrees + side * (38 + next() * 26)) * Math.PI) / 180;
    const length = 26 + next() * 16;
    sets[Math.floor(next() * 3)].push(`M${x} ${y}L${x + Math.cos(angle) * length} ${y + Math.sin(angle) * length}`);
  }
  return [
    line(sets[0].join(""), "#2b4a3a", 4),
    line(curve(points), "#5a4230", 4.5),
    line(sets[1].join(""), "#3f6650", 3.6),
    line(sets[2].join(""), "#6b9276", 3),
  ];
}

/** A spruce twig and a small cone that lie before something. */
export function spruceSpray() {
  return [
    bough(
      [
        [40, 566],
        [90, 556],
        [130, 552],
        [196, 562],
      ],
      34,
      31,
    ),
    bough(
      [
        [560, 568],
        [520, 556],
        [490, 552],
        [440, 566],
      ],
      28,
      32,
    ),
    place(492, 520, 64, 0.5, cone(150)),
  ];
}

function cone(length) {
  const rows = 11;
  const scales = [];
  for (let row = rows; row >= 0; row--) {
    const t = row / rows;
    const half = Math.sin(Math.PI * (0.14 + 0.8 * t) ** 0.8) * length * 0.22 + 4;
    const count = Math.max(2, Math.round(half / 8));
    for (let i = 0; i < count; i++) {
      const x = -half + (2 * half * (i + 0.5 + (row % 2 ? 0.2 : -0.2))) / count;
      const w = (half / count) * 1.35;
      scales.push(
        place(
          x,
          t * length,
          -x * 0.7,
          1,
          path(
            `M${-w} -8C${-w} 10 ${-w * 0.4} 16 0 20C${w * 0.4} 16 ${w} 10 ${w} -8Z`,
            ["#8a5a33", "#9d6a3e", "#7a4c2a"][(i + row) % 3],
          ),
          path(`M${-w * 0.7} 8Q0 22 ${w * 0.7} 8`, "none", { stroke: "#d0a06c", "stroke-width": 1.6 }),
        ),
      );
    }
  }
  return scales;
}
