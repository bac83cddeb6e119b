import assert from "node:assert/strict";
import { test } from "node:test";
import { daysLater, writeDay } from "../server/clock.mjs";
import { kShoppers } from "../store/shoppers.mjs";
import { openForTest, Visitor } from "./shop-for-test.mjs";

const kDayMs = 24 * 60 * 60 * 1000;

/** What a page tells scripts. */
async function island(visitor, url = "/") {
  const [, text] = (await visitor.page(url)).match(
    /<script type="application\/json" data-nicety="page">([^<]*)<\/script>/,
  );
  return JSON.parse(text);
}

async function visitorAs(t, panel) {
  const visitor = new Visitor((await openForTest(t)).address);
  await visitor.program("POST", "/panel", panel);
  return visitor;
}

test("every page says what it is, and what is in the cart", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  await visitor.program("POST", "/cart/lines", { product: "acacia", quantity: 2 });
  const cart = { value: 23.6, currency: "EUR", items: { acacia: 2 } };
  for (const [url, kind] of [
    ["/", "home"],
    ["/shop", "other"],
    ["/cart", "cart"],
    ["/story", "other"],
    ["/wishlist", "other"],
    ["/search", "search"],
    ["/nowhere", "other"],
  ]) {
    assert.deepEqual(await island(visitor, url), { kind, cart }, url);
  }
  assert.deepEqual(await island(visitor, "/shop/linden"), {
    kind: "product",
    product: {
      id: "linden",
      name: "Linden honey",
      url: "/shop/linden",
      image: "/pictures/linden.svg",
      price: "€10.40",
    },
    cart,
  });
});

test("a new shopper is nobody to the shop; one who returns has visits and no name; a regular has orders", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  const be = async (shopper) => {
    await visitor.program("POST", "/panel", { shopper });
    return island(visitor);
  };
  const fresh = await be("new");
  assert.deepEqual(Object.keys(fresh), ["kind", "cart"]);
  const returning = await be("returning");
  assert.deepEqual(
    [returning.visits, returning.lastVisit, returning.orders],
    [3, writeDay(daysLater(new Date(), -6)), undefined],
  );
  assert.deepEqual(
    returning.viewed.map(({ id }) => id),
    ["linden", "candles", "chestnut"],
  );
  const regular = await be("regular");
  assert.deepEqual(
    regular.orders.map(({ day }) => day),
    [16, 44, 79].map((days) => writeDay(daysLater(new Date(), -days))),
  );
  assert.deepEqual(regular.orders[0].items[0], {
    id: "acacia",
    name: "Acacia honey",
    url: "/shop/acacia",
    image: "/pictures/acacia.svg",
    price: "€11.80",
    quantity: 2,
  });
  assert.equal(regular.customer, undefined);
  assert.deepEqual((await be("named")).customer, { firstName: "Ada" });
});

test("who is logged in has the name that was given, which can't get out of the JSON or onto the page as markup", async (t) => {
  const wicked = "</script><b>\u2028&";
  const visitor = await visitorAs(t, { shopper: "named", firstName: wicked });
  assert.deepEqual((await island(visitor)).customer, { firstName: wicked });
  const page = await visitor.page("/");
  assert.doesNotMatch(page, /<b>/);
  assert.match(page, /You are logged in as &lt;\/script&gt;&lt;b&gt;\u2028&amp;/);
  const { panel } = await visitor.program("POST", "/panel", { firstName: "x".repeat(41) });
  assert.equal(panel.firstName, wicked);
});

test("who travels on is away for longer; who travels back has not been here yet", async (t) => {
  const visitor = await visitorAs(t, { shopper: "regular" });
  const before = await island(visitor);
  await visitor.program("POST", "/panel", { travel: "week" });
  assert.deepEqual(await island(visitor), before);
  const oldest = Math.max(...kShoppers.regular.orders.map(({ day }) => day));
  await visitor.program("POST", "/panel", { aheadMs: -30 * kDayMs });
  const back = await island(visitor);
  assert.deepEqual([back.visits, back.viewed, back.orders.length], [undefined, undefined, 2]);
  await visitor.program("POST", "/panel", { aheadMs: -(oldest + 1) * kDayMs });
  assert.deepEqual(Object.keys(await island(visitor)), ["kind", "cart"]);
});

