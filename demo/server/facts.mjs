/**
 * What the shop tells the page about page, cart and shopper, for scripts to read: the JSON island of `pages/island.mjs`
 * and the catalogue. Prices are in words, addresses relative.
 */
import { price } from "../pages/words.mjs";
import { boughtWith, salesRank, tagsOf } from "../store/affinities.mjs";
import { findProduct, kProducts } from "../store/catalogue.mjs";
import { kDeliveryOptions } from "../store/delivery.mjs";
import { kShoppers } from "../store/shoppers.mjs";
import { daysLater, nowAt, writeDay } from "./clock.mjs";
import { arrivesOn } from "./delivery.mjs";

/** A product as scripts know it. */
export function productFacts({ id, name, cents }) {
  return { id, name, url: `/shop/${id}`, image: `/pictures/${id}.svg`, price: price(cents) };
}

/** The cart as scripts know it, of `Carts.cart`. */
export function cartFacts({ total, currency, lines }) {
  return { value: total, currency, items: Object.fromEntries(lines.map((line) => [line.product, line.quantity])) };
}

/**
 * What the shop's books say of this shopper on the day that it is for them: `customer`, `visits`, `lastVisit`, `viewed`,
 * `orders`, each only where there is something to say. What lies in the future of one who has travelled back is not known yet.
 */
export function shopperFacts({ shopper, firstName, aheadMs }) {
  const { isNamed, visits, lastVisit, viewed, orders = [] } = kShoppers[shopper];
  const today = writeDay(nowAt(aheadMs));
  const dayOf = (daysAgo) => writeDay(daysLater(nowAt(0), -daysAgo));
  const isPast = (daysAgo) => dayOf(daysAgo) < today;
  const bought = orders
    .filter(({ day }) => isPast(day))
    .map(({ number, day, delivered, items }) => ({
      id: number,
      day: dayOf(day),
      ...(isPast(delivered) && { delivered: dayOf(delivered) }),
      items: Object.entries(items).map(([id, quantity]) => ({ ...productFacts(findProduct(id)), quantity })),
    }));
  return {
    ...(isNamed && { customer: { firstName } }),
    ...(visits &&
      isPast(lastVisit) && {
        visits,
        lastVisit: dayOf(lastVisit),
        viewed: viewed.map((id) => productFacts(findProduct(id))),
      }),
    ...(bought.length > 0 && { orders: bought }),
  };
}

/** The orders of this visit's own as scripts know them, of `Books.ordersOf`; each delivered once its last day of arrival is over. */
export function orderFacts(orders, now) {
  return orders.map(({ number, at, lines, needsDelivery, fields }) => {
    const option = kDeliveryOptions.find(({ id }) => id === fields.delivery);
    const delivered = needsDelivery ? arrivesOn(new Date(at), option.workDays).until.toISOString().slice(0, 10) : null;
    return {
      id: number,
      day: writeDay(new Date(at)),
      ...(delivered && delivered < writeDay(now) && { delivered }),
      items: lines.map(({ product, quantity }) => ({ ...productFacts(findProduct(product)), quantity })),
    };
  });
}

/** What the checkout is filled in with for one whom the books know; `null` for others. */
export function savedFields({ shopper, firstName }) {
  const { saved, isNamed } = kShoppers[shopper];
  return saved && isNamed ? { ...saved, name: saved.name.replace(/^\S+/, () => firstName) } : (saved ?? null);
}

/** Everything that can be bought, for recommendations: a list in the shop's order. What is sold out isn't recommended. */
export function catalogueFacts() {
  return kProducts
    .filter(({ stock }) => stock > 0)
    .map((product) => ({
      ...productFacts(product),
      tags: tagsOf(product.id),
      sold: salesRank(product.id),
      with: boughtWith(product.id),
    }));
}
