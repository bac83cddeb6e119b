/**
 * The jar, in a box of 600 × 600 standing on y = 560, lit from the upper left: shadow and the light that falls
 * through the honey, glass, honey, reflections, lid, paper seal, label.
 */
import { circle, ellipse, group, line, path, words } from "./drawing.mjs";
import { kInk, kPaper } from "./materials.mjs";

const kBody =
  "M190 214C190 240 160 240 160 284L160 508C160 542 180 555 210 559Q300 567 390 559C420 555 440 542 440 508L440 284C440 240 410 240 410 214Z";
const kHoney =
  "M171 290L171 505C171 530 187 541 214 545Q300 552 386 545C413 541 429 530 429 505L429 290C429 276 426 268 421 262Q300 277 179 262C174 268 171 276 171 290Z";

/** What lies under a thing of glass: its shadow, and honey-coloured light to the right of it. */
export function restingLight(drawing, { glow, x = 300, y = 558, width = 150 }) {
  const shadow = drawing.radial(
    [x + 14, y, width * 1.25],
    [
      [0, "#2b1a08", 0.5],
      [0.6, "#2b1a08", 0.22],
      [1, "#2b1a08", 0],
    ],
    0.14,
  );
  const light = drawing.radial(
    [x + width * 0.8, y + 4, width * 0.95],
    [
      [0, glow, 0.8],
      [0.55, glow, 0.3],
      [1, glow, 0],
    ],
    0.13,
  );
  return [
    ellipse(x + 14, y, width * 1.25, width * 0.175, shadow),
    ellipse(x + width * 0.8, y + 4, width * 0.95, width * 0.124, light),
  ];
}

/**
 * A full jar. `honey`: `{ deep, mid, light, glow, creamy? }`, its colours from edge to heart. `lid`: the tin's colours
 * `[dark, main, light]`. `label`: `{ name, width, weight, accent, motif }`, motif being shapes around 0 0, about 60 wide.
 */
export function jar(drawing, { honey, lid, label }) {
  return [
    restingLight(drawing, honey),
    backGlass(drawing),
    contents(drawing, honey),
    frontGlass(drawing, honey),
    tin(drawing, lid),
    arch(drawing, label),
    seal(drawing),
  ];
}

function backGlass(drawing) {
  const glass = drawing.linear(
    [160, 0, 440, 0],
    [
      [0, "#fff", 0.75],
      [0.06, "#e9e4d2", 0.5],
      [0.5, "#fff", 0.3],
      [0.94, "#ded6bd", 0.5],
      [1, "#fff", 0.6],
    ],
  );
  return path(kBody, glass);
}

function contents(drawing, { deep, mid, light, glow, creamy }) {
  const across = drawing.linear(
    [171, 0, 429, 0],
    [
      [0, deep],
      [0.1, mid],
      [0.36, light],
      [0.68, mid],
      [1, deep],
    ],
  );
  const heart = drawing.radial(
    [338, 470, 170],
    [
      [0, glow, creamy ? 0.55 : 0.95],
      [0.5, glow, 0.4],
      [1, glow, 0],
    ],
  );
  const dusk = drawing.linear(
    [0, 262, 0, 350],
    [
      [0, deep, 0.5],
      [1, deep, 0],
    ],
  );
  const surface = drawing.linear(
    [179, 0, 421, 0],
    [
      [0, mid],
      [0.35, glow],
      [1, mid],
    ],
  );
  const bubbles = [
    [214, 318, 4],
    [392, 338, 3],
    [401, 402, 4.5],
    [206, 452, 3],
    [388, 300, 2.5],
    [230, 292, 2.5],
  ];
  return [
    path(kHoney, across),
    path(kHoney, dusk),
    path(kHoney, heart),
    ellipse(300, 263, 121, 8.5, surface),
    line("M180 263A121 8.5 0 0 0 420 263", "#fff", 1.6, { opacity: 0.5 }),
    creamy
      ? null
      : bubbles.map(([x, y, r]) => [
          circle(x, y, r, glow, { opacity: 0.75 }),
          circle(x - r * 0.3, y - r * 0.3, r * 0.35, "#fff"),
        ]),
  ];
}

