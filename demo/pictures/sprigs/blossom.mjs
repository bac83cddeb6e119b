import { curve, ellipse, line, path, place } from "../drawing.mjs";
import { blossom, kLeafGreen, leaf } from "../plants.mjs";

/** Spring blossom: a bark-brown twig with cherry flowers. */
export const blossomTwig = {
  behind: () => {
    const main = [
      [380, 330],
      [470, 250],
      [500, 140],
      [560, 20],
    ];
    const other = [
      [330, 210],
      [250, 120],
      [190, 90],
      [60, 84],
    ];
    const twigs = [
      line(curve(main), "#6b4a3a", 9),
      line(curve(other), "#6b4a3a", 7),
      line("M492 172Q520 150 570 160M196 96Q180 50 130 30", "#6b4a3a", 5),
    ];
    return [
      twigs,
      place(558, 24, -80, 1, leaf(52, 22, kLeafGreen)),
      place(118, 34, 200, 1, leaf(50, 22, kLeafGreen)),
      place(62, 84, 150, 1, leaf(54, 22, kLeafGreen)),
      place(500, 150, 150, 1, leaf(46, 20, kLeafGreen)),
      place(240, 116, 60, 1, leaf(40, 18, kLeafGreen)),
      flowers([
        [486, 210, 86, 10],
        [546, 158, 74, 40],
        [536, 76, 80, 0],
        [474, 118, 62, 66],
        [214, 96, 84, 20],
        [150, 78, 72, 50],
        [142, 26, 58, 0],
        [84, 108, 64, 30],
        [280, 128, 54, 5],
      ]),
      buds([
        [580, 20],
        [574, 196],
        [30, 70],
        [104, 20],
        [300, 96],
      ]),
    ];
  },
  before: () =>
    petals([
      [92, 548, 10],
      [132, 566, 60],
      [492, 566, -20],
      [540, 552, 30],
    ]),
  motif: () => [
    line("M-46 -14Q0 -2 48 -34", "#6b4a3a", 2.6),
    place(-14, -16, 0, 1, blossom(38, ["#f7c9cf", "#ea9fac", "#b4495f"], 10)),
    place(24, -26, 0, 1, blossom(28, ["#f7c9cf", "#ea9fac", "#b4495f"], 40)),
    place(46, -34, -30, 1, leaf(18, 9, kLeafGreen)),
    place(-44, -14, 190, 1, leaf(18, 9, kLeafGreen)),
  ],
};

const kPetalPinks = ["#fbe3e3", "#f2b6c0", "#b4495f"];

const flowers = (places) => places.map(([x, y, size, turn]) => place(x, y, 0, 1, blossom(size, kPetalPinks, turn)));

const buds = (places) =>
  places.map(([x, y]) => [
    ellipse(x, y, 9, 11, "#eda3b0"),
    path(`M${x - 9} ${y + 3}Q${x} ${y + 18} ${x + 9} ${y + 3}Q${x} ${y + 6} ${x - 9} ${y + 3}Z`, "#7d4a44"),
  ]);

const petals = (places) =>
  places.map(([x, y, turn]) =>
    place(x, y, turn, [1, 0.6], path("M0 0C6 -20 34 -22 40 -4L36 0L40 4C34 20 6 18 0 0Z", "#f6cdd2")),
  );
