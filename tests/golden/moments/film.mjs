/**
 * Films the moments of a widget in Chromium, in the demo store with its real server, for people to look at.
 *
 *     node tests/golden/moments/film.mjs [--widget add-to-cart|known] [--only states|moments|loop|store] [--update]
 *
 * Into build/golden/moments/: every state at 390 and 1280 px, light and dark, as viewports (states/) and on sheets; each moment frame by
 * frame, every 50 ms, its button at 2× and its card with the cart; the README's pictures. `--update` puts those on record here.
 * NICETY_DIST: the build, `build/dist` by default. NICETY_CHROMIUM: the browser, `/usr/bin/chromium` by default.
 *
 * A frame is truly of its time, however slow the machine: a script of ours, in the page before any other, puts a clock that is stepped
 * by 1/60 s in the place of `performance.now`, timers and animation frames, and holds every Web Animation and CSS transition at
 * that clock's time (clock.mjs). The shop's answers are held back until the clock has come to their time (stage.mjs). Virtual
 * time of the DevTools protocol was the other way: it leaves the compositor's animations and the network on times of their own,
 * and takes no screenshot while it stands.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { films as addToCart } from './add-to-cart.mjs';
import { encodeSmall } from './apng.mjs';
import { films as checkoutSteps } from './checkout-steps.mjs';
import { films as freeShippingMeter } from './free-shipping-meter.mjs';
import { films as giftWrap } from './gift-wrap.mjs';
import { films as known } from './known.mjs';
import { contactSheet, crop, sideBySide } from './sheet.mjs';
import { openShop } from './shop.mjs';
import { Stage } from './stage.mjs';

const kWidgets = { 'add-to-cart': addToCart, 'checkout-steps': checkoutSteps, 'free-shipping-meter': freeShippingMeter, 'gift-wrap': giftWrap, known };
const kRecord = fileURLToPath(new URL('.', import.meta.url));
const kOut = path.join(kRecord, '../../../build/golden/moments');
/** What a picture on record may weigh, bytes. */
const kHeaviest = 300_000;

const { values } = parseArgs({
  options: { widget: { type: 'string', default: 'add-to-cart' }, only: { type: 'string' }, update: { type: 'boolean', default: false } },
});
const films = kWidgets[values.widget];
if (!films || (values.only && !films[values.only])) {
  console.error(`usage: node tests/golden/moments/film.mjs [--widget ${Object.keys(kWidgets).join('|')}] [--only ${Object.keys(films ?? addToCart).join('|')}] [--update]`);
  process.exit(2);
}

/** Writes a picture to build/golden/moments/. */
function save(name, png) {
  const file = path.join(kOut, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, png);
  console.log(`${path.relative(process.cwd(), file)}  ${Math.ceil(png.length / 1000)} kB`);
}

/** The same for a picture that is on record. */
function keep(name, png) {
  save(name, png);
  if (png.length > kHeaviest) throw new Error(`${name} weighs ${png.length} bytes, more than ${kHeaviest}`);
  if (values.update) fs.writeFileSync(path.join(kRecord, name), png);
}

let shop;
let browser;
try {
  shop = await openShop();
  browser = await chromium.launch({
    executablePath: process.env.NICETY_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const studio = {
    open: (address, look, weather) => Stage.open(browser, shop.address, address, look, weather),
    contactSheet: (sheet) => contactSheet(browser, sheet),
    sideBySide: (pair) => sideBySide(browser, pair),
    crop,
    encodeSmall,
    save,
    keep,
  };
  for (const [name, film] of Object.entries(films)) if (!values.only || values.only === name) await film(studio);
} catch (error) {
  console.error(`not filmed: ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser?.close();
  await shop?.close();
}
