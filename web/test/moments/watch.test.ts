// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { on } from "../../src/listen.js";
import { watchShopper } from "../../src/moments/watch.js";
import type { Watch } from "../../src/wire.js";
import { equipPage, FakeObserver } from "../support/page.js";

let ending: AbortController;
let isCoarse = false;
const notice = vi.fn();
const now = () => Date.now() / 1000;
const watch = (...all: Watch[]) =>
  watchShopper(all, now(), { on, now, places: "nicety-greeting", notice }, ending.signal);
const hide = (isHidden: boolean): void => {
  vi.spyOn(document, "hidden", "get").mockReturnValue(isHidden);
  document.dispatchEvent(new Event("visibilitychange"));
};
const layOut = (height: number, view: number): void => {
  Object.defineProperty(document.documentElement, "scrollHeight", { value: height, configurable: true });
  Object.defineProperty(document.documentElement, "clientHeight", { value: view, configurable: true });
};
const scrollTo = (y: number): void => {
  vi.stubGlobal("scrollY", y);
  dispatchEvent(new Event("scroll"));
};

describe("what is watched", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
    equipPage();
    ending = new AbortController();
    isCoarse = false;
    vi.stubGlobal("matchMedia", () => ({ matches: isCoarse }));
    layOut(0, 0);
    notice.mockReset();
  });
  afterEach(() => {
    ending.abort();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it("is nothing where nothing is asked for: no listener, no timer, no observer", () => {
    const listen = vi.spyOn(EventTarget.prototype, "addEventListener");
    const pace = watch({ trigger: "ready" }, { trigger: "cart" }, { trigger: "noResult" }, { trigger: "event" });
    expect(vi.getTimerCount()).toBe(0);
    expect(listen.mock.contexts.filter((each) => each !== ending.signal)).toEqual([]);
    expect(FakeObserver.all).toHaveLength(0);
    vi.advanceTimersByTime(1260);
    expect(pace()).toEqual({ seconds: 1.3 });
  });

  it("is a stay, once, at its very bound, with one timer at a time", () => {
    const seen: unknown[] = [];
    const pace = watch({ trigger: "dwell", afterMs: 8000 }, { trigger: "dwell", afterMs: 20_040 });
    notice.mockImplementation(() => seen.push(pace().seconds));
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(7999);
    expect(notice).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(notice).toHaveBeenCalledExactlyOnceWith("dwell");
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(notice).toHaveBeenCalledTimes(2);
    expect(seen).toEqual([8, 20.1]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("can be at once, and later than a browser's timers can wait", () => {
    watch({ trigger: "dwell", afterMs: 0 }, { trigger: "dwell", afterMs: 3e9 });
    expect(notice).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(2.9e9);
    expect(notice).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(0.2e9);
    expect(notice).toHaveBeenCalledTimes(2);
  });

  it("waits behind another tab, without a timer, until the shopper is back", () => {
    watch({ trigger: "dwell", afterMs: 8000 });
    hide(true);
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(10_000);
    expect(notice).not.toHaveBeenCalled();
    hide(false);
    expect(notice).toHaveBeenCalledExactlyOnceWith("dwell");
  });

  it("is a rest, once for each, begun anew by whatever the shopper does", () => {
    const pace = watch({ trigger: "inactivity", afterMs: 5000 });
    for (const type of ["pointermove", "keydown", "scroll"]) {
      vi.advanceTimersByTime(4000);
      document.dispatchEvent(new Event(type));
    }
    expect(notice).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(5000);
    expect(notice).toHaveBeenCalledTimes(1);
    expect(pace()).toEqual({ seconds: 17, idle: 5 });
    vi.advanceTimersByTime(60_000);
    expect(notice).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
    document.dispatchEvent(new Event("pointerdown"));
    vi.advanceTimersByTime(5000);
    expect(notice).toHaveBeenCalledTimes(2);
  });

  it("is how far the page was read, once, and not less for scrolling back", () => {
    layOut(2000, 500);
    const pace = watch({ trigger: "scroll", depth: 0.5 });
    scrollTo(489);
    expect(notice).not.toHaveBeenCalled();
    scrollTo(490);
    expect(notice).toHaveBeenCalledExactlyOnceWith("scroll");
    scrollTo(0);
    scrollTo(1500);
    expect(notice).toHaveBeenCalledTimes(1);
    scrollTo(0);
    expect(pace().scroll).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is a short page's end at once", () => {
    layOut(400, 400);
    watch({ trigger: "scroll", depth: 1 });
    expect(notice).toHaveBeenCalledExactlyOnceWith("scroll");
  });

  it("is a mouse that leaves through the top, and through no other side", () => {
    watch({ trigger: "exit" });
    const leave = (clientY: number) =>
      document.documentElement.dispatchEvent(new MouseEvent("mouseleave", { clientY }));
    leave(300);
    expect(notice).not.toHaveBeenCalled();
    leave(0);
    expect(notice).toHaveBeenCalledExactlyOnceWith("exit");
  });

  it("is on touch a flight upwards of a whole screen, and no slower way up", () => {
    isCoarse = true;
    vi.stubGlobal("innerHeight", 600);
    const history = vi.spyOn(window.history, "pushState");
    watch({ trigger: "exit" });
    const scroll = (y: number, afterMs: number): void => {
      vi.advanceTimersByTime(afterMs);
      scrollTo(y);
    };
    scroll(2000, 100);
    for (let y = 1900; y >= 1000; y -= 100) scroll(y, 100);
    expect(notice).not.toHaveBeenCalled();
    scroll(2000, 500);
    scroll(1700, 100);
    scroll(1400, 100);
    expect(notice).toHaveBeenCalledExactlyOnceWith("exit");
    expect(history).not.toHaveBeenCalled();
  });

  it("is an element that comes into view, once, told by the selector that was asked for", () => {
    document.body.innerHTML = '<p class="a"></p><p class="a"></p><nicety-greeting></nicety-greeting>';
    vi.spyOn(console, "error").mockImplementation(() => {});
    watch({ trigger: "visible", at: ".a" }, { trigger: "visible", at: "" }, { trigger: "visible", at: "p[" });
    const [byClass, byPlace] = FakeObserver.all;
    const [first, second] = document.querySelectorAll(".a");
    const own = document.querySelector("nicety-greeting");
    expect(byClass?.watched).toEqual(new Set([first, second]));
    expect(byPlace?.watched).toEqual(new Set([own]));
    expect(console.error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('"p["'));
    byClass?.listener([{ target: first, isIntersecting: false }]);
    expect(notice).not.toHaveBeenCalled();
    byClass?.listener([first, second].map((target) => ({ target, isIntersecting: true })));
    expect(byClass?.watched.size).toBe(0);
    byPlace?.listener([{ target: own, isIntersecting: true }]);
    expect(notice.mock.calls).toEqual([
      ["visible", ".a"],
      ["visible", ""],
    ]);
    watch({ trigger: "visible", at: ".a" });
    ending.abort();
    expect(FakeObserver.all.every(({ watched }) => watched.size === 0)).toBe(true);
  });

  it("ends with its page view, even when a notice ends it", () => {
    notice.mockImplementation(() => ending.abort());
    watch({ trigger: "dwell", afterMs: 100 }, { trigger: "dwell", afterMs: 900 });
    vi.advanceTimersByTime(100);
    expect(vi.getTimerCount()).toBe(0);
  });
});