function frontGlass(drawing, { glow }) {
  const left = drawing.linear(
    [0, 262, 0, 530],
    [
      [0, "#fff", 0.1],
      [0.15, "#fff", 0.85],
      [0.7, "#fff", 0.5],
      [1, "#fff", 0],
    ],
  );
  const right = drawing.linear(
    [0, 280, 0, 530],
    [
      [0, "#fff", 0],
      [0.5, "#fff", 0.5],
      [1, "#fff", 0.15],
    ],
  );
  const base = drawing.linear(
    [170, 0, 430, 0],
    [
      [0, "#fff", 0.55],
      [0.45, glow, 0.6],
      [0.8, "#fff", 0.75],
      [1, "#fff", 0.3],
    ],
  );
  return [
    path(
      "M176 538Q200 547 240 550Q300 554 360 550Q400 547 424 538Q418 551 390 555Q300 563 210 555Q182 551 176 538Z",
      base,
    ),
    path(
      "M186 292C187 276 192 266 202 262C198 276 199 292 199 312L199 478C199 500 203 514 209 522C194 516 186 506 186 486Z",
      left,
    ),
    path("M209 300L214 300L214 440L209 450Z", "#fff", { opacity: 0.28 }),
    path("M421 300C425 360 425 440 420 505C417 516 412 522 406 525C414 460 416 370 413 296Z", right),
    path("M200 232C192 240 180 246 172 260", "none", {
      stroke: "#fff",
      "stroke-width": 5,
      "stroke-linecap": "round",
      opacity: 0.75,
    }),
    path(kBody, "none", { stroke: "#5b4524", "stroke-opacity": 0.28, "stroke-width": 1.8 }),
  ];
}

function tin(drawing, [dark, main, light]) {
  const side = drawing.linear(
    [182, 0, 418, 0],
    [
      [0, dark],
      [0.14, light],
      [0.24, main],
      [0.62, main],
      [0.9, dark],
      [1, main],
    ],
  );
  const top = drawing.linear(
    [190, 160, 410, 180],
    [
      [0, light],
      [0.6, main],
      [1, dark],
    ],
  );
  const ridges = Array.from({ length: 27 }, (_, i) => {
    const x = 300 - 116 * Math.cos((Math.PI * (i + 0.5)) / 27);
    return `M${x} 184L${x} 215`;
  });
  return [
    path("M182 170L182 216Q300 234 418 216L418 170Z", side),
    line(ridges.join(""), dark, 1.5, { opacity: 0.4 }),
    path("M182 214Q300 232 418 214L418 220Q300 238 182 220Z", dark, { opacity: 0.75 }),
    ellipse(300, 170, 118, 13, top),
    ellipse(300, 170, 106, 10, "none", { stroke: light, "stroke-opacity": 0.55, "stroke-width": 1.5 }),
  ];
}

function seal(drawing) {
  const paper = drawing.linear(
    [0, 160, 0, 292],
    [
      [0, "#fffaf0"],
      [0.16, kPaper],
      [0.45, "#e9dcbf"],
      [0.5, "#f7eeda"],
      [1, "#f4e9d0"],
    ],
  );
  return [
    path("M279 162L321 162L322 184L323 296Q300 300 277 296L278 184Z", paper),
    path("M284 163L284 297M316 163L316 297", "none", { stroke: "#b98a3c", "stroke-width": 1.5, opacity: 0.7 }),
    skep(300, 262, 0.36, kInk),
  ];
}

/** A straw hive: the brand's mark. */
export function skep(x, y, scale, ink) {
  const bands = "M-30 26L30 26M-29 9L29 9M-24 -8L24 -8M-15 -24L15 -24";
  return group({ transform: `translate(${x} ${y}) scale(${scale})` }, line(bands, ink, 11));
}

/** The label has the shape of a bee bole, like the mark. */
function arch(drawing, { name, width, weight, accent, motif }) {
  const paper = drawing.linear(
    [214, 0, 386, 0],
    [
      [0, "#e6d8b8"],
      [0.16, kPaper],
      [0.6, "#fffaf0"],
      [1, "#dfcfab"],
    ],
  );
  return [
    path("M212 522L212 384A88 88 0 0 1 388 384L388 522Q300 532 212 522Z", "#2b1a08", {
      opacity: 0.16,
      transform: "translate(3 4)",
    }),
    path("M212 520L212 384A88 88 0 0 1 388 384L388 520Q300 530 212 520Z", paper),
    path("M220 512L220 384A80 80 0 0 1 380 384L380 512Q300 521 220 512Z", "none", {
      stroke: accent,
      "stroke-width": 1.6,
    }),
    group({ transform: "translate(300 372)" }, motif),
    words(300, 452, 36, width, name, kInk),
    line("M282 468L318 468", accent, 1.6),
    words(300, 487, 12.5, 100, "IMME & LIND", kInk),
    words(300, 504, 11, weight.length * 6, weight, kInk, { opacity: 0.75, "font-style": "italic" }),
  ];
}
