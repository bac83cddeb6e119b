/** The page's one clock: asks for an animation frame while something moves, for one timer while something waits, else for nothing. */
import { on } from "./listen.js";

/** Whose time is kept. */
export interface Timed {
  /** When `frame` is wanted next, seconds: any time that has passed for the next animation frame, Infinity for never. */
  next(): number;
  frame(now: number): void;
}

/** Work done so far. */
export interface SchedulerCounts {
  /** Animation frames asked for. */
  frames: number;
  /** Timers set. */
  timers: number;
}

export interface Scheduler {
  /** Seconds since the page began, at `at` ms by the browser's clock or right now; never runs backwards. */
  now(at?: number): number;
  /** To be called whenever `next` may have changed. */
  poke(): void;
}

/** Longer delays overflow a browser's timers, which then fire at once (HTML, "timers"). */
const longestDelayMs = 2 ** 31 - 1;
const never = Infinity;

/** A clock that counts what it does in `counts`, and stands still once `signal` is aborted. */
export function createScheduler(timed: Timed, counts: SchedulerCounts, signal: AbortSignal): Scheduler {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wakeAt = never;
  let time = 0;

  const now = (at = performance.now()): number => {
    time = Math.max(time, at / 1000);
    return time;
  };
  const run = (at?: number): void => {
    frame = 0;
    timed.frame(now(at));
    poke();
  };
  const setFrame = (isWanted: boolean): void => {
    if (isWanted === frame > 0) return;
    if (isWanted) {
      counts.frames++;
      frame = requestAnimationFrame(run);
    } else {
      cancelAnimationFrame(frame);
      frame = 0;
    }
  };
  const setTimer = (at: number): void => {
    if (at === wakeAt) return;
    clearTimeout(timer);
    wakeAt = at;
    if (at === never) return;
    counts.timers++;
    const wake = (): void => {
      wakeAt = never;
      run();
    };
    timer = setTimeout(wake, Math.min(Math.ceil((at - time) * 1000), longestDelayMs));
  };
  const poke = (): void => {
    const next = signal.aborted ? never : timed.next();
    const isDue = next <= now();
    setFrame(isDue && !document.hidden);
    // A hidden page draws nothing; what is due then comes when the page is shown again.
    setTimer(isDue ? never : next);
  };

  on(document, "visibilitychange", poke, signal);
  on(signal, "abort", poke);
  return { now, poke };
}
