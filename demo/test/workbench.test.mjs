import assert from "node:assert/strict";
import { test } from "node:test";
import { openForTest, Visitor } from "./shop-for-test.mjs";

const add = (visitor, headers) => visitor.program("POST", "/cart/lines", { product: "acacia" }, headers);
const countOf = async (visitor) => (await visitor.program("GET", "/cart")).cart.count;

test("settings hold for one visitor, and reset brings fair weather back", async (t) => {
  const { address } = await openForTest(t);
  const visitor = new Visitor(address);
  const { panel, words } = await visitor.program("POST", "/panel", { failure: "500", latencyMs: 300, theme: "dark" });
  assert.deepEqual([panel.failure, panel.latencyMs, panel.soldOut], ["500", 300, false]);
  assert.deepEqual(words, ["0.3 s slower", "failing: an error, 500", "dark theme"]);
  assert.equal((await new Visitor(address).program("GET", "/panel")).panel.failure, "none");
  assert.deepEqual((await visitor.program("POST", "/panel/reset")).words, []);
});

test("unknown settings and values change nothing", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  const before = await visitor.program("GET", "/panel");
  assert.deepEqual(await visitor.program("POST", "/panel", { failure: "rain", latencyMs: 7, colour: "red" }), {
    ...before,
    words: [],
  });
});

test("the form works without scripts and shows on the page what is switched on", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  const page = await visitor.submit("/panel", {
    from: "/shop/acacia",
    soldOut: "true",
    direction: "rtl",
    theme: "dark",
  });
  assert.match(
    page,
    /<html lang="en-IE" dir="rtl" data-theme="dark">.*<h1>Acacia honey<\/h1>.*sold out, dark theme, right to left/s,
  );
  const [, off] = page.match(/<select name="soldOut"><option value="([^"]*)">no</);
  const later = await visitor.submit("/panel", { from: "/shop/acacia", soldOut: off, direction: "ltr", theme: "auto" });
  assert.match(later, /id="workbench-state" dir="auto"><\/span>/);
});

test("a shopper without scripts gets a page when the shop fails", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  await visitor.program("POST", "/panel", { failure: "503" });
  assert.match(await visitor.submit("/cart/lines", { product: "acacia" }), /<h1>That did not work<\/h1>.*very busy/s);
});

test("after setting, the visitor is sent back to this shop and nowhere else", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  for (const from of ["//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb"]) {
    const answer = await visitor.ask("POST", "/panel", { fields: { from } });
    assert.equal(answer.headers.get("location"), "/#workbench", from);
  }
});

test("errors leave the cart alone", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  for (const [failure, status] of [
    ["500", 500],
    ["503", 503],
  ]) {
    await visitor.program("POST", "/panel", { failure });
    assert.equal((await add(visitor)).status, status);
  }
  await visitor.program("POST", "/panel", { failure: "malformed" });
  await assert.rejects(add(visitor), SyntaxError);
  await visitor.program("POST", "/panel", { failure: "dropped" });
  await assert.rejects(add(visitor), TypeError);
  assert.equal(await countOf(visitor), 0);
});

test("a lost answer has changed the cart, and the same key asked again gets it", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  await visitor.program("POST", "/panel", { failure: "lost" });
  const key = { "idempotency-key": "one" };
  await assert.rejects(add(visitor, key), TypeError);
  assert.equal(await countOf(visitor), 1);
  assert.equal((await add(visitor, key)).status, 201);
  assert.equal(await countOf(visitor), 1);
});

test("every second one fails", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  await visitor.program("POST", "/panel", { failure: "second" });
  const statuses = [];
  for (let i = 0; i < 4; i++) statuses.push((await add(visitor)).status);
  assert.deepEqual(statuses, [201, 500, 201, 500]);
});

test("sold out meanwhile is told with the product’s name; offline hangs up; slow is slow", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  await visitor.program("POST", "/panel", { soldOut: true });
  assert.equal((await add(visitor)).error.message, "Acacia honey is sold out.");
  await visitor.program("POST", "/panel", { soldOut: false, offline: true });
  await assert.rejects(add(visitor), TypeError);
  assert.match(await visitor.page("/shop"), /Everything we make/);
  await visitor.program("POST", "/panel", { offline: false, latencyMs: 300 });
  const start = performance.now();
  await add(visitor);
  assert.ok(performance.now() - start >= 290);
});
