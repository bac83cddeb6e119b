/**
 * The contact sheet: every strip for people to look at, a row for each scene and scale with the time under each frame, on the
 * light and the dark paper of a page.
 */
import { PNG } from 'pngjs';

const kPapers = [
  { name: 'light', paper: [250, 248, 244], ink: [60, 56, 50] },
  { name: 'dark', paper: [24, 23, 22], ink: [200, 196, 190] },
];
const kGap = 12;
const kLabel = 14;
const kWidest = 1600;

/** Digits, point and "s" in 3 × 5 dots, row by row from the top. */
const kDots = {
  0: [7, 5, 5, 5, 7], 1: [2, 6, 2, 2, 7], 2: [7, 1, 7, 4, 7], 3: [7, 1, 7, 1, 7], 4: [5, 5, 7, 1, 1],
  5: [7, 4, 7, 1, 7], 6: [7, 4, 7, 5, 7], 7: [7, 1, 2, 2, 2], 8: [7, 5, 7, 5, 7], 9: [7, 5, 7, 1, 7], '.': [0, 0, 0, 0, 2], s: [0, 3, 6, 3, 6],
};

function fill(png, x, y, width, height, color) {
  for (let row = y; row < Math.min(y + height, png.height); row++) {
    for (let column = x; column < Math.min(x + width, png.width); column++) {
      png.data.set([...color, 255], (row * png.width + column) * 4);
    }
  }
}

function write(png, text, x, y, color) {
  [...text].forEach((character, i) => {
    (kDots[character] ?? []).forEach((dots, row) => {
      for (let bit = 0; bit < 3; bit++) if (dots & (4 >> bit)) fill(png, x + i * 8 + bit * 2, y + row * 2, 2, 2, color);
    });
  });
}

/** Lays straight-alpha pixels over what is there. */
function lay(png, { width, height }, pixels, x, y) {
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = (row * width + column) * 4;
      const to = ((y + row) * png.width + x + column) * 4;
      const alpha = pixels[from + 3] / 255;
      for (let c = 0; c < 3; c++) png.data[to + c] = Math.round(pixels[from + c] * alpha + png.data[to + c] * (1 - alpha));
    }
  }
}

/** Where each frame goes: rows that break at kWidest. */
function arrange(strips) {
  const cells = [];
  let y = kGap;
  for (const strip of strips) {
    let x = kGap;
    for (const frame of strip.frames) {
      if (x > kGap && x + strip.width + kGap > kWidest) {
        x = kGap;
        y += strip.height + kLabel + kGap;
      }
      cells.push({ strip, frame, x, y });
      x += strip.width + kGap;
    }
    y += strip.height + kLabel + kGap;
  }
  return { cells, height: y };
}

/** All strips in one picture, first on light paper, then on dark. */
export function contactSheetPng(strips) {
  const { cells, height } = arrange([...strips.values()]);
  const png = new PNG({ width: kWidest, height: height * kPapers.length });
  kPapers.forEach(({ paper, ink }, i) => {
    const top = i * height;
    fill(png, 0, top, kWidest, height, paper);
    for (const { strip, frame, x, y } of cells) {
      lay(png, strip, frame.pixels, x, top + y);
      write(png, `${frame.time}s`, x, top + y + strip.height + 3, ink);
    }
  });
  return PNG.sync.write(png);
}

const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

function frameHtml({ width, height, scale }, { time, pixels }) {
  const png = new PNG({ width, height });
  pixels.copy(png.data);
  const data = PNG.sync.write(png).toString('base64');
  return `<figure><img alt="" src="data:image/png;base64,${data}" width="${width / scale}" height="${height / scale}"><figcaption>${time} s</figcaption></figure>`;
}

/** The same as a page: at its true size on the screen, so that 2× is seen as a dense display shows it. */
export function contactSheetHtml(strips) {
  const rows = [...strips.values()].map((strip) => `<h3>${escape(strip.name)}</h3><div>${strip.frames.map((frame) => frameHtml(strip, frame)).join('')}</div>`);
  const papers = kPapers.map(({ name, paper, ink }) =>
    `<section style="background:rgb(${paper});color:rgb(${ink})"><h2>On ${name} paper</h2>${rows.join('\n')}</section>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Film strips</title><style>
body { margin: 0; font: 14px/1.4 system-ui, sans-serif } section { padding: 24px } h3 { margin: 16px 0 4px; font-weight: 500 }
div { display: flex; flex-wrap: wrap; gap: 12px } figure { margin: 0 } figcaption { font-size: 12px }
</style>${papers.join('\n')}</html>\n`;
}
