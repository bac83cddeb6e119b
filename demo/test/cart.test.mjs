import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { openForTest, Visitor } from "./shop-for-test.mjs";

test("adding answers the cart as it now is", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  const { status, cart, line } = await visitor.program("POST", "/cart/lines", { product: "acacia", quantity: 2 });
  assert.equal(status, 201);
  assert.deepEqual([cart.count, cart.total, cart.delivery, cart.currency], [2, 23.6, 4.9, "EUR"]);
  assert.deepEqual([line.name, line.quantity, line.total], ["Acacia honey", 2, 23.6]);
});

test("a cart survives the restart of the shop", async (t) => {
  const first = await openForTest(t);
  const visitor = new Visitor(first.address);
  await visitor.program("POST", "/cart/lines", { product: "linden", quantity: 3 });
  await first.close();
  const second = await openForTest(t, { folder: first.folder });
  const { cart } = await new Visitor(second.address, visitor.cookie).program("GET", "/cart");
  assert.deepEqual([cart.count, cart.lines[0].product], [3, "linden"]);
});

test("a lock left by a killed shop does not keep the next one from opening", async (t) => {
  const first = await openForTest(t);
  await first.close();
  const lock = path.join(first.folder, "shop.sqlite.lock");
  fs.mkdirSync(lock);
  fs.utimesSync(lock, new Date(0), new Date(0));
  const second = await openForTest(t, { folder: first.folder });
  const { status } = await new Visitor(second.address).program("POST", "/cart/lines", { product: "linden" });
  assert.equal(status, 201);
});

test("the same idempotency key never adds twice and gets the same answer, also after a restart", async (t) => {
  const first = await openForTest(t);
  const visitor = new Visitor(first.address);
  const add = (who) => who.program("POST", "/cart/lines", { product: "acacia" }, { "idempotency-key": "one" });
  const answer = await add(visitor);
  assert.deepEqual(await add(visitor), answer);
  await first.close();
  const later = new Visitor((await openForTest(t, { folder: first.folder })).address, visitor.cookie);
  assert.deepEqual(await add(later), answer);
  assert.equal((await later.program("GET", "/cart")).cart.count, 1);
});

test("an idempotency key is refused for another request, and belongs to one visitor", async (t) => {
  const { address } = await openForTest(t);
  const visitor = new Visitor(address);
  const key = { "idempotency-key": "one" };
  await visitor.program("POST", "/cart/lines", { product: "acacia" }, key);
  const other = await visitor.program("POST", "/cart/lines", { product: "linden" }, key);
  assert.deepEqual([other.status, other.error.code], [422, "key_reused"]);
  const stranger = await new Visitor(address).program("POST", "/cart/lines", { product: "linden" }, key);
  assert.equal(stranger.status, 201);
});

test("no more goes in than there is, and the answer says what is left", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  await visitor.program("POST", "/cart/lines", { product: "comb", quantity: 4 });
  const { status, error } = await visitor.program("POST", "/cart/lines", { product: "comb", quantity: 3 });
  assert.equal(status, 409);
  assert.deepEqual(error, { code: "not_enough", message: "Comb honey: only 6 are left, 4 of them in your cart." });
  assert.equal((await visitor.program("GET", "/cart")).cart.count, 4);
});

test("what is sold out says until when", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  const { status, error } = await visitor.program("POST", "/cart/lines", { product: "heather" });
  assert.equal(status, 409);
  assert.deepEqual(error, { code: "sold_out", message: "Heather honey is sold out until September." });
});

test("undoing takes out as many as were put in", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  await visitor.program("POST", "/cart/lines", { product: "acacia", quantity: 5 });
  const undone = await visitor.program("POST", "/cart/lines/remove", { product: "acacia", quantity: 2 });
  assert.deepEqual([undone.status, undone.cart.count, undone.line.quantity], [200, 3, 3]);
  const gone = await visitor.program("DELETE", "/cart/lines", { product: "acacia" });
  assert.equal(gone.cart.count, 0);
  const again = await visitor.program("DELETE", "/cart/lines", { product: "acacia" });
  assert.deepEqual([again.status, again.error.code], [404, "not_in_cart"]);
});

test("nonsense is refused with a code and a sentence", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  const refusal = async (fields) => {
    const { status, error } = await visitor.program("POST", "/cart/lines", fields);
    assert.match(error.message, /\.$/);
    return [status, error.code];
  };
  assert.deepEqual(await refusal({ product: "gold" }), [404, "unknown_product"]);
  assert.deepEqual(await refusal({}), [404, "unknown_product"]);
  for (const quantity of ["0", "-1", "1.5", "100", "many", ""]) {
    assert.deepEqual(await refusal({ product: "acacia", quantity }), [422, "invalid_quantity"], quantity);
  }
});

test("a JSON body does as well as a form, and a broken one is refused", async (t) => {
  const { address } = await openForTest(t);
  const send = async (body) => {
    const headers = { accept: "application/json", "content-type": "application/json" };
    const answer = await fetch(`${address}/cart/lines`, { method: "POST", headers, body });
    return [answer.status, (await answer.json()).error?.code];
  };
  assert.deepEqual(await send('{"product":"acacia","quantity":2}'), [201, undefined]);
  assert.deepEqual(await send('{"product":'), [422, "invalid_body"]);
  assert.deepEqual(await send("[1]"), [422, "invalid_body"]);
  assert.deepEqual(await send(`{"product":"${"x".repeat(20_000)}"}`), [413, "too_large"]);
});

test("ten adds at once make ten", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  await visitor.page("/");
  await Promise.all(Array.from({ length: 10 }, () => visitor.program("POST", "/cart/lines", { product: "acacia" })));
  assert.equal((await visitor.program("GET", "/cart")).cart.count, 10);
});
