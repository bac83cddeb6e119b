/**
 * A shop and its payment provider in one process, with everything between them that can go wrong: killed between any two
 * writes, requests and answers that get lost, charges that arrive late, pages that are paid on whenever the shopper likes.
 */
import { Ledger } from "../provider/ledger.mjs";
import { Books } from "../server/books.mjs";
import { Carts } from "../server/cart.mjs";
import { Orders } from "../server/orders.mjs";
import { Store } from "../server/store.mjs";
import { TillError } from "../server/till.mjs";

/** How many of the last pages are still open in some tab, also those of visits before. */
const kOpenPages = 8;

/** The shop was killed here. */
export class Killed extends Error {}

export class InterruptedShop {
  #random;
  #store = new Store();
  #ledger = new Ledger();
  #books;
  #carts;
  /** Charges that are still on their way. */
  #late = [];
  /** Pages of the provider's that somebody may still pay on. */
  #pages = [];
  isTroubled = true;

  /** `random`: numbers in [0, 1). */
  constructor(random) {
    this.#random = random;
    this.#books = new Books(this.#store.database);
    this.#carts = new Carts(this.#store);
    this.restart();
  }

  get books() {
    return this.#books;
  }
  get carts() {
    return this.#carts;
  }
  get ledger() {
    return this.#ledger;
  }

  /** What was in the process is gone; what was in the files is there. */
  restart() {
    this.orders = new Orders({
      store: this.#store,
      books: this.#fragile(this.#books),
      carts: this.#fragile(this.#carts),
      till: {
        charge: (payment) => this.#charge(payment),
        open: (payment) => this.#open(payment),
        settle: this.#settle,
      },
    });
  }

  card() {
    const number = this.#pick(["4242424242424242", "4242424242424242", "4000000000000010", "4000000000000028"]);
    return this.#ledger.keepCard(number);
  }

  /** One of the charges on their way arrives. */
  deliver() {
    const [payment] = this.#late.splice(Math.floor(this.#random() * this.#late.length), 1);
    if (payment) this.#ledger.makeCharge(payment, "late");
  }

  deliverAll() {
    while (this.#late.length > 0) this.deliver();
  }

  /** The shopper pays on a page that was opened for them, perhaps an old one in another tab. */
  payOnPage() {
    const page = this.#pick(this.#pages.slice(-kOpenPages));
    if (page) this.#ledger.makeCharge(page, "page");
  }

  #pick(list) {
    return list[Math.floor(this.#random() * list.length)];
  }

  #happens(share) {
    return this.isTroubled && this.#random() < share;
  }

  /** The same, but for that the shop may be killed before and after each call. */
  #fragile(target) {
    return new Proxy(target, {
      get:
        (_, name) =>
        (...values) => {
          if (this.#happens(0.02)) throw new Killed();
          const result = target[name](...values);
          if (this.#happens(0.02)) throw new Killed();
          return result;
        },
    });
  }

  async #travel() {
    await null;
    if (this.#happens(0.06)) throw new TillError("lost on the way");
    if (this.#happens(0.03)) throw new Killed();
  }

  async #charge(payment) {
    await this.#travel();
    const card = this.#ledger.card(payment.token);
    if (card.outcome === "declined") return this.#answer({ declined: true });
    if (card.outcome === "confirm") return this.#open(payment);
    if (this.#happens(0.15)) {
      this.#late.push(payment);
      throw new TillError("no answer in time");
    }
    const charge = this.#ledger.makeCharge(payment, card.last4);
    return this.#answer(charge ? { charge } : { declined: true });
  }

  async #open(payment) {
    await this.#travel();
    const charge = this.#ledger.charge(payment.reference);
    if (charge) return this.#answer({ charge });
    this.#pages.push(payment);
    return this.#answer({ url: "page" });
  }

  #settle = async (reference, attempts) => {
    await this.#travel();
    return this.#answer(this.#ledger.settle(reference, attempts));
  };

  async #answer(answer) {
    await this.#travel();
    return answer;
  }
}
