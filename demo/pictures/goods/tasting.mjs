import { circle, line, path, place } from "../drawing.mjs";
import { jar, skep } from "../glass.mjs";
import { kJars } from "../jars.mjs";
import { kInk, kPaper, kWood, shadow } from "../materials.mjs";

/** An open box with three small jars, pale to dark. */
export function tasting(drawing) {
  const front = drawing.linear(
    [0, 400, 0, 560],
    [
      [0, kWood[3]],
      [0.5, kWood[2]],
      [1, kWood[1]],
    ],
  );
  const inside = drawing.linear(
    [0, 250, 0, 420],
    [
      [0, kWood[0]],
      [1, "#5c3b20"],
    ],
  );
  const small = (name, x, y) =>
    place(x, y, 0, 0.46, jar(drawing, { ...kJars[name], label: { ...kJars[name].label, weight: "125 g" } }));
  const curl = (x, y, turn) =>
    place(
      x,
      y,
      turn,
      1,
      line("M0 0C10 -22 34 -22 36 -4C38 10 20 12 20 0C20 -8 30 -8 32 -2", "#efd9ae", 4),
      line("M0 0C10 -22 34 -22 36 -4", "#c9a66c", 1.5),
    );
  return [
    shadow(drawing, 310, 562, 290),
    path("M62 200L538 200L552 412L48 412Z", inside),
    path("M62 200L538 200L541 224L59 224Z", kWood[2]),
    path("M62 200L74 200L62 412L48 412Z", kWood[1]),
    path("M526 200L538 200L552 412L538 412Z", kWood[0]),
    small("acacia", 22, 178),
    small("linden", 162, 178),
    small("forest", 302, 178),
    [
      [70, 426, -10],
      [120, 432, 20],
      [178, 426, -30],
      [226, 432, 8],
      [282, 428, -16],
      [330, 434, 26],
      [378, 426, -8],
      [430, 432, 12],
      [478, 426, -24],
      [510, 432, 10],
    ].map(([x, y, turn]) => curl(x, y, turn)),
    path("M44 414L556 414L546 546Q545 560 530 560L70 560Q55 560 54 546Z", front),
    path("M44 414L556 414L555 428L45 428Z", kWood[3]),
    line("M76 462Q190 452 300 464T528 456M72 516Q170 508 300 518T524 512", kWood[0], 1.8, { opacity: 0.4 }),
    path("M254 428L346 428L346 560L254 560Z", "#a2382c", { opacity: 0.96 }),
    path("M262 428L268 428L268 560L262 560ZM332 428L338 428L338 560L332 560Z", "#d9897a", { opacity: 0.8 }),
    circle(300, 494, 40, kPaper),
    circle(300, 494, 34, "none", { stroke: "#a2382c", "stroke-width": 1.6 }),
    skep(300, 496, 0.62, kInk),
  ];
}
