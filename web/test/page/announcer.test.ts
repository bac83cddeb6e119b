// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Announcer, createAnnouncer } from "../../src/page/announcer.js";

describe("the live region", () => {
  let announcer: Announcer;
  let ending: AbortController;
  const said = () => document.querySelector("nicety-live")?.textContent;

  beforeEach(() => {
    vi.useFakeTimers();
    ending = new AbortController();
    announcer = createAnnouncer(ending.signal);
  });
  afterEach(() => {
    ending.abort();
    vi.useRealTimers();
  });

  it("lets each announcement be heard before the next", () => {
    announcer.say("Honey added.");
    announcer.say("Wax added.");
    expect(said()).toBe("Honey added.");
    vi.advanceTimersByTime(500);
    expect(said()).toBe("Wax added.");
  });

  it("empties the region between two equal announcements, so that both are read", () => {
    announcer.say("Honey added.");
    announcer.say("Honey added.");
    vi.advanceTimersByTime(500);
    expect(said()).toBe("");
    vi.advanceTimersByTime(100);
    expect(said()).toBe("Honey added.");
  });

  it("drops old news when too much is waiting", () => {
    for (let number = 1; number <= 8; number++) announcer.say(`${number}`);
    vi.advanceTimersByTime(500);
    expect(said()).toBe("6");
  });

  it("has no timer left when all is said, and none after it is removed", () => {
    announcer.say("Honey added.");
    vi.advanceTimersByTime(5000);
    expect(vi.getTimerCount()).toBe(0);
    announcer.say("Wax added.");
    ending.abort();
    expect(vi.getTimerCount()).toBe(0);
    expect(said()).toBeUndefined();
  });
});
