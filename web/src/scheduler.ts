/** The page's one clock: asks for an animation frame while something moves, for one timer while something waits, else for nothing. */

/** Whose time is kept. */
export interface Timed {
  /** When `frame` is wanted next, seconds: any time that has passed for the next animation frame, Infinity for never. */
  next(): number;
  frame(now: number): void;
}

/** Longer delays overflow a browser's timers, which then fire at once (HTML, "timers"). */
const longestDelayMs = 2 ** 31 - 1;

export class Scheduler {
  readonly #timed: Timed;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wakeAt = Number.POSITIVE_INFINITY;
  #now = 0;
  #stopped = false;
  /** Animation frames and timers asked for so far. */
  frames = 0;
  timers = 0;

  constructor(timed: Timed) {
    this.#timed = timed;
    document.addEventListener("visibilitychange", this.poke);
  }

  /** Seconds since the page began; never runs backwards. */
  now(at = performance.now()): number {
    this.#now = Math.max(this.#now, at / 1000);
    return this.#now;
  }

  /** To be called whenever `next` may have changed. */
  readonly poke = (): void => {
    if (this.#stopped) return;
    const next = this.#timed.next();
    const isDue = next <= this.now();
    if (isDue && !document.hidden) {
      this.#setTimer(Number.POSITIVE_INFINITY);
      if (!this.#frame) {
        this.frames++;
        this.#frame = requestAnimationFrame(this.#run);
      }
      return;
    }
    this.#cancelFrame();
    // A hidden page draws nothing; what is due then comes when the page is shown again.
    this.#setTimer(isDue ? Number.POSITIVE_INFINITY : next);
  };

  stop(): void {
    this.#stopped = true;
    this.#cancelFrame();
    this.#setTimer(Number.POSITIVE_INFINITY);
    document.removeEventListener("visibilitychange", this.poke);
  }

  readonly #run = (at?: number): void => {
    this.#frame = 0;
    this.#timed.frame(this.now(at));
    this.poke();
  };

  #cancelFrame(): void {
    if (this.#frame) cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #setTimer(wakeAt: number): void {
    if (wakeAt === this.#wakeAt) return;
    clearTimeout(this.#timer);
    this.#wakeAt = wakeAt;
    if (wakeAt === Number.POSITIVE_INFINITY) return;
    this.timers++;
    const delay = Math.min(Math.ceil((wakeAt - this.#now) * 1000), longestDelayMs);
    this.#timer = setTimeout(() => {
      this.#wakeAt = Number.POSITIVE_INFINITY;
      this.#run();
    }, delay);
  }
}
