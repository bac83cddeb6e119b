/**
 * Buying: one order for one key, whatever gets lost on the way. Before the provider hears of a payment, the books have what it
 * is for; what they don't know afterwards is asked of the provider by the key, at the next request about it. Such a question is
 * also an end: the provider names the charge, or promises that none will come any more for what it was asked about.
 *
 * Requests about one key take turns, so that two of them never meet at the provider. One process has the books at a time.
 */
import { findProblems } from "./checkout-fields.mjs";
import { arrivesOn } from "./delivery.mjs";
import { quoteFor } from "./quote.mjs";
import { TillError } from "./till.mjs";

/** Words for an answer other than an order; the page and the scripts show the same. */
export const kRefusals = {
  declined: "Your bank has declined this card. Nothing was charged. Try another card, or another way to pay.",
  confirm: "Your bank would like you to confirm this payment.",
  unclear:
    "The payment provider didn’t answer. Whether you have paid is not known yet; ask again, and you will not pay twice.",
  left: "You came back without paying, and nothing was charged. Everything you typed is still here.",
  empty: "There is nothing in your cart.",
  sold_out: "Something in your cart has sold out meanwhile. Nothing was charged.",
  stale: "This page was from an earlier purchase. Please look through it once more.",
  changed: "What it comes to has changed with what you chose. Please look once more, and buy then.",
};

export class Orders {
  #store;
  #books;
  #carts;
  #till;
  #turns = new Map();

  /** `till`: the way to the provider, see `till.mjs`; without one nothing can be paid by card. */
  constructor({ store, books, carts, till }) {
    this.#store = store;
    this.#books = books;
    this.#carts = carts;
    this.#till = till;
  }

  /**
   * Orders what is in the session's cart, by clean `fields`. `token`: of a card; without it a card is asked for on the
   * provider's page, which leads back to `back`. `shownCents`: what a page has shown that can't follow what is chosen on it;
   * another sum is refused. `everythingSoldOut` and `outcome` are the workbench's doing. Answers one of
   * `{ order, isRepeated }`, `{ problems }`, `{ refusal, url }`.
   */
  place(session, key, fields, { token, back, now, shownCents, everythingSoldOut = false, outcome } = {}) {
    return this.#inTurn(key, async () => {
      const done = await this.#settle(session, key, { isEnd: true });
      if (done) return done;
      if (this.#books.intent(session).key !== key) return { refusal: "stale" };
      const cart = this.#carts.cart(session);
      if (cart.count === 0) return { refusal: "empty" };
      if (everythingSoldOut) return { refusal: "sold_out" };
      const quote = quoteFor(cart, fields, now);
      const problems = findProblems(fields, { needsDelivery: cart.needsDelivery, options: quote.delivery });
      if (Object.keys(problems).length > 0) return { problems };
      if (shownCents !== undefined && shownCents !== quote.cents) return { refusal: "changed" };

      const body = describeOrder(cart, fields, quote, now);
      if (fields.payment !== "card") return { order: this.#enter(key, session, body) };
      return this.#pay(session, key, body, { token, back, outcome });
    });
  }

  /** The session's order for a key: `{ order }`, `{ order: null }`, or `{ refusal: 'unclear' }` while nobody can say. */
  find(session, key) {
    return this.#inTurn(key, async () => {
      const isOnPage = this.#books.attempts(key).some(({ kind }) => kind === "page");
      return (await this.#settle(session, key, { isEnd: !isOnPage })) ?? { order: null };
    });
  }

  /** Finds out about all that was left open, by a shop that was killed or by a shopper who never came back. */
  async settleAll() {
    for (const key of this.#books.openKeys()) {
      const [attempt] = this.#books.attempts(key);
      if (attempt) await this.find(attempt.session, key);
    }
  }

  /** `null` where there is no order yet and the way is free. */
  async #settle(session, key, { isEnd }) {
    const earlier = this.#books.orderOf(key);
    if (earlier) return earlier.session === session ? { order: earlier, isRepeated: true } : { refusal: "stale" };
    const attempts = this.#books.attempts(key);
    if (attempts.length === 0) return null;
    if (attempts[0].session !== session) return { refusal: "stale" };
    try {
      const charge = await this.#till.settle(key, isEnd ? attempts.map(({ id }) => id) : []);
      if (charge) return { order: this.#enterPaid(key, attempts, charge) };
    } catch (error) {
      if (error instanceof TillError) return { refusal: "unclear" };
      throw error;
    }
    if (isEnd) this.#books.dropAttempts(key);
    return null;
  }

  async #pay(session, key, body, { token, back, outcome }) {
    const attempt = this.#books.openAttempt(key, session, token ? "charge" : "page", body);
    const payment = { reference: key, attempt, cents: body.cents, back, outcome };
    try {
      const answer = token ? await this.#till.charge({ ...payment, token }) : await this.#till.open(payment);
      if (answer.charge) return { order: this.#enterPaid(key, this.#books.attempts(key), answer.charge) };
      if (answer.url) {
        this.#books.moveAttempt(attempt);
        return { refusal: "confirm", url: answer.url };
      }
    } catch (error) {
      if (error instanceof TillError) return { refusal: "unclear" };
      throw error;
    }
    this.#books.dropAttempts(key);
    return { refusal: "declined" };
  }

  /** What the charge was for is what is ordered, whatever has become of the cart. */
  #enterPaid(key, attempts, charge) {
    const { session, body } = attempts.find(({ id }) => id === charge.attempt);
    return this.#enter(key, session, { ...body, paid: { card: charge.card } });
  }

  #enter(key, session, body) {
    return this.#store.transaction(() => {
      const order = this.#books.enter(key, session, body);
      this.#carts.takeBought(session, body.lines);
      if (this.#books.intent(session).key === key) this.#books.dropIntent(session);
      this.#books.dropAttempts(key);
      return order;
    });
  }

  async #inTurn(key, act) {
    const before = this.#turns.get(key);
    const turn = Promise.resolve(before)
      .catch(() => {})
      .then(act);
    this.#turns.set(key, turn);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(key) === turn) this.#turns.delete(key);
    }
  }
}

function describeOrder(cart, fields, quote, now) {
  const option = quote.delivery.find(({ id }) => id === fields.delivery);
  return {
    at: now.toISOString(),
    lines: cart.lines.map(({ product, name, quantity, total, url }) => ({ product, name, quantity, total, url })),
    amounts: quote.amounts,
    cents: quote.cents,
    needsDelivery: cart.needsDelivery,
    when: option?.when,
    // The last day on which it may come.
    arrives: option && arrivesOn(now, option.workDays).until.toISOString().slice(0, 10),
    fields,
  };
}
