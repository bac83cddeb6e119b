/** Which ways a parcel can go and on which days it comes, by the shop's calendar and in its own time zone. */
import { price } from "../pages/words.mjs";
import { kFreeDeliveryCents } from "../store/catalogue.mjs";
import { kBusySeason, kCutOff, kDeliveryOptions, kHolidays, kZone } from "../store/delivery.mjs";

const kDayMs = 24 * 60 * 60 * 1000;
const kSaturday = 6;

const kParts = new Intl.DateTimeFormat("en-GB", {
  timeZone: kZone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The shop's day as a date at midnight in UTC, by which days are counted, and its time as `13:59`. */
function localTime(now) {
  const part = Object.fromEntries(kParts.formatToParts(now).map(({ type, value }) => [type, value]));
  return {
    day: new Date(Date.UTC(part.year, part.month - 1, part.day)),
    time: `${part.hour}:${part.minute}`,
  };
}

const writeDay = (day) => day.toISOString().slice(0, 10);

function isWorkDay(day) {
  const text = writeDay(day);
  const isWeekend = day.getUTCDay() % kSaturday === 0;
  return !isWeekend && !kHolidays.includes(text) && !kHolidays.includes(text.slice(5));
}

/** `count` working days after `day`; with 0 the day itself, or the next one that is a working day. */
function workDaysLater(day, count) {
  let later = day;
  for (let left = count; left > 0 || !isWorkDay(later); ) {
    later = new Date(later.getTime() + kDayMs);
    if (left > 0 && isWorkDay(later)) left--;
  }
  return later;
}

/** The day on which a parcel leaves that is ordered `now`: by the cut-off the same working day, else the next. */
export function leavesOn(now) {
  const { day, time } = localTime(now);
  return workDaysLater(day, time < kCutOff || !isWorkDay(day) ? 0 : 1);
}

/** The first and the last day on which it may come, as `{ from, until }`. */
export function arrivesOn(now, [soonest, latest]) {
  const leaves = leavesOn(now);
  const day = writeDay(leaves).slice(5);
  const extra = day >= kBusySeason.from && day <= kBusySeason.until ? kBusySeason.extraDays : 0;
  return { from: workDaysLater(leaves, soonest), until: workDaysLater(leaves, latest + extra) };
}

const kDayWords = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

/** `Tue 24 Nov`. */
export function dayWords(day) {
  return kDayWords.format(day).replace(",", "");
}

/** `Tue 24 – Thu 26 Nov`. */
export function rangeWords({ from, until }) {
  if (from.getTime() === until.getTime()) return dayWords(from);
  const isSameMonth = from.getUTCMonth() === until.getUTCMonth();
  return `${isSameMonth ? dayWords(from).replace(/ \S+$/, "") : dayWords(from)} – ${dayWords(until)}`;
}

/**
 * The ways to a country for goods worth `goodsCents`, ordered `now`: `{ id, name, text, cents, workDays, cutOff, when, points }`,
 * the price in words, `when` the days in words.
 */
export function deliveryOptions(country, goodsCents, now) {
  return kDeliveryOptions
    .filter(({ countries }) => !countries || countries.includes(country))
    .map(({ id, name, cents: full, free, workDays, points }) => {
      const cents = free && goodsCents >= kFreeDeliveryCents ? 0 : full;
      return {
        id,
        name,
        text: cents === 0 ? "free" : price(cents),
        cents,
        workDays,
        cutOff: kCutOff,
        when: rangeWords(arrivesOn(now, workDays)),
        ...(points && { points }),
      };
    });
}
