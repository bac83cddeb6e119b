/**
 * The page of the benchmark: `?engine=nicety|lottie|floor&count=N`. `window.bench` is driven by the runner.
 *
 * An engine's driver has `load(buttons)`, which brings it in and resolves once it can answer a press; `press(button)` and
 * `release(button)`, the finger; `hasDrawn()`, whether the motion's first frame has been given to the browser; and where it matters
 * `isAnswered(buttons)`, whether all show success; `isPlaying()`, whether the compositor moves something while no picture is drawn;
 * `counts()`, frames and pictures drawn so far; `reset(button)`, back to rest.
 */
import { kEnd, kHold, kTimes, kTouch } from './moment.mjs';

const query = new URLSearchParams(location.search);
const driver = await import(`./${query.get('engine')}.mjs`);
const buttons = Array.from({ length: Number(query.get('count')) }, () => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'buy';
  const words = document.createElement('span');
  words.textContent = 'Add to cart';
  button.append(words);
  return button;
});
document.querySelector('main').append(...buttons);

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
/** After the frame under way has been laid out and painted. */
const afterPaint = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    requestAnimationFrame(() => port2.postMessage(undefined));
  });

/** From the engine's script tag to the first frame of the press, ms. */
async function cold() {
  const start = performance.now();
  await driver.load(buttons);
  const ready = performance.now() - start;
  driver.press(buttons[0], kTouch);
  do await afterPaint();
  while (!driver.hasDrawn());
  return { ready, painted: performance.now() - start };
}

/**
 * Presses all at once and follows the moment to its end. Leaves user timing marks at both ends and round the two stretches in which
 * nothing happens but motion: `ring`, while all rings turn, and `success`, once all have heard the shop's yes.
 */
async function play() {
  const before = driver.counts?.();
  let pictures = before?.pictures;
  const result = { frames: 0, drawnFrames: 0, longest: 0, stretches: { ring: 0, success: 0 } };
  performance.mark('press');
  const start = performance.now();
  let last = start;
  for (const button of buttons) driver.press(button, kTouch);
  setTimeout(() => buttons.forEach(driver.release), kHold * 1000);
  let stretch;
  while (last - start < kEnd * 1000) {
    await nextFrame();
    const now = performance.now();
    result.longest = Math.max(result.longest, now - last);
    last = now;
    result.frames++;
    const drawn = driver.counts?.().pictures;
    if (drawn > pictures || driver.isPlaying?.()) result.drawnFrames++;
    pictures = drawn;
    const next = stretchAt((now - start) / 1000);
    if (next) result.stretches[next]++;
    if (stretch !== next) performance.mark(next ?? 'between');
    stretch = next;
  }
  performance.mark('end');
  const after = driver.counts?.();
  const drawn = after && { pictures: after.pictures - before.pictures, asked: after.frames - before.frames };
  return { ...result, seconds: (last - start) / 1000, ...drawn };
}

/** The stretch that the moment is in. */
function stretchAt(time) {
  const [ringIsWhole] = kTimes.ringFadesIn.slice(1);
  const [confirmed] = kTimes.ringCloses;
  if (time > ringIsWhole && time < confirmed - 0.02) return 'ring';
  return time > confirmed + 0.05 && (driver.isAnswered?.(buttons) ?? true) ? 'success' : undefined;
}

/** Until every button is as it was. */
async function rest() {
  await pause(driver.restsAfter ?? 0.1);
  for (const button of buttons) driver.reset?.(button);
  await pause(0.2);
}

window.bench = { load: () => driver.load(buttons), cold, play, rest, memory: () => driver.memory?.() };
