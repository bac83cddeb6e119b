/**
 * A thousand pieces of confetti at 1280 × 800 side by side: ours and canvas-confetti, each in its worker and without.
 *
 *     node tests/bench/browser/confetti.mjs            all figures, into build/bench/confetti.json (about two minutes)
 *     node tests/bench/browser/confetti.mjs --smoke    one short round: does it run?
 *
 * Rounds are interleaved. Of each show two seconds are measured, in which all pieces are in the air. Times are the processor's: of the page's
 * main thread, and of all of the browser's processes together, for each frame that the one who paints was given. NICETY_DIST is the built
 * product (build/dist/thanks), CHROMIUM the browser.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { kViewport } from './measure.mjs';
import { conditionsOf } from './report.mjs';
import { BenchServer } from './server.mjs';

const kArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const kEngines = ['nicety', 'canvas-confetti'];
const kWays = { yes: 'in a worker', no: 'on the main thread' };
/** What ours may take of what canvas-confetti takes. */
const kMost = { main: { yes: 1, no: 0.5 }, processes: { yes: 0.7, no: 0.7 } };
/** Of each show, ms: until it is under way, and how long is measured. */
const kLead = 350;
const kStretch = 2000;

const repo = fileURLToPath(new URL('../../../', import.meta.url));
const dist = path.resolve(process.env.NICETY_DIST || path.join(repo, 'build/dist/thanks'));
const isSmoke = process.argv.includes('--smoke');
const plan = isSmoke ? { rounds: 1, shows: 1 } : { rounds: 3, shows: 1 };

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function mainThread(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

async function allProcesses(devtools) {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** Counts the frames that a page or a worker is given, in itself. */
const countFrames = () => {
  globalThis.frameCount = 0;
  const next = () => {
    globalThis.frameCount++;
    globalThis.frameRequest = requestAnimationFrame(next);
  };
  globalThis.frameRequest = requestAnimationFrame(next);
};
const stopCounting = () => {
  cancelAnimationFrame(globalThis.frameRequest);
  return globalThis.frameCount;
};

async function show(page, devtools, whole, worker) {
  await page.evaluate(() => window.bench.burst());
  await wait(kLead);
  // It comes with the first show, or with each.
  const painter = worker === 'yes' ? page.workers()[0] : page;
  if (!painter) throw new Error('there is no worker');
  await painter.evaluate(countFrames);
  const before = [await mainThread(devtools), await allProcesses(whole)];
  await wait(kStretch);
  const after = [await mainThread(devtools), await allProcesses(whole)];
  const frames = await painter.evaluate(stopCounting);
  await page.evaluate(() => window.bench.over());
  return { frames, main: (after[0] - before[0]) / frames, processes: (after[1] - before[1]) / frames };
}

async function measure(browser, address, engine, worker) {
  const whole = await browser.newBrowserCDPSession();
  const context = await browser.newContext({ viewport: kViewport });
  try {
    const page = await context.newPage();
    const troubles = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${address}/page/confetti.html?engine=${engine}&worker=${worker}`);
    await page.waitForFunction(() => window.bench !== undefined);
    const samples = [];
    // The first one is for the compilers.
    for (let i = 0; i <= plan.shows; i++) {
      const sample = await show(page, devtools, whole, worker);
      if (i > 0) samples.push(sample);
    }
    if (troubles.length > 0) throw new Error(`${engine}: ${troubles.join('; ')}`);
    return samples;
  } finally {
    await context.close();
    await whole.detach();
  }
}

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const server = new BenchServer(dist);
const address = await server.listen();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: kArguments });
try {
  const samples = [];
  for (let round = 0; round < plan.rounds; round++) {
    for (const worker of Object.keys(kWays)) {
      for (const engine of kEngines) {
        for (const sample of await measure(browser, address, engine, worker)) samples.push({ engine, worker, round, ...sample });
      }
    }
    console.error(`round ${round + 1} of ${plan.rounds}`);
  }
  const of = (engine, worker, figure) =>
    median(samples.filter((each) => each.engine === engine && each.worker === worker).map((each) => each[figure]));
  const rows = Object.entries(kWays).flatMap(([worker, way]) =>
    ['frames', 'main', 'processes'].map((figure) => {
      const [ours, theirs] = kEngines.map((engine) => of(engine, worker, figure));
      const most = kMost[figure]?.[worker];
      return { way, figure, ours, theirs, ratio: ours / theirs, ...(most && { most, verdict: ours / theirs <= most ? 'met' : 'missed' }) };
    }),
  );
  for (const { way, figure, ours, theirs, ratio, most, verdict } of rows) {
    const what = figure === 'frames' ? 'frames in two seconds' : `ms a frame, ${figure === 'main' ? 'main thread' : 'all processes'}`;
    const limit = most ? `  (≤ ${most}: ${verdict})` : '';
    console.log(`${way.padEnd(20)}${what.padEnd(32)}${ours.toFixed(2).padStart(8)}${theirs.toFixed(2).padStart(8)}  ${ratio.toFixed(2)}${limit}`);
  }
  const folder = path.join(repo, 'build/bench');
  fs.mkdirSync(folder, { recursive: true });
  const data = { conditions: conditionsOf(browser), rows, samples };
  fs.writeFileSync(path.join(folder, isSmoke ? 'confetti-smoke.json' : 'confetti.json'), `${JSON.stringify(data, null, 2)}\n`);
} finally {
  await browser.close();
  server.close();
}
