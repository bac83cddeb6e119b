/** The cart: change, remove, put back; all by plain forms. */
import { dayWords, leavesOn } from "../server/delivery.mjs";
import { html } from "../server/html.mjs";
import { findProduct } from "../store/catalogue.mjs";
import { layout } from "./layout.mjs";
import { freeDelivery, picks, picture } from "./parts.mjs";
import { price } from "./words.mjs";

const cents = (euros) => Math.round(euros * 100);

/**
 * `cart` as `Carts.cart` tells it. `notice`: `{ kind: 'added' | 'removed' | 'changed' | 'problem', product, quantity,
 * message }`, what has just happened, or `null`.
 */
export function cartPage(visit, cart, notice) {
  return layout(visit, {
    title: "Your cart",
    current: "cart",
    about: { kind: "cart" },
    main: html`<div class="page page--narrow">
      <header class="opening"><h1>Your cart</h1></header>
      ${notice && noticeLine(notice)}
      ${
        cart.lines.length === 0
          ? emptyCart()
          : html`<div class="cart">
        <ul class="cart__lines">${cart.lines.map(cartLine)}</ul>
        ${sums(cart, visit.now)}
      </div>`
      }
    </div>
    ${picks()}`,
  });
}

function noticeLine({ kind, product, quantity, message }) {
  const words = {
    added: () => `${product.name} added.`,
    removed: () => `${product.name} taken out.`,
    changed: () => `${product.name}: now ${quantity}.`,
    problem: () => message,
  }[kind]();
  return html`<div class="notice notice--${kind}" role="status"><p>${words}</p>${
    kind === "removed" &&
    product.stock > 0 &&
    html`<form method="post" action="/cart/lines"><input type="hidden" name="product" value="${product.id}"><input type="hidden" name="quantity" value="${quantity}"><button class="button button--link" type="submit">Put back</button></form>`
  }</div>`;
}

function emptyCart() {
  return html`<div class="empty">
    <img class="empty__picture" src="/assets/skep.svg" alt="" width="220" height="220">
    <p class="empty__line">Nothing in here yet but a little echo.</p>
    <p><a class="button" href="/shop">See what’s on the shelves</a></p>
  </div>`;
}

function cartLine(line) {
  const product = findProduct(line.product);
  const id = `line-${line.product}`;
  return html`<li class="cart-line">
    <div class="cart-line__picture bole ground-${line.product}">${picture(product, { eager: true, decorative: true })}</div>
    <div class="cart-line__words">
      <h2 class="cart-line__name" id="${id}"><a href="${line.url}">${line.name}</a></h2>
      <p class="cart-line__price">${price(product.cents)}${product.grams && html` · ${product.grams} g`}</p>
      <div class="cart-line__acts">
        <form class="cart-line__change" method="post" action="/cart/lines/change">
          <input type="hidden" name="product" value="${line.product}">
          <label class="quantity"><span class="unseen">Quantity of ${line.name}</span> <input type="number" name="quantity" value="${line.quantity}" min="1" max="99" inputmode="numeric" required></label>
          <button class="button button--link" type="submit" aria-describedby="${id}">Update</button>
        </form>
        <form method="post" action="/cart/lines/remove">
          <input type="hidden" name="product" value="${line.product}">
          <button class="button button--link" type="submit" aria-describedby="${id}">Remove</button>
        </form>
      </div>
    </div>
    <p class="cart-line__total">${price(cents(line.total))}</p>
  </li>`;
}

function sums(cart, now) {
  return html`<section class="sums" aria-labelledby="sums">
    <h2 id="sums" class="unseen">What it comes to</h2>
    <dl>
      <div><dt>${cart.count === 1 ? "One piece" : `${cart.count} pieces`}</dt><dd>${price(cents(cart.total))}</dd></div>
      ${
        cart.needsDelivery &&
        html`<div><dt>Delivery</dt><dd>${cart.delivery === 0 ? "free" : price(cents(cart.delivery))}</dd></div>
      <div><dt>Leaves us</dt><dd>${dayWords(leavesOn(now))}</dd></div>`
      }
      <div class="sums__total"><dt>Together <small>with VAT</small></dt><dd>${price(cents(cart.total + cart.delivery))}</dd></div>
    </dl>
    ${freeDelivery(cart)}
    <p><a class="button sums__onward" href="/checkout">To the checkout</a></p>
    <p class="sums__till">Sent back within 30 days, even if opened. This is a demonstration shop: nothing is charged and nothing is sent.</p>
    <p><a class="onward" href="/shop">Keep looking around</a></p>
  </section>`;
}
