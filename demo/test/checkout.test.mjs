/** The checkout without scripts and for programs: the form, its quote, and what becomes of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openForTest } from "./shop-for-test.mjs";
import { kAddress, readForm, Shopper } from "./shopper.mjs";

const open = async (t, products) => Shopper.with(await openForTest(t), products);
const total = ({ amounts }) => amounts.at(-1).cents;

test("the quote is the shop’s alone: goods, voucher, wrapping, delivery and their sum", async (t) => {
  const shopper = await open(t, { acacia: 2, biscuits: 1 });
  const quote = (fields) => shopper.program("POST", "/checkout/quote", fields);
  const plain = await quote({ country: "DE", delivery: "standard", payment: "card" });
  assert.deepEqual(
    plain.amounts.map(({ id, text }) => [id, text]),
    [
      ["goods", "€30.00"],
      ["delivery", "€4.90"],
      ["total", "€34.90"],
    ],
  );
  assert.deepEqual([plain.pay, plain.needs], ["Pay €34.90", { delivery: true }]);
  const rich = await quote({ delivery: "express", payment: "invoice", gift: "yes", voucher: "honey 10", cents: "1" });
  assert.deepEqual(
    rich.amounts.map(({ id, cents }) => [id, cents]),
    [
      ["goods", 3000],
      ["voucher", -300],
      ["gift", 350],
      ["delivery", 990],
      ["total", 4040],
    ],
  );
  assert.deepEqual(rich.voucher, { code: "HONEY10", ok: true, message: "€3.00 off." });
  assert.equal(rich.pay, "Buy now, pay €40.40 later");
});

test("a voucher that can’t be had says why, and takes nothing off", async (t) => {
  const shopper = await open(t);
  const ask = async (voucher) => {
    const answer = await shopper.program("POST", "/checkout/quote", { voucher });
    assert.equal(total(answer), 1670);
    return answer.voucher;
  };
  assert.match((await ask("GOLD")).message, /don’t know this code/);
  assert.match((await ask("meadow15")).message, /has ended/);
  assert.match((await ask("linden5")).message, /from €30\.00: €18\.20 to go/);
});

test("each country is offered its ways, and one that doesn’t go there is refused with the others at hand", async (t) => {
  const shopper = await open(t);
  const { delivery } = await shopper.program("POST", "/checkout/quote", { country: "PT" });
  assert.deepEqual(
    delivery.map(({ id }) => id),
    ["standard"],
  );
  const { status, errors } = await shopper.buy({
    country: "PT",
    postal: "1100-148",
    delivery: "express",
    payment: "invoice",
  });
  assert.deepEqual([status, Object.keys(errors)], [422, ["delivery"]]);
  const page = await shopper.page("/checkout");
  assert.match(page, /value="PT" selected/);
  assert.doesNotMatch(page, /value="express"/);
});

test("at most eight fields are seen, each says by its token what it is for, and email comes first", async (t) => {
  const page = await (await open(t)).page("/checkout");
  const form = page.match(/<form class="checkout".*?<\/form>/s)[0];
  const seen = form
    .replace(
      /<aside.*<\/aside>|<details.*?<\/details>|<div class="gift__choices">.*?<\/div>\s*<\/div>\s*<\/fieldset>/gs,
      "",
    )
    .match(/<(input(?![^>]*type="(hidden|radio|checkbox)")|select|textarea)[^>]*>/g);
  const tokens = seen.map((each) => each.match(/autocomplete="([^"]*)"/)?.[1]);
  assert.deepEqual(tokens, ["email", "country", "name", "address-line1", "postal-code", "address-level2", "tel"]);
});

test("errors come in the form’s order, in words, and keep all that was typed", async (t) => {
  const shopper = await open(t);
  const form = await shopper.form();
  const wicked = {
    ...form,
    email: "ada",
    name: 'X Æ A-12 "<b>',
    postal: "1011",
    city: "Berlin",
    phone: "12",
    note: "Bell\nbroken",
    gift: "yes",
  };
  const answer = await shopper.ask("POST", "/checkout", {
    fields: { ...wicked, payment_token: "card_1", number: "4242" },
  });
  assert.equal(answer.status, 422, "although the sum has changed, too: one thing after the other");
  const page = await answer.text();
  const typed = readForm(page);
  for (const name of ["email", "name", "postal", "city", "phone", "note"])
    assert.equal(typed[name], wicked[name], name);
  assert.doesNotMatch(page, /card_1|4242/);
  assert.equal(typed.payment_token, "");
  const listed = [...page.matchAll(/<li><a href="#(\w+)">/g)].map(([, name]) => name);
  assert.deepEqual(listed, ["email", "address1", "postal", "phone"]);
  for (const name of listed) {
    const input = page.match(new RegExp(`<input id="${name}"[^>]*>`))[0];
    assert.match(input, new RegExp(`aria-describedby="[^"]*${name}-error".*aria-invalid="true"`), name);
    assert.ok(page.includes(`<span class="field__error" id="${name}-error">`), name);
  }
  assert.match(page.match(/<input id="email"[^>]*>/)[0], / autofocus/);
  assert.equal(page.match(/ autofocus/g).length, 1);
  assert.deepEqual(Object.keys((await shopper.buy({ email: "", name: "", payment: "" })).errors), [
    "email",
    "name",
    "payment",
  ]);
});

test("no name is wrong, nor is an address elsewhere", async (t) => {
  const shopper = await open(t);
  for (const [country, postal] of [
    ["IE", ""],
    ["IE", "D02 AF30"],
    ["NL", "1012 js"],
    ["GB", "ec1a1bb"],
    ["PL", "00-001"],
    ["LV", "1010"],
  ]) {
    const { errors } = await shopper.buy({ name: "李", country, postal, email: "" });
    assert.deepEqual(Object.keys(errors), ["email", "payment"], `${country} ${postal}`);
  }
});

test("whoever has no scripts buys by the form alone, and the cart is empty afterwards", async (t) => {
  const shopper = await open(t, { acacia: 2 });
  assert.match(await shopper.page("/cart"), /href="\/checkout"/);
  const form = await shopper.form();
  const asked = await shopper.submit("/checkout", {
    ...form,
    ...kAddress,
    payment: "transfer",
    gift: "yes",
    giftMessage: "Hello",
  });
  assert.match(asked, /has changed with what you chose.*Buy now, pay €32\.00 later/s);
  const thanks = await shopper.submit("/checkout", readForm(asked));
  assert.match(thanks, /Thank you, Ada.*IL-10027.*with the words IL-10027.*on the tag: “Hello”.*€32\.00/s);
  assert.match(thanks, /id="cart-count">0</);
  const back = () => shopper.ask("GET", "/checkout").then(({ headers }) => headers.get("location"));
  assert.equal(await back(), "/thank-you/IL-10027", "whose page never came finds the order");
  await shopper.program("POST", "/panel", { travel: "day" });
  assert.equal(await back(), "/cart");
});

test("the same key always has the same order, the next purchase another", async (t) => {
  const shopper = await open(t);
  const key = await shopper.key();
  assert.equal(await shopper.key(), key);
  const first = await shopper.buy({ payment: "invoice" }, key);
  assert.deepEqual(first, { status: 200, order: { number: "IL-10027", url: "/thank-you/IL-10027" } });
  await shopper.program("POST", "/cart/lines", { product: "tea" });
  assert.deepEqual(await shopper.buy({ payment: "transfer", name: "Bob" }, key), first);
  assert.equal((await shopper.program("GET", "/cart")).cart.count, 1);
  const second = await shopper.buy({ payment: "invoice" });
  assert.equal(second.order.number, "IL-10028");
  assert.equal((await shopper.find(key)).order.number, "IL-10027");
});

test("two at once with one key make one order", async (t) => {
  const shopper = await open(t);
  const key = await shopper.key();
  const answers = await Promise.all(Array.from({ length: 5 }, () => shopper.buy({ payment: "invoice" }, key)));
  assert.deepEqual(new Set(answers.map(({ order }) => order.number)), new Set(["IL-10027"]));
});

test("keys, orders and their pages belong to one visitor", async (t) => {
  const shop = await openForTest(t);
  const shopper = await Shopper.with(shop);
  const key = await shopper.key();
  const stranger = await Shopper.with(shop);
  assert.equal((await stranger.buy({ payment: "invoice" }, key)).error.code, "stale");
  await shopper.buy({ payment: "invoice" }, key);
  assert.equal((await stranger.buy({ payment: "invoice" }, key)).error.code, "stale");
  assert.deepEqual(await stranger.find(key), { status: 404, order: null });
  assert.equal((await stranger.ask("GET", "/thank-you/IL-10027")).status, 404);
  assert.equal((await shopper.ask("GET", "/thank-you/IL-10027")).status, 200);
});

test("an out-of-date form and an empty cart are told from one another", async (t) => {
  const shopper = await open(t);
  assert.deepEqual((await shopper.buy({ payment: "invoice" }, "nonsense")).error.code, "stale");
  const stale = await shopper.submit("/checkout", { ...kAddress, key: "nonsense", payment: "invoice" });
  assert.match(stale, /from an earlier purchase.*value="Weg 1"/s);
  const key = await shopper.key();
  await shopper.program("DELETE", "/cart/lines", { product: "acacia" });
  const { status, error } = await shopper.buy({ payment: "invoice" }, key);
  assert.deepEqual([status, error.code], [409, "empty"]);
});

test("what has sold out meanwhile is not charged", async (t) => {
  const shopper = await open(t);
  await shopper.program("POST", "/panel", { soldOut: true });
  const { status, error } = await shopper.payBy("ok");
  assert.deepEqual([status, error.code], [409, "sold_out"]);
});

test("a reload keeps what was typed, but no token; an emptied form stays empty", async (t) => {
  const shopper = await open(t);
  await shopper.program("POST", "/checkout/quote", { ...kAddress, city: "Köln", gift: "yes", payment_token: "card_1" });
  const form = await shopper.form();
  assert.deepEqual([form.city, form.gift, form.payment_token], ["Köln", "yes", ""]);
  const empty = readForm(await shopper.submit("/checkout/empty", form));
  assert.deepEqual([empty.city, empty.name, empty.country], ["", "", "DE"]);
});

test("whoever is known finds the form filled in, and needs two clicks and no typing", async (t) => {
  const shopper = await open(t);
  await shopper.program("POST", "/panel", { shopper: "named", firstName: "Grace" });
  assert.match(await shopper.page("/cart"), /href="\/checkout">To the checkout</);
  const page = await shopper.page("/checkout");
  assert.match(page, /Filled in from what you left with us/);
  const thanks = await shopper.submit("/checkout", readForm(page));
  assert.match(thanks, /Thank you, Grace/);
});

test("a guest who comes back finds what they wrote the last time, without the gift and the voucher", async (t) => {
  const shopper = await open(t);
  await shopper.buy({ payment: "invoice", gift: "yes", giftMessage: "Hello", voucher: "HONEY10", note: "Ring" });
  await shopper.program("POST", "/cart/lines", { product: "tea" });
  const form = await shopper.form();
  const { name, city, payment, gift, giftMessage, voucher, note } = form;
  assert.deepEqual(
    [name, city, payment, gift, giftMessage, voucher, note],
    ["Ada", "Berlin", "invoice", undefined, "", "", ""],
  );
  assert.match(await shopper.submit("/checkout", form), /Thank you, Ada/);
});

test("what comes by no parcel asks for no address, no gift and no invoice", async (t) => {
  const shopper = await open(t, { booklet: 1 });
  const page = await shopper.page("/checkout");
  assert.match(page, /<fieldset data-step="delivery" data-skip hidden disabled>/);
  assert.doesNotMatch(page, /name="(country|gift|delivery)"|value="invoice"|data-free-shipping/);
  const quote = await shopper.program("POST", "/checkout/quote", { gift: "yes", delivery: "express" });
  assert.deepEqual([quote.needs.delivery, quote.delivery, total(quote)], [false, [], 900]);
  const { order } = await shopper.program("POST", "/checkout", {
    key: await shopper.key(),
    email: "a@b.co",
    payment: "transfer",
  });
  const thanks = await shopper.page(order.url);
  assert.match(thanks, /Thank you<.*stands here as soon as your transfer has arrived/s);
  assert.doesNotMatch(thanks, /Arrives|Goes to/);
  assert.equal((await shopper.ask("GET", order.url.replace("thank-you", "booklet"))).status, 404);
});

test("the booklet opens for whoever has paid for it, and for nobody else", async (t) => {
  const shop = await openForTest(t);
  const shopper = await Shopper.with(shop, { booklet: 1 });
  const { order } = await shopper.payBy("ok");
  const [, url] = (await shopper.page(order.url)).match(/href="(\/booklet\/[^"]*)"/);
  assert.match(await shopper.page(url), /ginger biscuits/);
  assert.equal((await (await Shopper.with(shop)).ask("GET", url)).status, 404);
});

test("the provider may be framed and led to from the checkout, and from no other page", async (t) => {
  const shop = await openForTest(t);
  const shopper = await Shopper.with(shop);
  const policy = async (url) => (await shopper.ask("GET", url)).headers.get("content-security-policy");
  const checkout = await policy("/checkout");
  assert.ok(
    checkout.includes(`frame-src ${shop.provider};`) && checkout.includes(`form-action 'self' ${shop.provider};`),
  );
  for (const url of ["/", "/cart", "/shop/acacia", "/checkout/nowhere"]) {
    assert.match(await policy(url), /frame-src 'none'; form-action 'self';/, url);
  }
  const page = await shopper.page("/checkout");
  assert.doesNotMatch(page, /\sstyle="|\son\w+="|<style|<script(?![^>]*\s(src="\/|type="application\/json"))/);
});

test("a request of another site’s is refused, and the quote meets the weather", async (t) => {
  const shopper = await open(t);
  const forged = await shopper.ask("POST", "/checkout", {
    fields: kAddress,
    headers: { "sec-fetch-site": "cross-site" },
  });
  assert.equal(forged.status, 403);
  await shopper.program("POST", "/panel", { failure: "503" });
  assert.equal((await shopper.program("POST", "/checkout/quote", {})).status, 503);
});
