/**
 * The shop's clock: this machine's, or as far ahead of it as a visitor has travelled in the workbench. Days are written
 * as `2026-11-22` and belong to the machine's own time zone.
 */

const kDayMs = 24 * 60 * 60 * 1000;

/** As far as one may travel, either way. */
export const kMostAheadMs = 3650 * kDayMs;

/** What it is for a visitor who is `aheadMs` ahead of us. */
export function nowAt(aheadMs) {
  return new Date(Date.now() + aheadMs);
}

/** `days` later by the calendar, at the same time of the day, also where summer time begins or ends in between. */
export function daysLater(date, days) {
  const later = new Date(date);
  later.setDate(later.getDate() + days);
  return later;
}

/** `2026-11-22`. */
export function writeDay(date) {
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The time that a date-and-time field means, `2026-12-24T08:30`; `null` where it means none. */
export function readTime(text) {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) return null;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date;
}