test("the clock goes on by a day, by a week, to a time, and back; impossible times change nothing", async (t) => {
  const visitor = await visitorAs(t, {});
  const ahead = async (fields) => (await visitor.program("POST", "/panel", fields)).panel.aheadMs;
  const inDays = (days) => daysLater(new Date(), days) - new Date();
  assert.ok(Math.abs((await ahead({ travel: "day" })) - inDays(1)) < 1000);
  assert.ok(Math.abs((await ahead({ travel: "week", aheadMs: 5 })) - inDays(8)) < 1000);
  const { words } = await visitor.program("GET", "/panel");
  assert.match(words[0], new RegExp(`\\b${daysLater(new Date(), 8).getDate()} \\w+ \\d{4}$`));
  assert.equal(await ahead({ travel: "now" }), 0);
  const wanted = await ahead({ clock: "2030-12-24T08:30" });
  assert.ok(Math.abs(Date.now() + wanted - new Date(2030, 11, 24, 8, 30)) < 60_000);
  for (const fields of [
    { clock: "yesterday" },
    { clock: "2030-13-24T08:30" },
    { clock: "1066-10-14T09:00" },
    { aheadMs: "soon" },
    { aheadMs: 1e15 },
    { travel: "year" },
  ]) {
    assert.equal(await ahead(fields), wanted, JSON.stringify(fields));
  }
  assert.equal((await visitor.program("POST", "/panel/reset")).panel.aheadMs, 0);
});

test("only a page that has travelled brings the script that moves its clock, before Nicety", async (t) => {
  const visitor = await visitorAs(t, {});
  assert.doesNotMatch(await visitor.page("/"), /clock\.js/);
  await visitor.program("POST", "/panel", { aheadMs: kDayMs });
  assert.match(
    await visitor.page("/"),
    /<script src="\/assets\/clock\.js" data-ahead-ms="86400000"><\/script>.*\/nicety\/nicety\.js/s,
  );
});

test("the moved clock moves what has no arguments, and nothing else", async (t) => {
  const { address } = await openForTest(t);
  const script = await (await fetch(`${address}/assets/clock.js`)).text();
  const Moved = new Function("globalThis", "Date", "document", `${script}; return globalThis.Date;`)(
    {},
    class extends Date {},
    { currentScript: { dataset: { aheadMs: "86400000" } } },
  );
  const isTomorrow = (time) => Math.abs(time - Date.now() - kDayMs) < 5000;
  assert.ok(isTomorrow(Moved.now()));
  assert.ok(isTomorrow(new Moved().getTime()));
  assert.equal(new Date(Moved()).getDate(), new Date(Date.now() + kDayMs).getDate());
  assert.equal(new Moved(0).getTime(), 0);
  assert.equal(new Moved(2026, 10, 22).getMonth(), 10);
  assert.equal(Moved.parse("2026-11-22T00:00:00Z"), Date.parse("2026-11-22T00:00:00Z"));
  assert.ok(new Moved() instanceof Moved);
  assert.equal(new (class extends Moved {})(5).constructor.name, "");
});

test("the cart says by the visitor’s clock when a parcel leaves", async (t) => {
  const visitor = await visitorAs(t, { clock: "2030-12-24T08:30" });
  await visitor.program("POST", "/cart/lines", { product: "acacia" });
  assert.match(await visitor.page("/cart"), /<dt>Leaves us<\/dt><dd>Tue 24 Dec<\/dd>/);
});

test("the drawer’s forms work without scripts: another shopper, another day, and back to the page with its search", async (t) => {
  const visitor = await visitorAs(t, {});
  const from = "/search?q=tea%20time";
  assert.match(await visitor.page(from), /name="from" value="\/search\?q=tea%20time"/);
  const answer = await visitor.ask("POST", "/panel", { fields: { from, shopper: "named", firstName: "Grace" } });
  assert.equal(answer.headers.get("location"), `${from}#workbench`);
  assert.match(await visitor.page("/"), /id="workbench-state" dir="auto">Grace</);
});
