/** A shopper at the checkout: what they type, the form as it stands on the page, and their card at the provider's. */
import { Visitor } from "./shop-for-test.mjs";

export const kAddress = {
  email: "ada@example.com",
  name: "Ada",
  country: "DE",
  address1: "Weg 1",
  postal: "10115",
  city: "Berlin",
  delivery: "standard",
};

export const kCards = {
  ok: "4242424242424242",
  declined: "4000000000000010",
  confirm: "4000000000000028",
  timeout: "4000000000000036",
  lost: "4000000000000044",
};

export class Shopper extends Visitor {
  constructor({ address, provider }, cookie) {
    super(address, cookie);
    this.provider = provider;
  }

  /** Someone with `products` in the cart, `{ acacia: 1 }`. */
  static async with(shop, products = { acacia: 1 }) {
    const shopper = new Shopper(shop);
    for (const [product, quantity] of Object.entries(products)) {
      await shopper.program("POST", "/cart/lines", { product, quantity });
    }
    return shopper;
  }

  /** The fields as they stand in the page's form: what a browser without scripts would send. */
  async form(url = "/checkout") {
    return readForm(await this.page(url));
  }

  /** The key of what is in the cart. */
  async key() {
    return (await this.form()).key;
  }

  /** As a script buys. */
  async buy(fields, key) {
    const own = key ?? (await this.key());
    return this.program("POST", "/checkout", { ...kAddress, ...fields }, { "idempotency-key": own });
  }

  find(key) {
    return this.program("GET", `/checkout/orders/${key}`);
  }

  /** A token for a card, as the provider's element gets it. */
  async token(number) {
    const body = new URLSearchParams({ number, expiry: "12/39", code: "123" });
    const answer = await fetch(`${this.provider}/cards`, { method: "POST", body });
    return (await answer.json()).token;
  }

  async payBy(card, key) {
    return this.buy({ payment: "card", payment_token: await this.token(kCards[card]) }, key);
  }
}

/** What a browser would send of the form with the id `checkout`. */
export function readForm(page) {
  const form = page
    .match(/<form class="checkout".*?<\/form>/s)[0]
    .replace(/<fieldset[^>]* disabled>.*?<\/fieldset>/gs, "");
  const fields = {};
  const text = (escaped) =>
    escaped.replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[name],
    );
  for (const [input] of form.matchAll(/<input [^>]*>/g)) {
    const read = (name) => input.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
    if (/type="(radio|checkbox)"/.test(input) && !/ checked\b/.test(input)) continue;
    fields[read("name")] = text(read("value") ?? "");
  }
  for (const [, name, options] of form.matchAll(/<select [^>]*name="(\w+)".*?>(.*?)<\/select>/gs)) {
    fields[name] = options.match(/value="(\w+)" selected/)[1];
  }
  for (const [, name, words] of form.matchAll(/<textarea [^>]*name="(\w+)"[^>]*>(.*?)<\/textarea>/gs)) {
    fields[name] = text(words);
  }
  return fields;
}
