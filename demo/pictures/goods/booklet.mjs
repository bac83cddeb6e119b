import { line, path, place, words } from "../drawing.mjs";
import { skep } from "../glass.mjs";
import { kInk, kPaper, shadow } from "../materials.mjs";

const kCover = ["#7d3f12", "#a35a1c", "#c47a2b"];

/** A thin booklet, sewn at the back, standing a little open. */
export function booklet(drawing) {
  const cover = drawing.linear(
    [120, 120, 470, 560],
    [
      [0, kCover[2]],
      [1, kCover[1]],
    ],
  );
  const page = (x, lift) =>
    path(`M${x} ${146 - lift}L${x + 26} ${134 - lift}L${x + 26} 548L${x} 560Z`, kPaper, {
      stroke: "#d9c69d",
      "stroke-width": 1.5,
    });
  const leaf = (x, y, turn, size) =>
    place(
      x,
      y,
      turn,
      size,
      path("M0 0C14 -26 52 -26 66 0C52 26 14 26 0 0Z", "#e9c987", { opacity: 0.9 }),
      line("M4 0L60 0", kCover[1], 2),
    );
  return [
    shadow(drawing, 300, 560, 250),
    page(456, 6),
    page(448, 2),
    path("M120 128L448 118L456 560L120 560Z", cover),
    path("M120 128L142 127L142 560L120 560Z", kCover[0]),
    line("M131 170L131 214M131 262L131 306M131 354L131 398M131 446L131 490", "#f3dfb4", 2.4),
    path("M176 160L426 152L432 524L176 524Z", "none", { stroke: "#f0cf8f", "stroke-width": 2 }),
    path("M196 262L408 258L410 372L196 372Z", kPaper, { opacity: 0.96 }),
    words(303, 306, 40, 176, "The honey year", kInk),
    words(303, 344, 20, 150, "recipes by the month", kInk),
    place(303, 216, 0, 0.66, skep(0, 0, 1, "#f6e3b6")),
    line("M303 484Q306 440 303 404", "#e9c987", 3),
    leaf(300, 474, 206, 1.05),
    leaf(307, 474, -26, 1.05),
    leaf(303, 442, -90, 0.9),
    words(303, 512, 15, 116, "IMME & LIND", "#f6e3b6"),
  ];
}
