import { ellipse, line, path, place, words } from "../drawing.mjs";
import { skep } from "../glass.mjs";
import { kInk, kPaper, shadow } from "../materials.mjs";

/** Two bars of soap, the upper one in its paper band, and ears of oat. */
export function soap(drawing) {
  const oats = "M0 0C6 -10 24 -12 34 0C24 10 6 10 0 0Z";
  const ear = (x, y, turn, size) =>
    place(
      x,
      y,
      turn,
      size,
      line("M0 0L250 0", "#b79a55", 3),
      Array.from({ length: 12 }, (_, i) =>
        place(
          96 + i * 13,
          0,
          i % 2 ? 24 : -24,
          1 - i * 0.025,
          path(oats, i % 2 ? "#d9b968" : "#c7a250"),
          line("M4 0L30 0", "#f3e0a8", 1.5),
          line("M32 0L58 0", "#c7a250", 1.2),
        ),
      ),
    );
  const front = drawing.linear(
    [0, 330, 0, 560],
    [
      [0, "#f6ead0"],
      [1, "#dcc79c"],
    ],
  );
  const top = drawing.linear(
    [120, 300, 470, 360],
    [
      [0, "#fffaf0"],
      [1, "#efdfbb"],
    ],
  );
  const bar = (x, y, w, h) => [
    path(
      `M${x} ${y}Q${x} ${y - 12} ${x + 14} ${y - 14}L${x + w - 14} ${y - 14}Q${x + w} ${y - 12} ${x + w} ${y}L${x + w} ${y + h - 12}Q${x + w} ${y + h} ${x + w - 14} ${y + h}L${x + 14} ${y + h}Q${x} ${y + h} ${x} ${y + h - 12}Z`,
      front,
    ),
    path(
      `M${x} ${y}L${x + 42} ${y - 50}Q${x + 46} ${y - 56} ${x + 58} ${y - 56}L${x + w - 24} ${y - 56}Q${x + w - 14} ${y - 56} ${x + w - 12} ${y - 50}L${x + w} ${y}Q${x + w} ${y + 6} ${x + w - 14} ${y + 6}L${x + 14} ${y + 6}Q${x} ${y + 6} ${x} ${y}Z`,
      top,
    ),
    [
      [0.14, 0.3],
      [0.24, 0.66],
      [0.84, 0.4],
      [0.9, 0.72],
      [0.1, 0.82],
      [0.78, 0.8],
    ].map(([u, v], i) =>
      ellipse(x + w * u, y + h * v, 5, 2.6, "#c9a766", { transform: `rotate(${i * 37} ${x + w * u} ${y + h * v})` }),
    ),
  ];
  return [
    ear(250, 420, -112, 1.25),
    ear(300, 420, -97, 1.42),
    ear(350, 420, -82, 1.3),
    ear(380, 430, -62, 1.2),
    ear(230, 430, -130, 1.05),
    shadow(drawing, 310, 556, 250),
    bar(104, 462, 372, 98),
    path("M124 462L124 452Q300 440 480 452L476 470Z", "#2b1a08", { opacity: 0.12 }),
    bar(132, 340, 352, 102),
    path("M230 345L262 284L392 284L396 345Z", "#fdf7e8"),
    path("M230 345L396 345L396 443L230 443Z", kPaper),
    path(
      "M230 345L396 345L396 443L230 443Z",
      drawing.linear(
        [0, 345, 0, 443],
        [
          [0, "#fff", 0.6],
          [1, "#c8ab6c", 0.35],
        ],
      ),
    ),
    path("M238 351L388 351L388 437L238 437Z", "none", { stroke: "#7f9468", "stroke-width": 1.8 }),
    words(313, 392, 28, 116, "Honey & oat", kInk),
    line("M296 404L330 404", "#7f9468", 1.6),
    words(313, 424, 12.5, 100, "IMME & LIND", kInk),
    skep(330, 316, 0.46, "#7f9468"),
  ];
}
