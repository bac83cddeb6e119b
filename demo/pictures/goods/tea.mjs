import { ellipse, group, line, path, place, words } from "../drawing.mjs";
import { kInk, kPaper, shadow } from "../materials.mjs";
import { heartLeaf } from "../plants.mjs";
import { linden } from "../sprigs/linden.mjs";

/** A round tin for tea with a paper band, and linden blossom. */
export function tea(drawing) {
  const side = drawing.linear(
    [150, 0, 450, 0],
    [
      [0, "#39482a"],
      [0.16, "#8a9d68"],
      [0.3, "#5f7443"],
      [0.7, "#4a5d34"],
      [1, "#2c3a20"],
    ],
  );
  const lid = drawing.linear(
    [150, 0, 450, 0],
    [
      [0, "#45552f"],
      [0.16, "#a3b47e"],
      [0.32, "#6f8450"],
      [0.72, "#566a3c"],
      [1, "#35442a"],
    ],
  );
  const paper = drawing.linear(
    [150, 0, 450, 0],
    [
      [0, "#cdbd92"],
      [0.18, "#fffaf0"],
      [0.6, kPaper],
      [1, "#c4b083"],
    ],
  );
  const top = drawing.linear(
    [160, 140, 440, 190],
    [
      [0, "#a3b47e"],
      [1, "#5c7040"],
    ],
  );
  return [
    shadow(drawing, 316, 554, 210),
    path("M152 230L152 528Q152 546 176 550Q300 566 424 550Q448 546 448 528L448 230Z", side),
    path("M152 292Q300 316 448 292L448 486Q300 510 152 486Z", paper),
    line("M152 300Q300 324 448 300M152 478Q300 502 448 478", "#8a9a4e", 1.8),
    path("M148 168L148 232Q148 244 172 248Q300 264 428 248Q452 244 452 232L452 168Z", lid),
    ellipse(300, 168, 152, 22, top),
    ellipse(300, 168, 138, 18, "none", { stroke: "#d3dfb4", "stroke-opacity": 0.5, "stroke-width": 2 }),
    line("M172 190L172 236M176 320L176 470", "#fff", 4, { opacity: 0.3 }),
    group({ transform: "translate(300 378) scale(1.25)" }, linden.motif()),
    words(300, 438, 34, 214, "Linden blossom", kInk),
    words(300, 466, 13, 104, "IMME & LIND", kInk),
    linden.before(),
    place(452, 566, -168, 0.7, linden.motif()),
    place(98, 520, -56, 0.7, heartLeaf(130, ["#5d7d3c", "#86a658", "#c9d99a"])),
  ];
}
