/** Time as the shopper's own calendar and clock show it. */

/** What the facts say of an instant. */
export interface CalendarFacts {
  /** Seconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** The local date as whole days since 1970-01-01. */
  readonly day: number;
  /** The local date in digits: 20261119. */
  readonly date: number;
  /** Of the local day by the clock on the wall, 0 to 1439. */
  readonly minute: number;
}

const dayMs = 86_400_000;

/** An instant in the zone that the device is in. */
export function readCalendar(at: Date): CalendarFacts {
  const [year, month, date] = [at.getFullYear(), at.getMonth(), at.getDate()];
  return {
    now: Math.floor(at.getTime() / 1000),
    // By date, not by hours: a day is one whether it has 23, 24 or 25 of them.
    day: Date.UTC(year, month, date) / dayMs,
    date: year * 10_000 + (month + 1) * 100 + date,
    minute: at.getHours() * 60 + at.getMinutes(),
  };
}

/** The day number of a date such as "2026-11-02", whatever follows it; NaN when it is none. */
export function dayOf(date: unknown): number {
  return Date.parse(`${date}`.slice(0, 10)) / dayMs;
}
