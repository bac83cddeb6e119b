/** Pieces that several pages share. */
import { html } from "../server/html.mjs";
import { kFreeDeliveryCents } from "../store/catalogue.mjs";
import { heart } from "./icons.mjs";
import { measure, price, scarcity } from "./words.mjs";

/**
 * A product in a list: its picture in an alcove, name, line, price and the form that puts it in the cart.
 * `eager`: the picture is above the fold. `level`: of the heading.
 */
export function productCard(product, { eager = false, level = 2 } = {}) {
  const rarity = scarcity(product);
  const name = html`<a href="/shop/${product.id}">${product.name}</a>`;
  const id = `name-${product.id}`;
  return html`<article class="product-card" data-product="${product.id}">
    <div class="product-card__picture bole ground-${product.id}">${picture(product, { eager, decorative: true })}</div>
    ${
      level === 2
        ? html`<h2 class="product-card__name" id="${id}">${name}</h2>`
        : html`<h3 class="product-card__name" id="${id}">${name}</h3>`
    }
    <p class="product-card__line">${product.line}</p>
    <p class="product-card__price"><strong>${price(product.cents)}</strong> <small>${measure(product)}</small></p>
    ${rarity && html`<p class="product-card__rarity">${rarity}</p>`}
    ${addForm(product, { describedBy: id })}
    ${heartButton(product)}
  </article>`;
}

/** For later: shown once Nicety has made something of it, as it does nothing by itself. */
export function heartButton({ id, name }) {
  return html`<button class="heart" type="button" data-nicety-product="${id}" data-nicety-name="${name}" aria-pressed="false">${heart()}<span class="unseen">Keep ${name} for later</span></button>`;
}

/** Where personal picks stand. */
export function picks() {
  return html`<div class="picks" data-picks></div>`;
}

/** What is missing for free delivery, in words and as figures; nothing for a cart of things that aren't delivered. */
export function freeDelivery({ total, count, needsDelivery }) {
  const goods = Math.round(total * 100);
  const missing = kFreeDeliveryCents - goods;
  const words = missing > 0 ? `${price(missing)} more for free delivery` : "Your delivery is free";
  return (
    (needsDelivery || count === 0) &&
    html`<div class="free-delivery" data-free-shipping data-threshold-cents="${kFreeDeliveryCents}" data-cart-cents="${goods}"><p>${goods > 0 ? words : `Free delivery from ${price(kFreeDeliveryCents)}`}</p></div>`
  );
}

/** The form that works without any script: POST to the cart's lines. `quantity` shows a field for it. */
export function addForm(product, { describedBy, quantity = false } = {}) {
  const isSoldOut = product.stock === 0;
  return html`<form class="add-to-cart" method="post" action="/cart/lines">
      <input type="hidden" name="product" value="${product.id}">
      ${
        quantity &&
        !isSoldOut &&
        html`<label class="quantity"><span>Quantity</span> <input type="number" name="quantity" value="1" min="1" max="${Math.min(99, product.stock)}" inputmode="numeric" required></label>`
      }
      <button class="button" type="submit"${describedBy && html` aria-describedby="${describedBy}"`}${isSoldOut && html` disabled`}>${isSoldOut ? "Sold out" : "Add to cart"}</button>
    </form>`;
}

/** The picture with its size set, so that nothing moves when it arrives. */
export function picture(product, { eager = false, decorative = false } = {}) {
  return html`<img src="/pictures/${product.id}.svg" alt="${decorative ? "" : product.picture}" width="600" height="600"${
    eager ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`
  }>`;
}
