import { chance, circle, line, path, place } from "../drawing.mjs";
import { kLeafGreen, toothedLeaf } from "../plants.mjs";

/** Sweet chestnut: long toothed leaves, an open burr with its nuts. */
export const chestnut = {
  behind: () => {
    const rust = ["#6b7a33", "#93a04a", "#d3d08b"];
    const gold = ["#8a6a28", "#b98f3d", "#ecd394"];
    return [
      place(350, 250, -128, 1, toothedLeaf(300, 92, rust)),
      place(380, 260, -42, 1, toothedLeaf(270, 88, rust)),
      place(330, 230, -162, 1, toothedLeaf(310, 84, gold)),
      place(400, 300, -12, 1, toothedLeaf(200, 74, gold)),
      place(360, 220, -84, 1, toothedLeaf(216, 72, ["#5d6f30", "#839445", "#c8ca83"])),
      place(200, 330, 166, 1, toothedLeaf(190, 66, rust)),
    ];
  },
  before: () => [place(488, 520, 0, 1, burr(52)), place(404, 552, -18, 1, nut(34)), place(108, 552, 14, 0.86, nut(34))],
  motif: () => [
    place(0, -6, -142, 1, toothedLeaf(56, 18, kLeafGreen, 7)),
    place(0, -6, -38, 1, toothedLeaf(56, 18, kLeafGreen, 7)),
    place(0, -10, -90, 1, toothedLeaf(42, 16, kLeafGreen, 6)),
    place(0, -2, 0, 0.42, nut(32)),
  ],
};

function burr(size) {
  const next = chance(9);
  const spines = Array.from({ length: 150 }, () => {
    const angle = next() * Math.PI * 2;
    const from = size * (0.35 + 0.5 * next());
    const to = from + size * (0.25 + 0.22 * next());
    const wobble = angle + (next() - 0.5) * 0.5;
    return `M${Math.cos(angle) * from} ${Math.sin(angle) * from}L${Math.cos(wobble) * to} ${Math.sin(wobble) * to}`;
  });
  return [
    circle(0, 0, size * 0.86, "#8a9240"),
    circle(-size * 0.15, -size * 0.18, size * 0.62, "#a9ae58"),
    line(spines.slice(0, 90).join(""), "#7a8236", 1.6),
    line(spines.slice(90).join(""), "#c6c777", 1.5),
    path(
      `M${-size * 0.5} ${size * 0.05}C${-size * 0.3} ${-size * 0.5} ${size * 0.35} ${-size * 0.5} ${size * 0.5} ${size * 0.02}C${size * 0.3} ${size * 0.5} ${-size * 0.3} ${size * 0.55} ${-size * 0.5} ${size * 0.05}Z`,
      "#efe2bd",
    ),
    place(-size * 0.1, size * 0.12, -16, 0.72, nut(size * 0.5)),
    place(size * 0.2, size * 0.02, 24, 0.6, nut(size * 0.5)),
  ];
}

function nut(size) {
  return [
    path(
      `M0 ${-size}C${size * 0.5} ${-size * 0.72} ${size * 1.05} ${-size * 0.3} ${size} ${size * 0.28}C${size * 0.92} ${size * 0.72} ${-size * 0.92} ${size * 0.72} ${-size} ${size * 0.28}C${-size * 1.05} ${-size * 0.3} ${-size * 0.5} ${-size * 0.72} 0 ${-size}Z`,
      "#5c2a14",
    ),
    path(
      `M${-size * 0.1} ${-size * 0.78}C${-size * 0.6} ${-size * 0.5} ${-size * 0.86} ${-size * 0.1} ${-size * 0.8} ${size * 0.2}C${-size * 0.4} ${size * 0.05} ${-size * 0.2} ${-size * 0.3} ${-size * 0.1} ${-size * 0.78}Z`,
      "#a45f33",
      { opacity: 0.85 },
    ),
    path(
      `M${-size * 0.98} ${size * 0.3}C${-size * 0.5} ${size * 0.12} ${size * 0.5} ${size * 0.12} ${size * 0.98} ${size * 0.3}C${size * 0.9} ${size * 0.72} ${-size * 0.9} ${size * 0.72} ${-size * 0.98} ${size * 0.3}Z`,
      "#c79a6c",
    ),
    path(
      `M${-size * 0.52} ${-size * 0.34}C${-size * 0.4} ${-size * 0.52} ${-size * 0.28} ${-size * 0.58} ${-size * 0.22} ${-size * 0.6}`,
      "none",
      { stroke: "#fff", "stroke-width": size * 0.09, "stroke-linecap": "round", opacity: 0.7 },
    ),
  ];
}
