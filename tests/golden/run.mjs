/**
 * Compares the film strips that `nicety_strips` drew with those on record in tests/golden/expected/.
 *
 *     node tests/golden/run.mjs FOLDER            FOLDER/native (and FOLDER/wasm, if it is there) hold strips.rgba and strips.json
 *     node tests/golden/run.mjs FOLDER --update   makes the native strips the ones on record
 *
 * Two things must hold. The native and the wasm frames have the same fingerprints, to the last bit. And each strip is
 * as on record: no pixel may differ by more than kThreshold, save kAllowed of them (another processor or C library may round a
 * motion's position the other way). FOLDER then has every strip as PNG, a picture of what differs, and the contact
 * sheet as contact-sheet.png and contact-sheet.html.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { contactSheetHtml, contactSheetPng } from './sheet.mjs';

/** pixelmatch's perceived difference, 0..1, from which two pixels are not the same. */
const kThreshold = 0.02;
/** Share of a strip's pixels that may differ. */
const kAllowed = 0.0001;

const kExpected = fileURLToPath(new URL('expected/', import.meta.url));

/** The strips in `folder`: each scene at each scale, its frames as `{ time, hash, pixels }`. */
function readStrips(folder) {
  const index = JSON.parse(fs.readFileSync(path.join(folder, 'strips.json'), 'utf8'));
  const bytes = fs.readFileSync(path.join(folder, 'strips.rgba'));
  const strips = new Map();
  for (const { scene, scale, time, width, height, offset, hash } of index) {
    const name = `${scene}@${scale}x`;
    if (!strips.has(name)) strips.set(name, { name, scene, scale, width, height, frames: [] });
    strips.get(name).frames.push({ time, hash, pixels: bytes.subarray(offset, offset + width * height * 4) });
  }
  return strips;
}

/** A strip's frames one below the other, in one picture. */
function toPng({ width, height, frames }) {
  const png = new PNG({ width, height: height * frames.length });
  frames.forEach(({ pixels }, i) => pixels.copy(png.data, i * pixels.length));
  return png;
}

/** Why the strip is not as on record; undefined if it is. Writes a picture of the difference. */
function compare(strip, folder) {
  const file = path.join(kExpected, `${strip.name}.png`);
  if (!fs.existsSync(file)) return 'is not on record: look at it, then run this with --update';
  const expected = PNG.sync.read(fs.readFileSync(file));
  const actual = toPng(strip);
  const { width, height } = actual;
  if (expected.width !== width || expected.height !== height) {
    return `is ${width} × ${height} px, on record ${expected.width} × ${expected.height}`;
  }
  const diff = new PNG({ width, height });
  const options = { threshold: kThreshold, includeAA: true, checkerboard: false };
  const differing = pixelmatch(expected.data, actual.data, diff.data, width, height, options);
  if (differing <= kAllowed * width * height) return undefined;
  fs.writeFileSync(path.join(folder, `${strip.name}.diff.png`), PNG.sync.write(diff));
  return `differs in ${differing} of ${width * height} pixels: see ${path.join(folder, `${strip.name}.diff.png`)}`;
}

/** Names of the frames whose fingerprints are not the same in both. */
function unlike(one, other) {
  return [...one.values()].flatMap(({ name, frames }) =>
    frames.filter(({ hash }, i) => other.get(name)?.frames[i]?.hash !== hash).map(({ time }) => `${name} at ${time} s`));
}

const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (!folder) {
  console.error('usage: node tests/golden/run.mjs FOLDER [--update]');
  process.exit(2);
}
const strips = readStrips(path.join(folder, 'native'));
for (const strip of strips.values()) fs.writeFileSync(path.join(folder, `${strip.name}.png`), PNG.sync.write(toPng(strip)));
fs.writeFileSync(path.join(folder, 'contact-sheet.png'), contactSheetPng(strips));
fs.writeFileSync(path.join(folder, 'contact-sheet.html'), contactSheetHtml(strips));

let passed = 0;
let failed = 0;
const tell = (what, why) => {
  if (why) console.log(`FAILED ${what}: ${why}`);
  failed += why ? 1 : 0;
  passed += why ? 0 : 1;
};

if (process.argv.includes('--update')) {
  fs.rmSync(kExpected, { recursive: true, force: true });
  fs.mkdirSync(kExpected, { recursive: true });
  for (const strip of strips.values()) {
    fs.writeFileSync(path.join(kExpected, `${strip.name}.png`), PNG.sync.write(toPng(strip), { deflateLevel: 9 }));
  }
}
for (const strip of strips.values()) tell(strip.name, compare(strip, folder));
for (const file of fs.existsSync(kExpected) ? fs.readdirSync(kExpected) : []) {
  if (!strips.has(path.basename(file, '.png'))) tell(file, 'is on record, but no scene draws it: run this with --update');
}
const wasm = path.join(folder, 'wasm');
if (fs.existsSync(path.join(wasm, 'strips.json'))) {
  const different = unlike(strips, readStrips(wasm));
  tell('native and wasm', different.length > 0 ? `not the same bytes: ${different.slice(0, 5).join(', ')}` : undefined);
}
console.log(`The contact sheet is ${path.join(folder, 'contact-sheet.html')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
