import assert from "node:assert/strict";
import { test } from "node:test";
import { openForTest, temporaryFolder, Visitor } from "./shop-for-test.mjs";

const kReview = { id: "r-1", revision: 1, scale: "stars", question: "How is it?", rating: 4 };

test("a review counts once, with its last word, however often and late it is sent", async (t) => {
  const folder = temporaryFolder(t);
  const shop = await openForTest(t, { folder });
  const visitor = new Visitor(shop.address);
  for (const more of [{ revision: 2, text: "Like a meadow." }, {}, { revision: 2, text: "Like a meadow." }]) {
    const { status } = await visitor.program("POST", "/reviews", { ...kReview, ...more });
    assert.equal(status, 200);
  }
  await shop.close();
  const again = new Visitor((await openForTest(t, { folder })).address, visitor.cookie);
  const { reviews } = await again.program("GET", "/reviews");
  assert.deepEqual(reviews, [{ ...kReview, revision: 2, text: "Like a meadow." }]);
});

test("what is no review is refused, and nobody writes over another's", async (t) => {
  const { address } = await openForTest(t);
  const visitor = new Visitor(address);
  for (const wrong of [{ rating: 6 }, { rating: 0 }, { scale: "toString" }, { id: "" }, { revision: -1 }, { text: "x".repeat(501) }]) {
    const { status } = await visitor.program("POST", "/reviews", { ...kReview, ...wrong });
    assert.equal(status, 422, JSON.stringify(wrong));
  }
  await visitor.program("POST", "/reviews", { ...kReview, scale: "nps", rating: 0 });
  const other = new Visitor(address);
  assert.equal((await other.program("POST", "/reviews", { ...kReview, revision: 9 })).status, 409);
  assert.equal((await visitor.program("GET", "/reviews")).reviews[0].revision, 1);
});

test("the page of orders says when each was delivered, in words and to scripts", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  assert.match(await visitor.page("/orders"), /There is none yet/);
  await visitor.program("POST", "/panel", { shopper: "regular" });
  const page = await visitor.page("/orders");
  assert.match(page, /delivered on <strong>/);
  assert.match(page, /"id":"IL-10021","day":"[\d-]+","delivered":"[\d-]+"/);
  assert.match(page, /src="\/nicety\/orders\/nicety\.js" data-config="\/nicety\/orders\.json"/);
});
