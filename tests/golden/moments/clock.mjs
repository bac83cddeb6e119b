/**
 * A clock that stands still until it is told to go on: in the page it takes the place of `performance.now`, timers, animation frames
 * and of the time that every Web Animation and CSS transition follows. See the head of film.mjs for why.
 */

/** One tick is a frame of a display with 60 Hz: three of them are 50 ms to the last digit. */
export const kTickMs = 1000 / 60;

/** Runs in the page before any of its scripts. Everything that it needs is inside: it travels as text. */
function installClock(tickMs) {
  const realTimeout = window.setTimeout.bind(window);
  const realFrame = window.requestAnimationFrame.bind(window);
  const realAnimate = Element.prototype.animate;
  const timers = new Map();
  const born = new Map();
  let frames = new Map();
  let lastId = 0;
  let ticks = 0;
  let now = 0;

  const addTimer = (run, delay = 0, every = undefined) => {
    timers.set(++lastId, { at: now + Math.max(0, Number(delay) || 0), run, every });
    return lastId;
  };
  performance.now = () => now;
  window.setTimeout = (run, delay, ...values) => addTimer(() => run(...values), delay);
  window.setInterval = (run, delay, ...values) => addTimer(() => run(...values), delay, Math.max(1, delay));
  window.clearTimeout = window.clearInterval = (id) => timers.delete(id);
  window.requestAnimationFrame = (run) => frames.set(++lastId, run) && lastId;
  window.cancelAnimationFrame = (id) => frames.delete(id);
  AbortSignal.timeout = (delay) => {
    const controller = new AbortController();
    addTimer(() => controller.abort(new DOMException('signal timed out', 'TimeoutError')), delay);
    return controller.signal;
  };
  Element.prototype.animate = function animate(...values) {
    return hold(realAnimate.apply(this, values));
  };

  function hold(animation) {
    if (!born.has(animation)) {
      born.set(animation, now);
      animation.pause();
      animation.currentTime = 0;
    }
    return animation;
  }

  /** Puts every motion where it is at this time. True when one of them has come to its end. */
  function pose() {
    let hasEnded = false;
    // What a style sheet has started has been on its way since the last frame was shown.
    for (const animation of document.getAnimations()) if (animation.playState === 'running') hold(animation);
    for (const [animation, since] of born) {
      const { endTime } = animation.effect.getComputedTiming();
      if (animation.playState === 'paused' && now - since < endTime) {
        animation.currentTime = now - since;
        continue;
      }
      if (animation.playState === 'paused') animation.finish();
      born.delete(animation);
      hasEnded = true;
    }
    return hasEnded;
  }

  const settle = async (count = 1) => {
    for (let i = 0; i < count; i++) await new Promise((resolve) => realFrame(() => realTimeout(resolve)));
  };

  function takeDue(until) {
    const [next] = [...timers].sort(([, one], [, other]) => one.at - other.at);
    if (!next || next[1].at > until) return undefined;
    const [id, timer] = next;
    if (timer.every) timers.set(id, { ...timer, at: timer.at + timer.every });
    else timers.delete(id);
    return timer;
  }

  async function tick() {
    const until = ++ticks * tickMs;
    for (let timer = takeDue(until); timer; timer = takeDue(until)) {
      now = Math.max(now, timer.at);
      timer.run();
      await Promise.resolve();
    }
    now = until;
    // The browser tells of an end with its next own frame; the page hears of it at the time at which it happened.
    if (pose()) await settle();
    const due = frames;
    frames = new Map();
    for (const run of due.values()) run(now);
    await settle();
  }

  window.steppedClock = {
    now: () => now,
    settle,
    advance: async (count) => {
      for (let i = 0; i < count; i++) await tick();
    },
  };
}

/** The clock of one page. */
export class Clock {
  #page;

  constructor(page) {
    this.#page = page;
  }

  /** To be called before the page goes anywhere. */
  static async install(page) {
    await page.addInitScript(installClock, kTickMs);
    return new Clock(page);
  }

  /** Lets `ms` pass, rounded to whole ticks. */
  advance(ms) {
    return this.#page.evaluate((count) => window.steppedClock.advance(count), Math.round(ms / kTickMs));
  }

  /** Lets the browser lay out, paint and hand out its own events, while the page's time stands still. */
  settle() {
    return this.#page.evaluate(() => window.steppedClock.settle(3));
  }
}
