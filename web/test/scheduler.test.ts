// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createScheduler, type Scheduler } from "../src/scheduler.js";

describe("the clock", () => {
  let wakeAt: number;
  let frames: number[];
  let scheduler: Scheduler;
  let ending: AbortController;
  let counts: { frames: number; timers: number };
  let isHidden: boolean;
  const hide = (hidden: boolean): void => {
    isHidden = hidden;
    document.dispatchEvent(new Event("visibilitychange"));
  };

  beforeEach(() => {
    vi.useFakeTimers();
    isHidden = false;
    vi.spyOn(document, "hidden", "get").mockImplementation(() => isHidden);
    wakeAt = Number.POSITIVE_INFINITY;
    frames = [];
    counts = { frames: 0, timers: 0 };
    ending = new AbortController();
    scheduler = createScheduler({ next: () => wakeAt, frame: (now) => frames.push(now) }, counts, ending.signal);
  });
  afterEach(() => {
    ending.abort();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it("asks for nothing while nothing is wanted", () => {
    scheduler.poke();
    vi.advanceTimersByTime(10_000);
    expect(frames).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    expect(counts).toEqual({ frames: 0, timers: 0 });
  });

  it("runs one frame at a time while something moves, and stops by itself", () => {
    wakeAt = 0;
    scheduler.poke();
    scheduler.poke();
    expect(counts.frames).toBe(1);
    vi.advanceTimersToNextFrame();
    expect(frames).toHaveLength(1);
    wakeAt = Number.POSITIVE_INFINITY;
    vi.advanceTimersToNextFrame();
    expect(frames).toHaveLength(2);
    vi.advanceTimersByTime(5000);
    expect(frames).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("sets one timer for a later time, and none again for the same time", () => {
    wakeAt = scheduler.now() + 2;
    scheduler.poke();
    scheduler.poke();
    expect(counts.timers).toBe(1);
    vi.advanceTimersByTime(1900);
    expect(frames).toEqual([]);
    const due = wakeAt;
    wakeAt = Number.POSITIVE_INFINITY;
    vi.advanceTimersByTime(200);
    expect(frames).toHaveLength(1);
    expect(frames[0]).toBeGreaterThanOrEqual(due);
  });

  it("takes a timer back when it is no longer wanted", () => {
    wakeAt = scheduler.now() + 2;
    scheduler.poke();
    wakeAt = Number.POSITIVE_INFINITY;
    scheduler.poke();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("draws nothing in a hidden page, and goes on when it is shown", () => {
    hide(true);
    wakeAt = 0;
    scheduler.poke();
    vi.advanceTimersByTime(5000);
    expect(frames).toEqual([]);
    hide(false);
    vi.advanceTimersToNextFrame();
    expect(frames).toHaveLength(1);
  });

  it("keeps later wake-ups in a hidden page", () => {
    hide(true);
    wakeAt = scheduler.now() + 1;
    scheduler.poke();
    vi.advanceTimersByTime(1100);
    expect(frames.length).toBeGreaterThan(0);
  });

  it("never lets time run backwards", () => {
    const later = scheduler.now(5000);
    expect(scheduler.now(4000)).toBe(later);
  });

  it("does nothing once it is stopped", () => {
    wakeAt = 0;
    scheduler.poke();
    ending.abort();
    vi.advanceTimersByTime(1000);
    hide(true);
    hide(false);
    expect(frames).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
