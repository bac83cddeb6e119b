/** Medians, ratios and verdicts of the samples, as data and as a table. */
import os from 'node:os';
import { kColdConditions, kViewport } from './measure.mjs';

const kNames = { nicety: 'Nicety', preloaded: 'Nicety, preloaded', lottie: 'lottie-web light', floor: 'Web Animations' };

/** Where and with what it was measured. */
export function conditionsOf(browser) {
  const [cpu] = os.cpus();
  return {
    date: new Date().toISOString(),
    chromium: browser.version(),
    node: process.version,
    cores: os.cpus().length,
    processor: cpu?.model ?? 'unknown',
    load: os.loadavg(),
    viewport: kViewport,
    coldConditions: kColdConditions,
  };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median and extremes of one figure of the samples. */
function spread(samples, figure) {
  // A stretch in which the machine was too busy for a single frame has no figure.
  const values = samples.map((sample) => sample[figure]).filter((value) => value !== undefined);
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

/** Samples by what `key` makes of them, in the order of their first. */
function grouped(samples, key) {
  const groups = new Map();
  for (const sample of samples) groups.set(key(sample), [...(groups.get(key(sample)) ?? []), sample]);
  return groups;
}

/** What our figure is of another engine's: the median of the rounds' own ratios, so that a slow spell weighs on both. */
function ratio(samples, figure, rival, ours = 'nicety') {
  const of = (engine) => new Map(samples.filter((s) => s.engine === engine).map((s) => [s.round, s[figure]]));
  const theirs = of(rival);
  return median([...of(ours)].map(([round, value]) => value / theirs.get(round)).filter((each) => each > 0));
}

function summary(samples, figures, judged) {
  const engines = [...grouped(samples, ({ engine }) => engine)].map(([engine, own]) => [
    engine,
    Object.fromEntries(figures.map((figure) => [figure, spread(own, figure)])),
  ]);
  const ratios = judged.map((figure) => [
    figure,
    { toLottie: ratio(samples, figure, 'lottie'), toFloor: ratio(samples, figure, 'floor') },
  ]);
  return {
    rounds: new Set(samples.map(({ round }) => round)).size,
    engines: Object.fromEntries(engines),
    ratios: Object.fromEntries(ratios),
  };
}

const cell = (text) => String(text).padStart(23);
const shown = ({ median: middle, least, most }, digits) =>
  `${middle.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;

function table(title, { engines, ratios, rounds }, columns, digits) {
  const row = (name, cells) => name.padEnd(20) + cells.map(cell).join('');
  const figures = Object.keys(columns);
  const ratioRow = (name, rival) =>
    row(
      name,
      figures.map((figure) => ratios[figure]?.[rival].toFixed(2) ?? ''),
    );
  return [
    `${title}: median (least–most) of ${rounds} rounds`,
    row('', Object.values(columns)),
    ...Object.entries(engines).map(([engine, own]) =>
      row(
        kNames[engine],
        figures.map((figure) => shown(own[figure], digits)),
      ),
    ),
    ratioRow('ours : lottie-web', 'toLottie'),
    ratioRow('ours : floor', 'toFloor'),
  ].join('\n');
}

/** Processor time a frame, ms: of the main thread, and of all of the browser's processes. */
const kFrameColumns = {
  ring: 'rings turn',
  success: 'success',
  task: 'whole moment',
  total: 'all of it, ms',
  script: 'of it script',
  processes: 'all processes',
  rate: 'frames/s',
};
const kJudged = { ring: 'while rings turn', success: 'during success', task: 'over the whole moment' };
const kColdColumns = { painted: 'first frame, ms', ready: 'ready, ms' };

/** The samples with what they come to. */
export function report({ frames, cold }, server, conditions) {
  const parts = [];
  const playing = [];
  const rated = frames.map((sample) => ({ ...sample, rate: sample.frames / sample.seconds, total: sample.task * sample.frames }));
  for (const [key, samples] of grouped(rated, ({ count, moment }) => `${count} ${moment}`)) {
    const [count, moment] = key.split(' ').map(Number);
    const title = `${count} buttons, ${moment === 1 ? 'the first moment of the page' : 'the moment once more'}, ms a frame`;
    const figures = summary(samples, [...Object.keys(kFrameColumns), 'style', 'layout', 'longest'], Object.keys(kJudged));
    playing.push({ count, moment, ...figures });
    parts.push(table(title, figures, kFrameColumns, 2));
  }
  const starting = [];
  for (const [condition, samples] of grouped(cold, (sample) => sample.condition)) {
    const figures = summary(samples, Object.keys(kColdColumns), ['painted']);
    starting.push({ condition, preloadedToLottie: ratio(samples, 'painted', 'lottie', 'preloaded'), ...figures });
    parts.push(table(`cold, ${condition}`, figures, kColdColumns, 0));
  }
  const bytes = server.downloads();
  parts.push(
    `brotli bytes: ${Object.entries(bytes)
      .map(([engine, size]) => `${kNames[engine]} ${size}`)
      .join(', ')}`,
  );
  const own = frames.filter(({ engine }) => engine === 'nicety');
  const drawn = {
    frames: own.reduce((sum, sample) => sum + sample.frames, 0),
    missed: own.reduce((sum, sample) => sum + sample.frames - sample.drawnFrames, 0),
    pictures: own.reduce((sum, sample) => sum + sample.pictures, 0),
    wanted: own.reduce((sum, sample) => sum + sample.frames * sample.count, 0),
  };
  const memory = Math.max(...own.map((sample) => sample.memory));
  const most = playing.filter(({ count }) => count === Math.max(...playing.map((each) => each.count)));
  const verdicts = [
    // The frame that was under way at a press may come too early for it.
    ['every frame drawn', `${drawn.frames - drawn.missed} of ${drawn.frames}`, drawn.missed <= own.length],
    ...most.flatMap(({ count, moment, ratios }) =>
      Object.entries(kJudged).map(([figure, when]) => [
        `main thread with ${count} buttons, moment ${moment}, ${when}: not above lottie-web light`,
        ratios[figure].toLottie.toFixed(2),
        ratios[figure].toLottie <= 1,
      ]),
    ),
    ...starting.flatMap(({ condition, ratios, preloadedToLottie }) =>
      Object.entries({ 'script tag alone': ratios.painted.toLottie, preloaded: preloadedToLottie }).map(([how, toLottie]) => [
        `cold, ${condition}, ${how}: sooner than lottie-web light`,
        toLottie.toFixed(2),
        toLottie < 1,
      ]),
    ),
    ['wasm memory at most 4 MB', `${(memory / 2 ** 20).toFixed(2)} MB`, memory <= 4 * 2 ** 20],
  ].map(([what, figure, isMet]) => ({ what, figure, verdict: isMet ? 'met' : 'missed' }));
  parts.push(verdicts.map(({ what, figure, verdict }) => `${verdict.padEnd(8)}${what}: ${figure}`).join('\n'));
  return {
    text: parts.join('\n\n'),
    data: { conditions, verdicts, playing, starting, bytes, drawn, memory, samples: { frames, cold } },
  };
}
