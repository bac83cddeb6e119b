/**
 * The rules of a cart: what may go in, what is left, what it costs. Each change answers `{ status, body }`, the same
 * for a program and for a page, and a repeated idempotency key is answered without changing anything again.
 */
import { findProduct, kCurrency, kDeliveryCents, kFreeDeliveryCents } from "../store/catalogue.mjs";

const kMostOfOne = 99;
const kDayMs = 24 * 60 * 60 * 1000;

export class Carts {
  #store;

  constructor(store) {
    this.#store = store;
  }

  /** The cart as shops publish it: amounts in euros, lines in the order in which they were put in. */
  cart(session) {
    const lines = this.#store
      .lines(session)
      .map(({ product, quantity }) => describeLine(findProduct(product), quantity))
      .filter(Boolean);
    const cents = lines.reduce((sum, line) => sum + Math.round(line.total * 100), 0);
    const needsDelivery = lines.some((line) => !findProduct(line.product).isDigital);
    return {
      count: lines.reduce((sum, line) => sum + line.quantity, 0),
      lines,
      total: cents / 100,
      delivery: (!needsDelivery || cents >= kFreeDeliveryCents ? 0 : kDeliveryCents) / 100,
      needsDelivery,
      currency: kCurrency,
    };
  }

  /** Puts `quantity` more of a product in. `everythingSoldOut` is the workbench's doing. */
  add(session, fields, { key, everythingSoldOut = false } = {}) {
    return this.#once(session, key, "add", fields, (product, quantity) => {
      const inCart = this.#quantityOf(session, product.id);
      const refusal = everythingSoldOut ? soldOut(product) : refuse(product, inCart, quantity);
      if (refusal) return refusal;
      this.#store.setQuantity(session, product.id, inCart + quantity);
      return this.#answer(session, 201, product, inCart + quantity);
    });
  }

  /** Takes `quantity` of a product out; without a quantity, the whole line. */
  remove(session, fields, { key } = {}) {
    return this.#once(session, key, "remove", { quantity: kMostOfOne, ...fields }, (product, quantity) => {
      const inCart = this.#quantityOf(session, product.id);
      if (inCart === 0) return problem(404, "not_in_cart", { product });
      const left = Math.max(0, inCart - quantity);
      this.#store.setQuantity(session, product.id, left);
      return this.#answer(session, 200, product, left);
    });
  }

  /** Sets how many of a product are in the cart, 1 to 99. */
  change(session, fields, { key } = {}) {
    return this.#once(session, key, "change", fields, (product, quantity) => {
      const refusal = refuse(product, 0, quantity);
      if (refusal) return refusal;
      this.#store.setQuantity(session, product.id, quantity);
      return this.#answer(session, 200, product, quantity);
    });
  }

  /** Checks the fields, then changes the cart and remembers the answer for the key in one transaction. */
  #once(session, key, action, fields, change) {
    const product = findProduct(String(fields.product ?? ""));
    if (!product) return problem(404, "unknown_product");
    const quantity = Number(fields.quantity ?? 1);
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > kMostOfOne) {
      return problem(422, "invalid_quantity");
    }
    if (!key) return this.#store.transaction(() => change(product, quantity));

    const request = `${action} ${quantity} ${product.id}`;
    return this.#store.transaction(() => {
      const earlier = this.#store.answer(session, key);
      if (earlier && earlier.request !== request) {
        return problem(422, "key_reused");
      }
      if (earlier) return { ...earlier, repeated: true };
      const answer = change(product, quantity);
      this.#store.keepAnswer(session, key, { request, ...answer }, Math.floor(Date.now() / kDayMs));
      return answer;
    });
  }

  /** Takes out what has been bought, `[{ product, quantity }]`; what was put in since then stays. */
  takeBought(session, bought) {
    for (const { product, quantity } of bought) {
      this.#store.setQuantity(session, product, Math.max(0, this.#quantityOf(session, product) - quantity));
    }
  }

  #quantityOf(session, id) {
    return this.#store.lines(session).find((line) => line.product === id)?.quantity ?? 0;
  }

  #answer(session, status, product, quantity) {
    return { status, body: { cart: this.cart(session), line: describeLine(product, quantity) } };
  }
}

function describeLine(product, quantity) {
  return (
    product && {
      product: product.id,
      name: product.name,
      quantity,
      price: product.cents / 100,
      total: (product.cents * quantity) / 100,
      url: `/shop/${product.id}`,
      picture: `/pictures/${product.id}.svg`,
    }
  );
}

function refuse(product, inCart, quantity) {
  if (product.stock === 0) return soldOut(product);
  return quantity <= product.stock - inCart ? null : problem(409, "not_enough", { product, inCart });
}

function soldOut(product) {
  return problem(409, "sold_out", { product });
}

function problem(status, code, facts) {
  return { status, body: { error: { code, message: explainProblem(code, facts) } } };
}

const kExplanations = {
  sold_out: ({ product }) => `${product.name} is sold out${product.back ? ` until ${product.back}` : ""}.`,
  not_enough: ({ product, inCart }) => {
    const left = product.stock === 1 ? "only one is left" : `only ${product.stock} are left`;
    const yours =
      inCart === product.stock ? ", all in your cart" : inCart > 0 ? `, ${inCart} of them in your cart` : "";
    return `${product.name}: ${left}${yours}.`;
  },
  not_in_cart: ({ product }) => `${product.name} is not in your cart.`,
  unknown_product: () => "We have no such product.",
  invalid_quantity: () => `Please choose a whole number from 1 to ${kMostOfOne}.`,
  key_reused: () => "This Idempotency-Key belongs to another request.",
};

/**
 * Why a change was refused, in the shop's words. `facts`: the product and how many are in the cart, where known.
 * `null` for a code that there isn't, or where the facts don't suffice.
 */
export function explainProblem(code, { product, inCart = 0 } = {}) {
  const needsProduct = ["sold_out", "not_enough", "not_in_cart"].includes(code);
  if (!Object.hasOwn(kExplanations, code) || (needsProduct && !product)) return null;
  return kExplanations[code]({ product, inCart });
}
