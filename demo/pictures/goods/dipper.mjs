import { circle, ellipse, line, path, place } from "../drawing.mjs";
import { kWood } from "../materials.mjs";
import { leaf } from "../plants.mjs";

const kPear = ["#5d7a3a", "#88a352", "#c5d694"];

/** A honey dipper on end, honey running off its grooves. */
export function dipper(drawing) {
  const wood = drawing.linear(
    [286, 0, 322, 0],
    [
      [0, kWood[0]],
      [0.3, kWood[3]],
      [0.6, kWood[2]],
      [1, kWood[0]],
    ],
  );
  const head = drawing.linear(
    [226, 0, 374, 0],
    [
      [0, kWood[0]],
      [0.24, kWood[3]],
      [0.55, kWood[1]],
      [1, "#6d4524"],
    ],
  );
  const honey = drawing.linear(
    [230, 0, 370, 0],
    [
      [0, "#b96a10"],
      [0.28, "#ffd776"],
      [0.6, "#e9a02c"],
      [1, "#a4570c"],
    ],
  );
  const pool = drawing.radial(
    [300, 546, 190],
    [
      [0, "#f6bf52"],
      [0.7, "#dd922a"],
      [1, "#b8690f"],
    ],
    0.2,
  );
  const discs = [0, 1, 2, 3, 4, 5, 6].map((i) => {
    const y = 300 + i * 25;
    const half = [44, 60, 68, 71, 68, 58, 42][i];
    return [
      path(
        `M${300 - half * 0.72} ${y + 8}L${300 + half * 0.72} ${y + 8}L${300 + half * 0.72} ${y + 20}L${300 - half * 0.72} ${y + 20}Z`,
        "#6d4524",
      ),
      path(
        `M${300 - half} ${y}Q${300 - half - 5} ${y + 7} ${300 - half} ${y + 13}Q300 ${y + 22} ${300 + half} ${y + 13}Q${300 + half + 5} ${y + 7} ${300 + half} ${y}Q300 ${y - 7} ${300 - half} ${y}Z`,
        head,
      ),
      line(`M${300 - half + 8} ${y + 2}Q300 ${y - 3} ${300 + half * 0.2} ${y}`, "#fff", 2, { opacity: 0.45 }),
    ];
  });
  return [
    ellipse(306, 552, 196, 30, "#2b1a08", { opacity: 0.16 }),
    ellipse(300, 546, 188, 30, pool),
    path("M150 540Q200 522 290 522", "none", {
      stroke: "#fff",
      "stroke-width": 4,
      "stroke-linecap": "round",
      opacity: 0.6,
    }),
    path("M288 60C286 44 318 44 316 60L319 300L285 300Z", wood),
    ellipse(302, 58, 15, 17, kWood[2]),
    circle(298, 53, 5, kWood[3]),
    line("M297 96L297 280", "#fff", 2.5, { opacity: 0.3 }),
    path("M280 274L324 274L330 296L274 296Z", head),
    discs,
    path(
      "M226 372C222 396 236 402 240 420C246 442 258 452 272 462C284 472 290 490 292 512C293 528 280 540 262 548Q300 558 340 548C320 540 309 528 310 512C312 490 318 474 330 462C344 450 354 440 360 420C364 402 378 396 374 372C368 392 358 386 350 402C342 420 336 398 324 394C312 390 314 416 304 416C294 416 296 392 284 388C270 386 272 412 262 412C250 412 244 392 226 372Z",
      honey,
      { opacity: 0.95 },
    ),
    path("M240 402C248 424 262 440 276 452C286 464 290 480 292 496", "none", {
      stroke: "#fff",
      "stroke-width": 5,
      "stroke-linecap": "round",
      opacity: 0.65,
    }),
    place(470, 548, -158, 0.9, leaf(120, 50, kPear)),
    place(486, 552, -128, 0.76, leaf(110, 46, kPear)),
    pear(486, 520),
  ];
}

function pear(x, y) {
  return place(
    x,
    y,
    14,
    1,
    path("M0 -62C16 -62 20 -36 30 -20C46 2 40 40 0 40C-40 40 -46 2 -30 -20C-20 -36 -16 -62 0 -62Z", "#b3a63a"),
    path("M-4 -58C-14 -54 -16 -34 -26 -18C-40 4 -34 32 -12 36C-24 10 -14 -24 -4 -58Z", "#dcd06a"),
    path("M22 -20C34 2 32 28 14 36C36 34 42 6 30 -18Z", "#c0683a", { opacity: 0.55 }),
    line("M0 -60Q2 -76 12 -84", "#6b4a2a", 4.5),
  );
}
