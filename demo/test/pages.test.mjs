import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeHtml, html } from "../server/html.mjs";
import { kProducts, kSorts } from "../store/catalogue.mjs";
import { openForTest, Visitor } from "./shop-for-test.mjs";

test("templates escapeHtml everything that is not a template", () => {
  const wicked = '<img src=x onerror="alert(1)">\'&';
  assert.equal(
    String(html`<p title="${wicked}">${[wicked, html`<b>${1}</b>`, null, false]}</p>`),
    `<p title="${escapeHtml(wicked)}">${escapeHtml(wicked)}<b>1</b></p>`,
  );
  assert.doesNotMatch(escapeHtml(wicked), /[<>"']/);
});

test("a shopper without scripts puts in, changes, takes out and puts back", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  assert.match(await visitor.submit("/cart/lines", { product: "acacia" }), /id="cart-count">1<.*Acacia honey added\./s);
  assert.match(await visitor.submit("/cart/lines/change", { product: "acacia", quantity: 4 }), /€47\.20/);
  const removed = await visitor.submit("/cart/lines/remove", { product: "acacia" });
  assert.match(removed, /Acacia honey taken out\..*name="quantity" value="4".*Put back/s);
  assert.match(await visitor.submit("/cart/lines", { product: "acacia", quantity: 4 }), /id="cart-count">4</);
  assert.match(await visitor.submit("/cart/lines", { product: "heather" }), /sold out until September/);
});

test("no words from the address get onto the cart page", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  const page = await visitor.page(
    "/cart?problem=<script>alert(1)</script>&product=acacia&added=constructor&quantity=<b>",
  );
  assert.doesNotMatch(page, /alert\(1\)|<b>/);
});

test("every product has a card on the list and a page with the hooks that a widget needs", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  const list = await visitor.page("/shop");
  assert.equal(list.match(/class="product-card"/g).length, kProducts.length);
  assert.equal(list.match(/<form class="add-to-cart" method="post" action="\/cart\/lines">/g).length, kProducts.length);
  for (const { id, name, stock } of kProducts) {
    const page = await visitor.page(`/shop/${id}`);
    assert.ok(page.includes(`<h1>${escapeHtml(name)}</h1>`), id);
    assert.ok(page.includes(`<input type="hidden" name="product" value="${id}">`), id);
    assert.equal(/<input type="number" name="quantity"/.test(page), stock > 0, id);
    assert.match(page, /<a id="cart-link"[^>]*>.*>Cart<\/span> <span id="cart-count">0<\/span><\/a>/, id);
  }
});

test("the list can be filtered by every sort, and by no other", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  for (const sort of kSorts) {
    const page = await visitor.page(`/shop?sort=${sort.id}`);
    const expected = kProducts.filter((product) => product.sort === sort.id).length;
    assert.equal(page.match(/class="product-card"/g).length, expected, sort.id);
  }
  assert.equal((await visitor.ask("GET", "/shop?sort=blue")).status, 404);
});

test("pages forbid inline script and style, and have none", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  for (const url of [
    "/",
    "/shop",
    "/shop/comb",
    "/search",
    "/search?q=gold",
    "/wishlist",
    "/cart",
    "/story",
    "/gallery",
    "/delivery",
    "/privacy",
    "/panel",
    "/nowhere",
  ]) {
    const answer = await visitor.ask("GET", url);
    const policy = answer.headers.get("content-security-policy");
    assert.match(
      policy,
      /script-src 'self' 'wasm-unsafe-eval'; style-src 'self';.*require-trusted-types-for 'script'/,
      url,
    );
    const page = await answer.text();
    assert.doesNotMatch(page, /\sstyle="|\son\w+="|<style|<script(?![^>]*\s(src="\/|type="application\/json"))/, url);
    assert.doesNotMatch(page.replaceAll("http://www.w3.org/", ""), /https?:\/\//, url);
  }
});

test("what is not there is a page with 404, and another site may not post", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  for (const url of ["/nowhere", "/shop/gold", "/pictures/gold.svg", "/assets/nope.js"]) {
    const answer = await visitor.ask("GET", url);
    assert.deepEqual([answer.status, (await answer.text()).includes("Back to the shelves")], [404, true], url);
  }
  const forged = await visitor.ask("POST", "/cart/lines", {
    fields: { product: "acacia" },
    headers: { "sec-fetch-site": "cross-site" },
  });
  assert.equal(forged.status, 403);
  assert.equal((await visitor.ask("POST", "/story")).status, 405);
});
