/** Whatever is interrupted, lost or repeated: one intent to buy comes to one order, and every charge to its order. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { chance } from "../pictures/drawing.mjs";
import { InterruptedShop, Killed } from "./interrupted-shop.mjs";

const kRuns = 10_000;
const kNow = new Date("2026-11-23T10:00:00Z");
const kFields = {
  email: "ada@example.com",
  name: "Ada",
  country: "DE",
  address1: "Weg 1",
  postal: "10115",
  city: "Berlin",
  delivery: "standard",
};

/** One shopper's visit: random acts, then the trouble ends and they come back once more. Answers what it has come to. */
async function visit(shop, random, session) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const answered = new Map();
  const keys = new Set();
  const keyNow = () => {
    const { key } = shop.books.intent(session);
    keys.add(key);
    return key;
  };

  /** Does something that may be interrupted, and keeps the order that comes of it. */
  const attempt = async (key, act) => {
    try {
      const { order } = await act();
      if (!order) return;
      assert.equal(order.key, key, "an answer is about the key that was asked for");
      assert.equal(answered.get(key) ?? order.number, order.number, "the same key has the same order");
      answered.set(key, order.number);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      shop.restart();
    }
  };
  const place = (key) => {
    const payment = pick(["card", "card", "card", "invoice", "transfer"]);
    const token = payment === "card" && random() < 0.7 ? shop.card() : undefined;
    return attempt(key, () => shop.orders.place(session, key, { ...kFields, payment }, { token, now: kNow }));
  };
  const acts = {
    place: () => place(keyNow()),
    twice: () => {
      const key = keyNow();
      return Promise.all([place(key), place(key)]);
    },
    again: () => place(pick([...keys, keyNow()])),
    ask: () => {
      const key = pick([...keys, keyNow()]);
      return attempt(key, () => shop.orders.find(session, key));
    },
    pay: () => shop.payOnPage(),
    arrive: () => shop.deliver(),
    change: () => shop.carts.add(session, { product: pick(["acacia", "biscuits", "tea"]) }),
    restart: () => shop.restart(),
  };

  shop.carts.add(session, { product: "acacia", quantity: 2 });
  const plan = ["place", "place", "place", "twice", "again", "ask", "ask", "pay", "pay", "arrive", "change", "restart"];
  for (let left = 2 + Math.floor(random() * 7); left > 0; left--) await acts[pick(plan)]();

  shop.isTroubled = false;
  if (random() < 0.5) shop.deliverAll();
  await shop.orders.settleAll();
  for (const key of keys) await attempt(key, () => shop.orders.find(session, key));
  shop.deliverAll();
  shop.isTroubled = true;
  return { keys, answered };
}

function check(shop, { keys, answered }) {
  for (const key of keys) {
    const order = shop.books.orderOf(key);
    const charge = shop.ledger.charge(key);
    if (answered.has(key)) assert.equal(order?.number, answered.get(key), "an order that was answered is kept");
    if (charge) {
      assert.ok(order, "a charge has its order");
      assert.deepEqual([order.fields.payment, order.cents], ["card", charge.cents], "the order is what was charged");
    } else if (order) {
      assert.notEqual(order.fields.payment, "card", "what is said to be paid by card has been charged");
    }
  }
}

test(`${kRuns} interrupted visits: never two orders for one intent, never one lost`, async (t) => {
  const random = chance(4);
  const shop = new InterruptedShop(random);
  const outcomes = [];
  for (let run = 0; run < kRuns; run++) {
    const session = `visitor-${run}`;
    try {
      const outcome = await visit(shop, random, session);
      check(shop, outcome);
      outcomes.push(outcome);

      // Where nothing has come of it, it still can: nothing that went wrong stands in the way.
      const { key } = shop.books.intent(session);
      shop.isTroubled = false;
      shop.carts.add(session, { product: "tea" });
      const { order } = await shop.orders.place(session, key, { ...kFields, payment: "invoice" }, { now: kNow });
      shop.isTroubled = true;
      assert.equal(order?.key, key, "in the end it can be bought");
      assert.notEqual(shop.books.intent(session).key, key, "the next purchase has a key of its own");
    } catch (error) {
      error.message = `run ${run}: ${error.message}`;
      throw error;
    }
  }
  for (const outcome of outcomes) check(shop, outcome);
  assert.deepEqual(shop.books.openKeys(), [], "nothing is left open");
  const keys = outcomes.flatMap((outcome) => [...outcome.keys]);
  const orders = keys.filter((key) => shop.books.orderOf(key)).length;
  const charges = keys.filter((key) => shop.ledger.charge(key)).length;
  t.diagnostic(`${keys.length} intents, ${orders} orders, ${charges} charges`);
  assert.ok(orders > kRuns / 2 && charges > kRuns / 6, "the visits come to something");
});
