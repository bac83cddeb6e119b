import { ellipse, group, line, path, place } from "../drawing.mjs";
import { skep } from "../glass.mjs";
import { kWood, shadow } from "../materials.mjs";
import { meadowSpray } from "../sprigs/meadow.mjs";

/** A thick square of comb in a wooden tray. */
export function comb(drawing) {
  const tray = drawing.linear(
    [0, 462, 0, 560],
    [
      [0, kWood[3]],
      [0.2, kWood[2]],
      [1, kWood[1]],
    ],
  );
  const rim = drawing.linear(
    [60, 0, 540, 0],
    [
      [0, kWood[2]],
      [0.5, kWood[3]],
      [1, kWood[1]],
    ],
  );
  const top = drawing.linear(
    [120, 180, 480, 380],
    [
      [0, "#fdeaae"],
      [0.5, "#f3c65c"],
      [1, "#d9952a"],
    ],
  );
  const front = drawing.linear(
    [0, 372, 0, 486],
    [
      [0, "#e2a12f"],
      [0.5, "#c97d18"],
      [1, "#a85f10"],
    ],
  );
  const right = drawing.linear(
    [440, 0, 500, 0],
    [
      [0, "#c07515"],
      [1, "#8f4e0c"],
    ],
  );
  const cells = [];
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 13; column++) {
      const depth = row / 8;
      const y = 232 + depth * 138;
      const x = 178 - depth * 52 + (column + (row % 2) * 0.5) * (21.5 + depth * 4.6);
      if (x > 428 + depth * 18 || x < 186 - depth * 52) continue;
      const sealed = (row * 5 + column * 3) % 7 < 2 || row + column < 5;
      cells.push(
        place(
          x,
          y,
          0,
          [0.82 + depth * 0.2, 0.62 + depth * 0.16],
          hexagon(12.5, sealed ? "#fbe3a0" : "#b96a12"),
          sealed
            ? line("M-5 -3Q0 -6 5 -3", "#fff", 2, { opacity: 0.8 })
            : [hexagon(9, "#e39a26", 2), ellipse(-2, -1, 3.6, 2.4, "#ffe7a8")],
        ),
      );
    }
  }
  const side = [];
  for (let row = 0; row < 4; row++)
    for (let column = 0; column < 12; column++)
      side.push(
        place(
          130 + column * 27 + (row % 2) * 13,
          392 + row * 25,
          0,
          1,
          hexagon(12.5, (row + column) % 4 ? "#9a5410" : "#f0c468"),
          hexagon(8.5, (row + column) % 4 ? "#d98d20" : "#f8dc94", 1.5),
        ),
      );
  const honey = drawing.linear(
    [0, 380, 0, 520],
    [
      [0, "#ffd36a"],
      [1, "#d4861c"],
    ],
  );
  return [
    meadowSpray(),
    shadow(drawing, 310, 560, 280),
    path("M58 476L96 430L504 430L542 476Z", "#8a5c33"),
    ellipse(300, 474, 212, 20, "#d98d20"),
    ellipse(250, 470, 120, 9, "#f8cf74", { opacity: 0.8 }),
    path("M116 378L440 378L440 486L116 486Z", front),
    group({ opacity: 0.95 }, side),
    path("M440 378L486 222L486 330L440 486Z", right),
    path("M116 380L172 220Q174 212 184 212L478 212Q490 212 486 224L444 372Q441 380 432 380Z", top),
    cells,
    path(
      "M122 378Q150 372 180 380C186 404 190 430 184 446C178 456 170 448 170 434C170 416 164 410 158 410C150 412 152 430 142 430C132 428 132 398 122 378Z",
      honey,
    ),
    path(
      "M300 380Q350 372 400 380C402 396 396 410 388 410C380 410 382 440 372 452C362 462 354 448 354 434C354 416 346 404 336 404C324 404 326 420 316 420C306 416 308 396 300 380Z",
      honey,
    ),
    line("M176 392C178 410 178 424 176 436M366 392C368 412 368 428 364 440", "#fff", 4, { opacity: 0.7 }),
    path("M50 470L550 470L538 548Q536 560 522 560L78 560Q64 560 62 548Z", tray),
    path("M50 470L550 470L549 484L51 484Z", rim),
    line("M92 506Q200 498 300 508T520 500M84 534Q180 526 290 534T516 530", kWood[0], 1.8, { opacity: 0.4 }),
    place(300, 524, 0, 0.5, skep(0, 0, 1, kWood[0])),
  ];
}

const hexagon = (radius, fill, lift = 0) =>
  path(
    `M${[0, 1, 2, 3, 4, 5].map((i) => `${radius * Math.sin((i * Math.PI) / 3)} ${-lift + radius * Math.cos((i * Math.PI) / 3)}`).join("L")}Z`,
    fill,
  );
