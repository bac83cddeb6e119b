import assert from "node:assert/strict";
import { test } from "node:test";
import { cleanQuery, search } from "../server/search.mjs";
import { kBestSellers } from "../store/affinities.mjs";
import { kProducts } from "../store/catalogue.mjs";
import { openForTest, Visitor } from "./shop-for-test.mjs";

const ids = (query) => search(query).map(({ id }) => id);

test("names come before tags, tags before stories; all words must be there", () => {
  assert.deepEqual(ids("linden").slice(0, 2), ["linden", "tea"]);
  assert.deepEqual(ids("LINDEN hon"), ["linden", "tea", "tasting"]);
  assert.ok(ids("cheese").indexOf("chestnut") < ids("cheese").indexOf("acacia"));
  assert.deepEqual(ids("acacia candles"), []);
  assert.deepEqual(ids("robinia"), ["acacia"]);
});

test("accents, case and marks make no difference, and nothing finds nothing", () => {
  assert.deepEqual(ids("Càndles!"), ids("candles"));
  for (const nothing of ["", "   ", "?!", "%", "marmite", "constructor"]) assert.deepEqual(ids(nothing), [], nothing);
  assert.equal(cleanQuery(`  tea \n time ${"x".repeat(200)}`).length, 80);
});

test("the page tells what was found, to people and to scripts", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  const found = await visitor.page("/search?q=linden+honey");
  assert.match(found, /<h1>Three things for “linden honey”<\/h1>/);
  assert.match(found, /"kind":"search","search":\{"query":"linden honey","results":3\}/);
  assert.equal(found.match(/class="product-card"/g).length, 3);
  const before = await visitor.page("/search");
  assert.match(before, /<h1>What are you after\?<\/h1>/);
  assert.doesNotMatch(before, /"search":\{/);
});

test("where nothing was found there is a way on, and the words asked for stay words", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  const page = await visitor.page("/search?q=%22%3E%3Cb%3Egold%3C/script%3E");
  assert.match(page, /<h1>Nothing for “&quot;&gt;&lt;b&gt;gold/);
  assert.match(page, /"results":0\}/);
  assert.doesNotMatch(page, /<b>/);
  assert.match(page, /class="search__none".*What others take home/s);
  assert.equal(page.match(/class="product-card"/g).length, 4);
});

test("the catalogue for recommendations holds what can be bought, ranked and related within itself", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  const answer = await visitor.ask("GET", "/nicety/catalogue.json");
  assert.equal(answer.headers.get("content-type"), "application/json; charset=utf-8");
  assert.equal(answer.headers.get("set-cookie"), null);
  const rows = await answer.json();
  assert.deepEqual(
    rows.map(({ id }) => id),
    kProducts.filter(({ stock }) => stock > 0).map(({ id }) => id),
  );
  assert.deepEqual([...kBestSellers].sort(), kProducts.map(({ id }) => id).sort());
  for (const row of rows) {
    assert.deepEqual(Object.keys(row), ["id", "name", "url", "image", "price", "tags", "sold", "with"], row.id);
    assert.ok(row.tags.length > 0 && row.sold >= 1 && row.sold <= kProducts.length, row.id);
    assert.ok(row.with.length > 0 && row.with.every((id) => id !== row.id && kBestSellers.includes(id)), row.id);
  }
  assert.equal(new Set(rows.map(({ sold }) => sold)).size, rows.length);
});

test("hearts stand on every product, and without scripts the wishlist says why it is empty", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  const list = await visitor.page("/shop");
  assert.match(
    list,
    /<button class="heart" type="button" data-nicety-product="acacia" data-nicety-name="Acacia honey" aria-pressed="false">/,
  );
  assert.equal(list.match(/class="heart"/g).length, kProducts.length);
  assert.equal((await visitor.page("/shop/heather")).match(/data-nicety-product="heather"/g).length, 1);
  assert.match(list, /<a id="wishlist-link" [^>]*href="\/wishlist">.*<span id="wishlist-count"><\/span><\/a>/);
  const wishes = await visitor.page("/wishlist");
  assert.match(wishes, /<p class="wishes__plain"[^>]*>Hearts need JavaScript\./);
  const [, cards] = wishes.match(/<template id="wishes-cards">(.*)<\/template>/s);
  assert.equal(cards.match(/data-product="/g).length, kProducts.length);
});

test("personal picks have their place on the front page, with each product and with the cart", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  for (const url of ["/", "/shop/acacia", "/cart"]) {
    assert.equal((await visitor.page(url)).match(/<div class="picks" data-picks><\/div>/g)?.length, 1, url);
  }
});
