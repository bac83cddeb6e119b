/**
 * The workbench: who a visitor is, what time it is for them, and weather that they make for their own session, to see how
 * the shop's moments stand it. Only changes of the cart and the checkout's requests meet the weather; pages and the workbench
 * itself stay reachable, so that it can be switched off.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { daysLater, kMostAheadMs, nowAt, readTime } from "./clock.mjs";
import { HttpError } from "./http.mjs";

/** Every setting with its choices as [value, words]; the first is the default. */
export const kChoices = {
  shopper: [
    ["new", "new here"],
    ["returning", "has been here before"],
    ["regular", "a regular, with orders"],
    ["named", "logged in, by name"],
  ],
  latencyMs: [
    [0, "none"],
    [300, "0.3 s"],
    [1000, "1 s"],
    [3000, "3 s"],
    [10000, "10 s"],
  ],
  failure: [
    ["none", "none"],
    ["500", "an error, 500"],
    ["503", "busy, 503"],
    ["malformed", "a garbled answer"],
    ["dropped", "the connection drops"],
    ["lost", "the answer gets lost"],
    ["second", "every second one"],
  ],
  payment: [
    ["card", "as the card says"],
    ["ok", "success"],
    ["declined", "a refusal"],
    ["confirm", "a question from the bank"],
    ["timeout", "no answer in time"],
    ["lost", "the connection lost after the charge"],
  ],
  soldOut: [
    [false, "no"],
    [true, "yes"],
  ],
  offline: [
    [false, "no"],
    [true, "yes"],
  ],
  motion: [
    ["full", "full"],
    ["calm", "calm"],
  ],
  theme: [
    ["auto", "as my device"],
    ["light", "light"],
    ["dark", "dark"],
  ],
  direction: [
    ["ltr", "left to right"],
    ["rtl", "right to left"],
  ],
};

/** `firstName` is of the shopper who is logged in; `aheadMs`, how far the visitor's clock is ahead of ours. */
export const kDefaults = {
  ...Object.fromEntries(Object.entries(kChoices).map(([name, choices]) => [name, choices[0][0]])),
  firstName: "Ada",
  aheadMs: 0,
};

const kLongestName = 40;

/**
 * `settings` with those of `fields` that are known choices; everything else is left as it was. The clock is set by `travel`
 * (`day`, `week`, `now`), by `aheadMs`, or by `clock`, a local date and time.
 */
export function withFields(settings, fields) {
  const next = { ...settings, aheadMs: travel(settings.aheadMs, fields) };
  for (const [name, choices] of Object.entries(kChoices)) {
    const choice = choices.find(([value]) => String(value) === String(fields[name]));
    if (choice) next[name] = choice[0];
  }
  const firstName = String(fields.firstName ?? "")
    .replace(/\p{Control}/gu, "")
    .trim();
  if (firstName && firstName.length <= kLongestName) next.firstName = firstName;
  return next;
}

/** How far ahead a clock is that `fields` set; where they say nothing that is possible, it goes on as it was. */
function travel(aheadMs, { travel: how, aheadMs: wanted, clock }) {
  if (how === "now") return 0;
  const days = { day: 1, week: 7 }[how];
  const now = nowAt(aheadMs);
  let ahead = Number(wanted ?? Number.NaN);
  if (days) ahead = aheadMs + (daysLater(now, days) - now);
  else if (clock) ahead = (readTime(String(clock)) ?? Number.NaN) - nowAt(0);
  return Math.abs(ahead) <= kMostAheadMs ? Math.round(ahead) : aheadMs;
}

const kWhen = new Intl.DateTimeFormat("en-IE", { weekday: "short", day: "numeric", month: "short", year: "numeric" });

/** What differs from an ordinary day, in words: `['1 s slower', 'sold out']`. */
export function describe(settings) {
  const words = [];
  if (settings.shopper === "named") words.push(settings.firstName);
  else if (settings.shopper !== "new") words.push(settings.shopper);
  if (settings.aheadMs !== 0) words.push(kWhen.format(nowAt(settings.aheadMs)));
  const word = (name) => kChoices[name].find(([value]) => value === settings[name])[1];
  if (settings.latencyMs > 0) words.push(`${word("latencyMs")} slower`);
  if (settings.failure !== "none") words.push(`failing: ${word("failure")}`);
  if (settings.payment !== "card") words.push(`paying: ${word("payment")}`);
  if (settings.soldOut) words.push("sold out");
  if (settings.offline) words.push("offline");
  if (settings.motion !== "full") words.push("calm motion");
  if (settings.theme !== "auto") words.push(`${settings.theme} theme`);
  if (settings.direction !== "ltr") words.push("right to left");
  return words;
}

/** Decides how each change of a cart fares. Counts the requests of a session for "every second one". */
export class Weather {
  #requests = new Map();

  /**
   * Waits and fails as the settings say: true where the request has been dealt with, `HttpError` where the shop fails;
   * else the route goes on. `lost` lets the change happen and is met by `loses`.
   */
  async meets(session, settings, response) {
    if (await this.isCutOff(settings, response)) return true;
    switch (settings.failure) {
      case "500":
        throw brokenShop();
      case "503":
        response.setHeader("retry-after", "1");
        throw new HttpError(503, "busy", "The shop is very busy. Please try again in a moment.");
      case "malformed":
        response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
        response.end('{"cart":{"count":');
        return true;
      case "dropped":
        return hangUp(response);
      case "second":
        if (this.#count(session) % 2 === 0) throw brokenShop();
        return false;
      default:
        return false;
    }
  }

  /** Whether the shop can't be reached at all; if it can, it may take its time. For what is only asked, not changed. */
  async isCutOff(settings, response) {
    if (settings.offline) return hangUp(response);
    if (settings.latencyMs > 0) await sleep(settings.latencyMs, undefined, { ref: false });
    return false;
  }

  #count(session) {
    const count = (this.#requests.get(session) ?? 0) + 1;
    this.#requests.set(session, count);
    return count;
  }

  /** True where a fresh answer is to be lost on its way; the same key asked again is answered. */
  loses(settings, answer, response) {
    return settings.failure === "lost" && !answer.repeated && hangUp(response);
  }
}

const brokenShop = () => new HttpError(500, "server_error", "Something broke on our side. Please try again.");

/** Ends the connection without an answer. */
export function hangUp(response) {
  response.socket?.destroy();
  return true;
}
