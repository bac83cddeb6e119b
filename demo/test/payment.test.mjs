/** Paying by card: each outcome, by a token and on the provider's page, and what is left when the shop is killed. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { openForTest, temporaryFolder } from "./shop-for-test.mjs";
import { kAddress, kCards, Shopper } from "./shopper.mjs";

const kMain = fileURLToPath(new URL("../server/main.mjs", import.meta.url));
const open = async (t, options) => Shopper.with(await openForTest(t, options));

/** Sends a form of the provider's as a browser does, without following where it leads. */
async function send(url, fields) {
  const answer = await fetch(url, { method: "POST", redirect: "manual", body: new URLSearchParams(fields) });
  return { status: answer.status, location: answer.headers.get("location"), page: await answer.text() };
}

const card = (outcome) => ({ number: kCards[outcome], expiry: "12/39", code: "123" });
const pathOf = (location) => location.replace(/^http:\/\/[^/]+/, "");

test("a card that works is charged, and the order says with which one", async (t) => {
  const shopper = await open(t);
  const { status, order } = await shopper.payBy("ok");
  assert.equal(status, 200);
  assert.match(await shopper.page(order.url), /€16\.70 paid by the card that ends in 4242/);
});

test("a declined card costs nothing, keeps everything, and the next one has the same key", async (t) => {
  const shopper = await open(t);
  const key = await shopper.key();
  const { status, error } = await shopper.payBy("declined", key);
  assert.deepEqual([status, error.code], [402, "declined"]);
  assert.deepEqual(await shopper.find(key), { status: 404, order: null });
  const form = await shopper.form();
  assert.deepEqual([form.key, form.city], [key, "Berlin"]);
  assert.equal((await shopper.payBy("ok", key)).status, 200);
});

test("a card that is to be confirmed is confirmed at the provider’s, and refused there", async (t) => {
  const shopper = await open(t);
  const key = await shopper.key();
  const { status, error } = await shopper.payBy("confirm", key);
  assert.deepEqual([status, error.code], [409, "confirm"]);
  assert.ok(error.url.startsWith(`${shopper.provider}/confirm/`));
  assert.deepEqual(await shopper.find(key), { status: 404, order: null });
  const refused = await send(error.url, { answer: "no" });
  assert.match(await shopper.page(pathOf(refused.location)), /has declined this card.*value="Weg 1"/s);
  const confirmed = await send(error.url, { answer: "yes" });
  assert.match(await shopper.page(pathOf(confirmed.location)), /Thank you, Ada.*ends in 0028/s);
});

test("without an answer in time nothing is known; asking closes the try, and buying again is safe", async (t) => {
  const shopper = await open(t, { patienceMs: 100 });
  const key = await shopper.key();
  const { status, error } = await shopper.payBy("timeout", key);
  assert.deepEqual([status, error.code], [504, "unclear"]);
  assert.deepEqual(await shopper.find(key), { status: 404, order: null });
  assert.equal((await shopper.payBy("ok", key)).order.number, "IL-10027");
});

test("a charge whose answer was lost is found by the key: on asking, on buying again, and on the page", async (t) => {
  const shop = await openForTest(t);
  const ways = [
    (shopper, key) => shopper.find(key),
    (shopper, key) => shopper.buy({ payment: "invoice" }, key),
    async (shopper) => ({ order: { url: (await shopper.ask("GET", "/checkout")).headers.get("location") } }),
  ];
  for (const ask of ways) {
    const shopper = await Shopper.with(shop);
    const key = await shopper.key();
    assert.equal((await shopper.payBy("lost", key)).error.code, "unclear");
    assert.equal((await shopper.program("GET", "/cart")).cart.count, 1);
    const { order } = await ask(shopper, key);
    assert.match(await shopper.page(order.url), /paid by the card that ends in 0044/);
    assert.equal((await shopper.program("GET", "/cart")).cart.count, 0);
  }
});

test("the workbench makes every card end as it says, and hangs up after the charge", async (t) => {
  const shopper = await open(t, { patienceMs: 100 });
  const key = await shopper.key();
  const pay = async (payment) => {
    await shopper.program("POST", "/panel", { payment });
    return shopper.payBy("ok", key);
  };
  assert.equal((await pay("declined")).status, 402);
  assert.equal((await pay("confirm")).status, 409);
  assert.equal((await pay("timeout")).status, 504);
  await assert.rejects(pay("lost"), TypeError);
  assert.equal((await shopper.find(key)).order.number, "IL-10027");
});

test("an order whose answer gets lost is there when it is asked for", async (t) => {
  const shopper = await open(t);
  const key = await shopper.key();
  await shopper.program("POST", "/panel", { failure: "lost" });
  await assert.rejects(shopper.buy({ payment: "invoice" }, key), TypeError);
  assert.equal((await shopper.find(key)).order.number, "IL-10027");
  await shopper.program("POST", "/panel", { offline: true });
  await assert.rejects(shopper.find(key), TypeError);
});

