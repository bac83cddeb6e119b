import { circle, line, path, place } from "../drawing.mjs";
import { heartLeaf, kLeafGreen, rosette, stamens } from "../plants.mjs";

/** Linden: heart leaves, and blossoms hanging from a pale wing. */
export const linden = {
  behind: () => [
    line("M330 260C340 160 250 70 90 60M360 270C420 170 470 110 560 60", "#7b6a45", 6),
    place(462, 70, -10, 1, heartLeaf(118, ["#5d7d3c", "#86a658", "#c9d99a"])),
    place(470, 140, 58, 1, heartLeaf(130, ["#557538", "#7a9b4f", "#c0d291"])),
    place(160, 66, 172, 1, heartLeaf(140, ["#5d7d3c", "#86a658", "#c9d99a"])),
    place(240, 120, 108, 1, heartLeaf(110, ["#557538", "#7a9b4f", "#c0d291"])),
    place(280, 110, -110, 1, heartLeaf(96, ["#5d7d3c", "#8cab5e", "#c9d99a"])),
    lindenSpray(112, 84, 96, 1),
    lindenSpray(528, 96, 76, 0.92),
  ],
  before: () => [
    place(520, 556, 196, 0.62, heartLeaf(130, ["#5d7d3c", "#86a658", "#c9d99a"])),
    place(112, 560, -30, 0.8, lindenFlower(), place(34, 12, 0, 0.7, lindenFlower())),
  ],
  motif: () => [
    place(-8, -22, 200, 1, heartLeaf(38, kLeafGreen)),
    place(8, -22, -20, 1, heartLeaf(38, kLeafGreen)),
    line("M0 -24L0 0M0 -24L-12 2M0 -24L12 2", "#8a8a4a", 1.3),
    [-12, 0, 12].map((x) => place(x, 6, 0, 0.36, lindenFlower())),
  ],
};

function lindenFlower() {
  return [
    rosette(5, () => path("M0 0C4 -12 20 -12 26 0C20 12 4 12 0 0Z", "#f6ecb0")),
    rosette(5, () => path("M0 0C4 -5 12 -5 18 0C12 5 4 5 0 0Z", "#e2cf74"), 36),
    stamens(16, 25, "#d9b945", 0, "#c78f22"),
    circle(0, 0, 5.5, "#b5a648"),
  ];
}

export function lindenSpray(x, y, turn, size) {
  const ends = [
    [150, -34],
    [178, 6],
    [166, 48],
    [128, 70],
    [120, -66],
  ];
  return place(
    x,
    y,
    turn,
    size,
    path("M0 0C30 -26 120 -34 176 -16C130 8 40 16 0 0Z", "#dfe3a6"),
    line("M0 0Q80 -10 170 -15", "#b3b96f", 1.8),
    line("M0 0Q50 -4 84 2", "#9aa05a", 2.6),
    ends.map(([ex, ey]) => line(`M84 2Q${(84 + ex) / 2} ${ey * 0.2} ${ex} ${ey}`, "#9aa05a", 2.2)),
    ends.slice(0, 4).map(([ex, ey]) => place(ex, ey, -turn, 0.98, lindenFlower())),
    circle(ends[4][0], ends[4][1], 10, "#cfd28a"),
  );
}
