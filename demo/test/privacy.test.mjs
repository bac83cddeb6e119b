import assert from "node:assert/strict";
import { test } from "node:test";
import { openForTest, Visitor } from "./shop-for-test.mjs";

const strip = (page) => page.match(/<section class="consent"[^>]*data-choice="(\w+)"( hidden)?>/).slice(1);

test("the question is asked until it is answered, and the answer outlives the shop", async (t) => {
  const first = await openForTest(t);
  const visitor = new Visitor(first.address);
  assert.deepEqual(strip(await visitor.page("/")), ["unknown", undefined]);
  const page = await visitor.submit("/consent", { choice: "denied", from: "/shop/acacia" });
  assert.match(page, /<h1>Acacia honey<\/h1>/);
  assert.deepEqual(strip(page), ["denied", " hidden"]);
  assert.deepEqual(strip(await new Visitor(first.address).page("/")), ["unknown", undefined]);
  await first.close();
  const second = await openForTest(t, { folder: first.folder });
  const later = new Visitor(second.address, visitor.cookie);
  assert.deepEqual(strip(await later.page("/")), ["denied", " hidden"]);
  assert.deepEqual(await later.program("POST", "/consent", { choice: "granted" }), {
    status: 200,
    consent: "granted",
  });
  assert.match(await later.page("/privacy"), /You said yes\./);
});

test("what is no answer is refused, and nobody is sent elsewhere", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  const { status, error } = await visitor.program("POST", "/consent", { choice: "perhaps" });
  assert.deepEqual([status, error.code], [422, "invalid_choice"]);
  assert.equal((await visitor.program("POST", "/consent", {})).status, 422);
  const answer = await visitor.ask("POST", "/consent", { fields: { choice: "granted", from: "//evil.example" } });
  assert.equal(answer.headers.get("location"), "/");
});

test("the page about privacy asks the question itself, and the strip keeps away", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  const page = await visitor.page("/privacy");
  assert.deepEqual(strip(page), ["unknown", " hidden"]);
  assert.match(page, /You have not answered yet\./);
});

test("somebody else in the workbench has an answer of their own", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  await visitor.program("POST", "/consent", { choice: "denied" });
  await visitor.program("POST", "/panel", { theme: "dark" });
  assert.deepEqual(strip(await visitor.page("/"))[0], "denied");
  await visitor.program("POST", "/panel", { shopper: "regular" });
  assert.deepEqual(strip(await visitor.page("/"))[0], "granted");
  await visitor.program("POST", "/panel/reset");
  assert.deepEqual(strip(await visitor.page("/"))[0], "unknown");
});

test("who is forgotten is new to the shop, and the answer about privacy stays", async (t) => {
  const visitor = new Visitor((await openForTest(t)).address);
  await visitor.program("POST", "/panel", { shopper: "named", theme: "dark" });
  assert.deepEqual(await visitor.program("POST", "/forget"), { status: 200, forgotten: true });
  const page = await visitor.page("/");
  assert.doesNotMatch(page, /"customer"|"visits"|logged in as/);
  assert.match(page, /data-theme="dark"/);
  assert.deepEqual(strip(page), ["granted", " hidden"]);
});