test("without scripts the provider’s own page asks for the card, and leads back", async (t) => {
  const shopper = await open(t);
  const form = { ...(await shopper.form()), ...kAddress };
  const answer = await shopper.ask("POST", "/checkout", { fields: form });
  const url = answer.headers.get("location");
  assert.ok(answer.status === 303 && url.startsWith(`${shopper.provider}/pay/`));
  assert.match(await (await fetch(url)).text(), /<h1>Pay €16\.70<\/h1>/);
  const wrong = await send(url, { ...card("ok"), number: "4242424242424243", expiry: "1/20" });
  assert.equal(wrong.status, 422);
  assert.match(wrong.page, /compare the number.*has expired/s);
  assert.doesNotMatch(wrong.page, /value="\d|4242424242424243/);
  assert.match((await send(url, card("declined"))).page, /has declined this card/);
  const question = await send(url, card("confirm"));
  assert.match(question.location, /^\/confirm\//);
  const paid = await send(url, card("ok"));
  assert.match(await shopper.page(pathOf(paid.location)), /Thank you, Ada/);
  assert.equal(pathOf((await send(url, card("ok"))).location), pathOf(paid.location));
});

test("whoever leaves the provider’s page can pay another way, and the page is over then", async (t) => {
  const shopper = await open(t);
  const form = { ...(await shopper.form()), ...kAddress };
  const url = (await shopper.ask("POST", "/checkout", { fields: form })).headers.get("location");
  const [, back] = (await (await fetch(url)).text()).match(/href="([^"]*)">Back to the shop without/);
  const page = await shopper.page(pathOf(back.replaceAll("&amp;", "&")));
  assert.match(page, /came back without paying.*value="Weg 1"/s);
  assert.equal((await shopper.buy({ payment: "invoice" }, form.key)).order.number, "IL-10027");
  const late = await send(url, card("ok"));
  assert.equal(late.status, 410);
  assert.match(late.page, /This page is over/);
});

test("what is paid on the provider’s page is ordered as it was then, also when the way back is never taken", async (t) => {
  const shopper = await open(t);
  const form = { ...(await shopper.form()), ...kAddress };
  const url = (await shopper.ask("POST", "/checkout", { fields: form })).headers.get("location");
  await shopper.program("POST", "/cart/lines", { product: "tea" });
  await assert.rejects(send(url, card("lost")), TypeError);
  const thanks = await shopper.page("/checkout");
  assert.match(thanks, /Thank you, Ada.*€16\.70/s);
  const { cart } = await shopper.program("GET", "/cart");
  assert.deepEqual(
    cart.lines.map(({ product }) => product),
    ["tea"],
  );
});

test("the provider frames itself in its shop alone, and takes charges from its shop alone", async (t) => {
  const shop = await openForTest(t);
  const element = (origin) => fetch(`${shop.provider}/element?origin=${origin}`);
  const framed = await element(shop.address);
  assert.match(framed.headers.get("content-security-policy"), new RegExp(`frame-ancestors ${shop.address}`));
  assert.equal((await element("http://evil.example")).status, 403);
  for (const path of ["/charges", "/sessions", "/settle"]) {
    const answer = await fetch(shop.provider + path, { method: "POST", headers: { authorization: "Bearer guess" } });
    assert.equal(answer.status, 401, path);
  }
});

test("a shop that is opened again finds what was charged", async (t) => {
  const first = await openForTest(t);
  const shopper = await Shopper.with(first);
  const key = await shopper.key();
  await shopper.payBy("lost", key);
  await first.close();
  const second = await openForTest(t, { folder: first.folder });
  const later = new Shopper(second, shopper.cookie);
  assert.match(await later.page("/checkout"), /Thank you, Ada/);
});

/** The shop and its provider as one process that can be killed; answers `{ address, provider, kill }`. */
async function openProcess(t, folder) {
  const child = spawn(process.execPath, [kMain, "--port", "0", "--data", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null && child.kill("SIGKILL")) await once(child, "exit");
  };
  t.after(kill);
  for await (const line of createInterface({ input: child.stdout })) {
    const [address] = /http:\/\/[\d.:]+/.exec(line) ?? [];
    if (address) return { address, kill };
  }
  throw new Error("the shop did not open");
}

test("killed after the charge, and killed before it: opened again, the one has its order and the other is free", async (t) => {
  const folder = temporaryFolder(t);
  const first = await openProcess(t, folder);
  const visit = async (shop, cookie) => {
    const shopper = new Shopper(shop, cookie);
    if (!cookie) await shopper.program("POST", "/cart/lines", { product: "acacia" });
    const page = cookie ? "" : await shopper.page("/checkout");
    shopper.provider = page.match(/data-provider="([^"]*)"/)?.[1];
    return shopper;
  };
  const charged = await visit(first);
  const waiting = await visit(first);
  const keys = [await charged.key(), await waiting.key()];
  await charged.payBy("lost", keys[0]);
  const unanswered = assert.rejects(waiting.payBy("timeout", keys[1]), TypeError);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await first.kill();
  await unanswered;

  const second = await openProcess(t, folder);
  assert.equal((await new Shopper(second, charged.cookie).find(keys[0])).order.number, "IL-10027");
  const again = new Shopper(second, waiting.cookie);
  assert.deepEqual(await again.find(keys[1]), { status: 404, order: null });
  assert.equal((await again.buy({ payment: "invoice" }, keys[1])).order.number, "IL-10028");
});
