/**
 * The add-to-cart button side by side: ours, lottie-web light (svg), and plain Web Animations as the floor.
 *
 *     node tests/bench/browser/run.mjs            all figures, into build/bench/browser.json (about six minutes)
 *     node tests/bench/browser/run.mjs --smoke    one short round: does it run?
 *     node tests/bench/browser/run.mjs --look     the three side by side at the same times, build/bench/look.png
 *
 * Rounds are interleaved: each plays every engine once. NICETY_DIST is the built product (build/dist/add-to-cart, what a shop takes that
 * wants buttons alone); CHROMIUM the browser.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { look } from './look.mjs';
import { kColdConditions, playMoments, startCold } from './measure.mjs';
import { conditionsOf, report } from './report.mjs';
import { BenchServer } from './server.mjs';

const kEngines = ['nicety', 'lottie', 'floor'];
const kColdEngines = ['nicety', 'preloaded', 'lottie', 'floor'];
const kArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const repo = fileURLToPath(new URL('../../../', import.meta.url));
const dist = path.resolve(process.env.NICETY_DIST || path.join(repo, 'build/dist/add-to-cart'));
const out = path.join(repo, 'build/bench');
const isSmoke = process.argv.includes('--smoke');
const plan = isSmoke
  ? { counts: [2], rounds: 1, moments: 1, coldRounds: 1, colds: ['local'] }
  : { counts: [1, 40], rounds: 6, moments: 2, coldRounds: 9, colds: Object.keys(kColdConditions) };

if (!fs.existsSync(path.join(dist, 'nicety.wasm'))) {
  console.error(`${dist} holds no nicety.wasm: build the product first, or say where it is with NICETY_DIST.`);
  process.exit(2);
}

async function measure(browser, address) {
  const frames = [];
  for (const count of plan.counts) {
    for (let round = 0; round < plan.rounds; round++) {
      for (const engine of kEngines) {
        const { samples, memory } = await playMoments(browser, address, { engine, count }, plan.moments);
        for (const [i, sample] of samples.entries()) frames.push({ engine, count, round, moment: i + 1, memory, ...sample });
      }
      console.error(`${count} buttons: round ${round + 1} of ${plan.rounds}`);
    }
  }
  const cold = [];
  for (const condition of plan.colds) {
    for (let round = 0; round < plan.coldRounds; round++) {
      for (const engine of kColdEngines) {
        const sample = await startCold(browser, address, engine, kColdConditions[condition]);
        cold.push({ engine, condition, round, ...sample });
      }
    }
    console.error(`cold, ${condition}: done`);
  }
  return { frames, cold };
}

const server = new BenchServer(dist);
const address = await server.listen();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: kArguments });
try {
  fs.mkdirSync(out, { recursive: true });
  if (process.argv.includes('--look')) {
    await look(browser, address, kEngines, out);
  } else {
    const samples = await measure(browser, address);
    const { text, data } = report(samples, server, conditionsOf(browser));
    fs.writeFileSync(path.join(out, isSmoke ? 'browser-smoke.json' : 'browser.json'), `${JSON.stringify(data, null, 2)}\n`);
    console.log(text);
  }
} finally {
  await browser.close();
  server.close();
}
