/** What an order comes to: the one place where its amounts are made, for the page, for scripts and for the books alike. */
import { price } from "../pages/words.mjs";
import { kHomeCountry } from "../store/countries.mjs";
import { findVoucher, kGiftCents } from "../store/extras.mjs";
import { deliveryOptions } from "./delivery.mjs";

/**
 * `cart` as `Carts.cart` tells it, `fields` as `cleanFields` leaves them. Answers
 * `{ amounts, currency, delivery, voucher, needs, pay, cents }`; `amounts` are rows `{ id, name, text, cents }`, the last the total;
 * an option or a voucher that can't be had leaves its row out or falls back on the first.
 */
export function quoteFor(cart, fields, now) {
  const goods = cart.lines.reduce((sum, line) => sum + Math.round(line.total * 100), 0);
  const options = cart.needsDelivery ? deliveryOptions(fields.country ?? kHomeCountry, goods, now) : [];
  const option = options.find(({ id }) => id === fields.delivery) ?? options[0];
  const voucher = fields.voucher ? redeem(fields.voucher, goods) : null;

  const amounts = [row("goods", cart.count === 1 ? "One piece" : `${cart.count} pieces`, goods)];
  if (voucher?.ok) amounts.push(row("voucher", `Voucher ${voucher.code}`, -voucher.cents));
  if (cart.needsDelivery && fields.gift) amounts.push(row("gift", "Gift wrapping", kGiftCents));
  if (option) amounts.push({ ...row("delivery", option.name, option.cents), text: option.text });
  const cents = amounts.reduce((sum, amount) => sum + amount.cents, 0);
  amounts.push(row("total", "Together", cents));

  return {
    amounts,
    currency: "EUR",
    delivery: options,
    ...(voucher && { voucher: { code: voucher.code, ok: voucher.ok, message: voucher.message } }),
    needs: { delivery: cart.needsDelivery },
    pay: fields.payment === "card" ? `Pay ${price(cents)}` : `Buy now, pay ${price(cents)} later`,
    cents,
  };
}

const row = (id, name, cents) => ({ id, name, text: cents < 0 ? `−${price(-cents)}` : price(cents), cents });

function redeem(text, goods) {
  const voucher = findVoucher(text);
  const refusal = (message) => ({ code: text, ok: false, message });
  if (!voucher) return refusal("We don’t know this code. Please look whether it is written like that on your voucher.");
  if (voucher.ended) return refusal(`This voucher has ended. ${voucher.ended}`);
  if (goods < (voucher.fromCents ?? 0)) {
    return refusal(
      `This voucher is for orders from ${price(voucher.fromCents)}: ${price(voucher.fromCents - goods)} to go.`,
    );
  }
  const cents = Math.min(goods, voucher.cents ?? Math.round((goods * voucher.percent) / 100));
  return { code: voucher.code, ok: true, message: `${price(cents)} off.`, cents };
}
