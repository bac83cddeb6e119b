/** The days of a parcel, by the shop's calendar and in its zone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { arrivesOn, dayWords, deliveryOptions, leavesOn, rangeWords } from "../server/delivery.mjs";

const leaves = (text) => dayWords(leavesOn(new Date(text)));
const arrives = (text, workDays) => rangeWords(arrivesOn(new Date(text), workDays));

test("a parcel leaves on the same working day by two o’clock in the shop’s zone, else on the next", () => {
  assert.equal(leaves("2026-11-24T13:59+01:00"), "Tue 24 Nov");
  assert.equal(leaves("2026-11-24T14:00+01:00"), "Wed 25 Nov");
  assert.equal(leaves("2026-11-24T23:30-01:00"), "Wed 25 Nov");
  assert.equal(leaves("2026-11-20T14:00+01:00"), "Mon 23 Nov");
  assert.equal(leaves("2026-11-21T09:00+01:00"), "Mon 23 Nov");
  assert.equal(leaves("2026-11-22T18:00+01:00"), "Mon 23 Nov");
});

test("nothing leaves or arrives on holidays, and summer time moves the cut-off with it", () => {
  assert.equal(leaves("2026-12-24T15:00+01:00"), "Mon 28 Dec");
  assert.equal(leaves("2026-12-31T20:00+01:00"), "Mon 4 Jan");
  assert.equal(arrives("2027-03-25T10:00+01:00", [1, 2]), "Tue 30 – Wed 31 Mar");
  assert.equal(leaves("2026-07-01T11:59Z"), "Wed 1 Jul");
  assert.equal(leaves("2026-07-01T12:00Z"), "Thu 2 Jul");
});

test("a range counts working days, and the busy weeks add to its end alone", () => {
  assert.equal(arrives("2026-11-23T10:00+01:00", [2, 4]), "Wed 25 – Fri 27 Nov");
  assert.equal(arrives("2026-11-26T10:00+01:00", [2, 4]), "Mon 30 Nov – Wed 2 Dec");
  assert.equal(arrives("2026-12-07T10:00+01:00", [2, 4]), "Wed 9 – Mon 14 Dec");
  assert.equal(arrives("2026-11-23T10:00+01:00", [1, 1]), "Tue 24 Nov");
});

test("each country has its ways, and from the threshold on some of them cost nothing", () => {
  const now = new Date("2026-11-23T10:00+01:00");
  const ways = (country, cents) => deliveryOptions(country, cents, now).map(({ id, text }) => `${id} ${text}`);
  assert.deepEqual(ways("DE", 4899), ["standard €4.90", "express €9.90", "pickup €2.90"]);
  assert.deepEqual(ways("DE", 4900), ["standard free", "express €9.90", "pickup free"]);
  assert.deepEqual(ways("PT", 100), ["standard €4.90"]);
});
