import { afterEach, describe, expect, it } from "vitest";
import { dayOf, readCalendar } from "../../src/moments/calendar.js";

const home = process.env.TZ;
const there = (zone: string, at: string) => {
  process.env.TZ = zone;
  return readCalendar(new Date(at));
};

describe("the shopper's calendar", () => {
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  it("turns its page at the shopper's midnight, not at Greenwich's", () => {
    expect(there("Europe/Vienna", "2026-11-18T22:59:59.900Z")).toEqual({
      now: 1795042799,
      day: 20775,
      date: 20261118,
      minute: 1439,
    });
    expect(there("Europe/Vienna", "2026-11-18T23:00:00Z")).toEqual({
      now: 1795042800,
      day: 20776,
      date: 20261119,
      minute: 0,
    });
  });

  it.each([
    ["Pacific/Kiritimati", 20260302, 20514, 0],
    ["UTC", 20260301, 20513, 600],
    ["Pacific/Pago_Pago", 20260228, 20512, 1380],
    ["Asia/Kathmandu", 20260301, 20513, 945],
  ])("shows the same instant in %s by the clock on the wall there", (zone, date, day, minute) => {
    expect(there(zone, "2026-03-01T10:00:00Z")).toEqual({ now: 1772359200, date, day, minute });
  });

  it("counts a day of 23 hours and one of 25 as one each", () => {
    const days = ["2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26"].map((date) => {
      process.env.TZ = "Europe/Vienna";
      const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
      const [first, last] = [new Date(year, month - 1, day), new Date(year, month - 1, day, 23, 59)].map(readCalendar);
      expect(first?.day).toBe(last?.day);
      expect(first?.minute).toBe(0);
      expect(last?.minute).toBe(1439);
      return first?.day;
    });
    expect(days).toEqual([20540, 20541, 20542, 20750, 20751, 20752]);
  });

  it("shows the hour that comes twice twice, while time runs on", () => {
    const [summer, winter] = ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"].map((at) => there("Europe/Vienna", at));
    expect(summer?.minute).toBe(150);
    expect(winter?.minute).toBe(150);
    expect((winter?.now ?? 0) - (summer?.now ?? 0)).toBe(3600);
  });

  it("numbers the days that a shop writes as dates, wherever that is read", () => {
    process.env.TZ = "America/Los_Angeles";
    expect(dayOf("2026-11-19")).toBe(20776);
    expect(dayOf("2026-11-19T23:30:00+01:00")).toBe(20776);
    expect(dayOf("yesterday")).toBeNaN();
    expect(dayOf(undefined)).toBeNaN();
  });
});
