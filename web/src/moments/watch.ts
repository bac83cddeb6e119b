/** Notices what can start a moment, as far as a rule asks for it: nothing else is listened to, and at rest one timer waits at most. */
import type { Watch } from "../wire.js";
import type { Listen } from "./moments.js";

/** How long and how deep the page has been seen, rounded as the rules want it. */
export interface Pace {
  /** Since the page view began, in whole tenths. */
  readonly seconds: number;
  /** Since the shopper's last pointer, key or scroll, in whole tenths; only where inactivity is watched. */
  readonly idle?: number;
  /** How deep it was seen, 0 to 1, in whole hundredths; only where that is watched. */
  readonly scroll?: number;
}

export interface WatchLinks {
  readonly on: Listen;
  /** Seconds; never runs backwards. */
  readonly now: () => number;
  /** Selector of the widgets' own places. */
  readonly places: string;
  readonly notice: (signal: string, name?: string) => void;
}

/** Longer delays overflow a browser's timers. */
const longestDelayMs = 2 ** 31 - 1;
/** Scrolling up by a screen's height within so many seconds is on the way out. */
const flightSeconds = 0.4;
/** The fact that each is held against. */
const measures: Readonly<Partial<Record<string, keyof Pace>>> = {
  dwell: "seconds",
  inactivity: "idle",
  scroll: "scroll",
};

/** Watches one page view, which began at `began`, until `signal` is aborted. Answers what tells the pace. The way back is the shopper's: it is never watched. */
export function watchShopper(
  watch: readonly Watch[],
  began: number,
  { on, now, places, notice }: WatchLinks,
  signal: AbortSignal,
): () => Pace {
  const wanted = (trigger: string): readonly Watch[] => watch.filter((each) => each.trigger === trigger);
  const inactivity = wanted("inactivity");
  const isScrollWanted = wanted("scroll").length > 0;
  const done = new Set<Watch>();
  let active = began;
  let deepest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tenths = (since: number): number => Math.round((now() - since) * 10) / 10;
  const readDepth = (): number => {
    const { clientHeight, scrollHeight } = document.documentElement;
    deepest = Math.max(deepest, Math.min(1, (scrollY + clientHeight) / scrollHeight || 0));
    return Math.round(deepest * 100) / 100;
  };
  const pace = (): Pace => ({
    seconds: tenths(began),
    ...(inactivity.length && { idle: tenths(active) }),
    ...(isScrollWanted && { scroll: readDepth() }),
  });
  /** Tells of all that is due, and waits for what will be. Behind another tab a page is not being read. */
  const check = (): void => {
    clearTimeout(timer);
    if (document.hidden || signal.aborted) return;
    const seen = pace();
    let rest = Infinity;
    for (const each of watch) {
      const measure = measures[each.trigger];
      if (!measure || done.has(each)) continue;
      const missing = (each.depth ?? (each.afterMs ?? 0) / 1000) - (seen[measure] ?? 0);
      if (missing <= 0) {
        done.add(each);
        notice(each.trigger);
      } else if (measure !== "scroll") rest = Math.min(rest, missing);
    }
    // To the next tenth, as that is what counts.
    if (rest < Infinity && !signal.aborted)
      timer = setTimeout(check, Math.min(Math.ceil(rest * 10 - 1e-6) * 100, longestDelayMs));
  };

  on(signal, "abort", () => clearTimeout(timer));
  const passive = { capture: true, passive: true };
  if (inactivity.length || wanted("dwell").length) on(document, "visibilitychange", check, signal);
  if (isScrollWanted) on(window, "scroll", check, signal, passive);
  if (inactivity.length) {
    const act = (): void => {
      active = now();
      // After a rest, it may come to one again.
      if (inactivity.filter((each) => done.delete(each)).length) check();
    };
    on(document, "pointermove pointerdown keydown scroll", act, signal, passive);
  }
  if (wanted("exit").length) watchExit();
  wanted("visible").forEach(watchSight);
  check();
  return pace;

  function watchExit(): void {
    if (!matchMedia("(pointer: coarse)").matches) {
      const leave = ({ clientY }: MouseEvent): void => {
        if (clientY <= 0) notice("exit");
      };
      on(document.documentElement, "mouseleave", leave, signal);
      return;
    }
    let [from, since] = [scrollY, began];
    const flee = (): void => {
      const at = now();
      // A flight is one movement upwards: it begins anew after a pause and where it turned.
      if (at - since > flightSeconds || scrollY > from) [from, since] = [scrollY, at];
      else if (from - scrollY >= innerHeight) {
        from = scrollY;
        notice("exit");
      }
    };
    on(window, "scroll", flee, signal, passive);
  }

  function watchSight({ at }: Watch): void {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      notice("visible", at);
    });
    try {
      for (const element of document.querySelectorAll(at || places)) observer.observe(element);
    } catch {
      console.error(`nicety: when.at: this browser knows no selector "${at}"`);
    }
    on(signal, "abort", () => observer.disconnect());
  }
}
