/**
 * What a key press in the demo store's checkout costs the page's main thread, with Nicety on the page and without.
 *
 *     node tests/bench/browser/keypress.mjs            into build/bench/keypress.json (about two minutes)
 *     node tests/bench/browser/keypress.mjs --smoke    one short round: does it run?
 *
 * The processor is throttled to a quarter over the DevTools protocol. A press costs all that the main thread does from its `keydown` to
 * 100 ms later: the browser's own work, listeners, style, layout, paint and frames. It is the thread's own time from a trace, so what others do
 * on the machine's processors counts less; throttling itself follows the clock, though, so the worst press is only worth something on a
 * machine at rest. NICETY_DIST is the built product (build/dist), CHROMIUM the browser.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { openShop } from '../../golden/moments/shop.mjs';
import { conditionsOf, median } from './report.mjs';

const kThrottle = 4;
const kMost = 16; // ms
const kRestMs = 100;
const kFields = { email: 'ann@example.com', name: 'Ann Example', postal: '10115', phone: '030 123456' };
const kArguments = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const out = fileURLToPath(new URL('../../../build/bench', import.meta.url));
const isSmoke = process.argv.includes('--smoke');
const rounds = isSmoke ? 1 : 2;
const fields = Object.entries(kFields).map(([name, text]) => [name, isSmoke ? text.slice(0, 2) : text]);

/** The checkout with a jar of honey, its processor throttled; without Nicety it is one long form. */
async function openCheckout(browser, address, withNicety) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  if (!withNicety) await page.route('**/nicety/**', (route) => route.abort());
  await page.route('**/assets/payment.js', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
  await page.addInitScript(() => addEventListener('keydown', ({ key }) => performance.mark(`press ${key}`), true));
  await page.request.post(`${address}/cart/lines`, { headers: { accept: 'application/json' }, data: { product: 'acacia', quantity: 1 } });
  await page.goto(`${address}/checkout`);
  if (withNicety) await page.locator('nicety-bar').getByRole('button', { name: 'Continue to' }).waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: kThrottle });
  return page;
}

const sum = (events) => events.reduce((total, { tdur }) => total + (tdur ?? 0) / 1000, 0);

/** Without those that are called within another. */
const outermost = (calls) =>
  calls.filter((call) => !calls.some((each) => each !== call && each.ts <= call.ts && each.ts + each.dur >= call.ts + call.dur));

/** Main-thread time of each press in a trace, ms, with the key; `ours` is what of it our functions take. */
function pressTimes(trace) {
  const { traceEvents: events } = JSON.parse(trace);
  const marks = events.filter(({ cat, name }) => cat === 'blink.user_timing' && name.startsWith('press ')).sort((a, b) => a.ts - b.ts);
  const [{ pid, tid }] = marks;
  const tasks = events.filter(({ name, ph, ...each }) => name.endsWith('RunTask') && ph === 'X' && each.pid === pid && each.tid === tid);
  const calls = events.filter(
    ({ name, ph, args, ...each }) => name === 'FunctionCall' && ph === 'X' && each.tid === tid && args.data?.url?.includes('/nicety/'),
  );
  return marks.map(({ name, ts }, index) => {
    const end = Math.min(ts + kRestMs * 1000, marks[index + 1]?.ts ?? Number.POSITIVE_INFINITY);
    const own = tasks.filter((task) => task.ts + task.dur > ts && task.ts < end);
    const ours = calls.filter((call) => call.ts > ts && call.ts < end);
    return { key: name.slice('press '.length), time: sum(own), ours: sum(outermost(ours)) };
  });
}

async function type(browser, address, withNicety) {
  const page = await openCheckout(browser, address, withNicety);
  const presses = [];
  for (const [field, text] of fields) {
    const control = page.locator(`#${field}`);
    if (!(await control.isVisible())) await page.locator('nicety-bar').getByRole('button', { name: 'Continue to' }).click();
    await control.click();
    await page.waitForTimeout(1000);
    await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', 'devtools.timeline'] });
    for (const key of [...text, 'Tab']) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForTimeout(kRestMs + 50);
    }
    presses.push(...pressTimes((await browser.stopTracing()).toString()).map((press) => ({ field, withNicety, ...press })));
    await control.fill(kFields[field]);
  }
  await page.context().close();
  return presses;
}

const spread = (presses, figure) => {
  const values = presses.map((press) => press[figure]);
  return { median: median(values), worst: Math.max(...values) };
};

const shop = await openShop();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: kArguments });
try {
  const presses = [];
  for (let round = 0; round < rounds; round++) {
    for (const withNicety of [true, false]) presses.push(...(await type(browser, shop.address, withNicety)).map((press) => ({ round, ...press })));
  }
  const rows = [];
  for (const field of [...fields.map(([name]) => name), 'all']) {
    for (const [what, isMeant] of [
      ['typing', ({ key }) => key !== 'Tab'],
      ['leaving', ({ key }) => key === 'Tab'],
    ]) {
      const own = presses.filter((press) => isMeant(press) && (field === 'all' || press.field === field));
      const of = (withNicety, figure) => spread(own.filter((press) => press.withNicety === withNicety), figure);
      rows.push({ field, what, with: of(true, 'time'), without: of(false, 'time'), ours: of(true, 'ours') });
    }
  }
  const shown = ({ median: middle, worst }) => `${middle.toFixed(1)} (${worst.toFixed(1)})`.padStart(16);
  console.log(`ms of the main thread a key press, processor ${kThrottle} × slower: median (worst) of ${rounds} rounds`);
  console.log(`${''.padEnd(18)}${['with Nicety', 'without', 'our script'].map((name) => name.padStart(16)).join('')}`);
  for (const row of rows) console.log(`${`${row.field}, ${row.what}`.padEnd(18)}${shown(row.with)}${shown(row.without)}${shown(row.ours)}`);
  const all = rows.find(({ field, what }) => field === 'all' && what === 'typing');
  // What the browser takes for a letter without us is the machine's affair.
  const verdicts = [
    ['all of it', all.with],
    ['our script', all.ours],
  ].map(([what, { median: middle, worst }]) => ({ what, figure: `${middle.toFixed(1)} ms, worst ${worst.toFixed(1)}`, verdict: middle < kMost ? 'met' : 'missed' }));
  for (const { what, figure, verdict } of verdicts) console.log(`${verdict.padEnd(8)}a letter in less than ${kMost} ms, ${what}: ${figure}`);
  fs.mkdirSync(out, { recursive: true });
  const data = { conditions: conditionsOf(browser), throttle: kThrottle, verdicts, rows, presses };
  fs.writeFileSync(path.join(out, isSmoke ? 'keypress-smoke.json' : 'keypress.json'), `${JSON.stringify(data, null, 2)}\n`);
} finally {
  await browser.close();
  await shop.close();
}
