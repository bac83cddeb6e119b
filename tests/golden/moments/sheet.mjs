/** Pictures side by side in one picture, laid out by the browser that took them. */
import { PNG } from 'pngjs';

const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
const image = (png, width) => `<img alt="" src="data:image/png;base64,${png.toString('base64')}"${width ? ` width="${width}"` : ''}>`;

async function shoot(browser, width, html) {
  const page = await browser.newPage({ viewport: { width, height: 400 } });
  try {
    await page.setContent(`<!doctype html><meta charset="utf-8">${html}`);
    await page.evaluate(() => Promise.all([...document.images].map((each) => each.decode())));
    return await page.screenshot({ fullPage: true });
  } finally {
    await page.close();
  }
}

/** The part of a PNG at `x`, `y` of the size `width` × `height`, in its pixels. */
export function crop(png, { x, y, width, height }) {
  const whole = PNG.sync.read(png);
  const part = new PNG({ width: Math.min(width, whole.width - x), height: Math.min(height, whole.height - y) });
  PNG.bitblt(whole, part, x, y, part.width, part.height, 0, 0);
  return PNG.sync.write(part);
}

/** Frames that look the same are one, labelled with the time from which it is seen and that until which it stays. */
function merge(frames) {
  const merged = [];
  for (const { png, time } of frames) {
    const last = merged.at(-1);
    if (last?.png.equals(png)) last.until = time;
    else merged.push({ png, from: time, until: time });
  }
  return merged.map(({ png, from, until }) => ({ png, label: from === until ? `${from} ms` : `${from} – ${until} ms` }));
}

/**
 * A contact sheet: every picture with a label below, in rows of `columns`; in its own pixels, or `shrink` times smaller.
 * `pictures`: `{ png, label }`, or `{ png, time }` for frames of a film.
 */
export function contactSheet(browser, { title, paper, ink, columns, pictures, shrink = 1 }) {
  const cells = pictures[0].label ? pictures : merge(pictures);
  const width = PNG.sync.read(cells[0].png).width / shrink;
  const gap = 12;
  const figures = cells.map(({ png, label }) => `<figure>${image(png, width)}<figcaption>${escape(label)}</figcaption></figure>`).join('');
  return shoot(browser, columns * (width + gap) + gap, `<style>
body { margin: 0; padding: ${gap}px; background: ${paper}; color: ${ink}; font: 14px/1.5 sans-serif }
main { display: grid; grid-template-columns: repeat(${columns}, ${width}px); gap: ${gap}px }
h1 { margin: 0 0 ${gap}px; font-size: 18px; font-weight: 600 } figure { margin: 0 } img { display: block }
</style><h1>${escape(title)}</h1><main>${figures}</main>`);
}

/** A desktop's page and a phone's beside one another, as a README shows them. `width` of the whole in px. */
export function sideBySide(browser, { desktop, phone, width }) {
  return shoot(browser, width, `<style>
body { margin: 0; padding: 28px; display: flex; gap: 28px; align-items: center; background: #efe7d8 }
img { display: block; border-radius: 10px; box-shadow: 0 1px 3px #0003, 0 10px 30px #3a20001f }
img:first-child { flex: 1280; min-width: 0; height: auto } img:last-child { flex: 0 0 auto; height: auto; border-radius: 22px }
</style>${image(desktop)}${image(phone, Math.round(width * 0.236))}`);
}
