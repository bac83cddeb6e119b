/** What is bought and what it comes to, beside the form or, on a phone, folded up at its foot. */
import { html } from "../server/html.mjs";
import { findProduct } from "../store/catalogue.mjs";
import { errorOf } from "./field.mjs";
import { freeDelivery, picture } from "./parts.mjs";
import { price } from "./words.mjs";

export function summary(cart, { fields, quote, problems }) {
  const total = quote.amounts.at(-1);
  return html`<aside class="summary" data-summary aria-label="Your order">
          <details class="summary__fold">
            <summary><span class="summary__title">Your order</span> <span class="summary__count">${cart.count === 1 ? "one piece" : `${cart.count} pieces`}</span> <strong class="summary__total" data-amount="total">${total.text}</strong></summary>
            <div class="summary__body">
              <ul class="summary__lines">${cart.lines.map(line)}</ul>
              ${amountsList(quote)}
              ${quote.needs.delivery && freeDelivery(cart)}
              ${voucher(fields, quote, problems)}
              <p class="summary__again"><button class="button button--link" type="submit" formaction="/checkout/quote" formnovalidate data-refresh>Update the total</button></p>
            </div>
          </details>
        </aside>`;
}

function line({ product: id, name, quantity, total }) {
  const product = findProduct(id);
  return html`<li class="summary__line"><span class="summary__picture bole ground-${id}">${picture(product, { eager: true, decorative: true })}</span><span>${name}${quantity > 1 && html` <small>× ${quantity}</small>`}</span> <span>${price(Math.round(total * 100))}</span></li>`;
}

/** The rows as the shop has worked them out; each can be found by its id. */
export function amountsList({ amounts }) {
  return html`<dl class="amounts" data-amounts>${amounts.map(
    ({ id, name, text }) =>
      html`<div${id === "total" && html` class="amounts__total"`} data-amount-row="${id}"><dt>${name}${id === "total" && html` <small>with VAT</small>`}</dt><dd data-amount="${id}">${text}</dd></div>`,
  )}</dl>`;
}

function voucher(fields, quote, problems) {
  const isWrong = quote.voucher && !quote.voucher.ok;
  return html`<details class="voucher"${fields.voucher && html` open`}><summary>I have a voucher</summary>
                <p class="field"><label for="voucher">Voucher code</label>
                  <span class="voucher__row"><input id="voucher" name="voucher" type="text" value="${fields.voucher}" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" enterkeyhint="done"${quote.voucher && html` aria-describedby="voucher-${isWrong ? "error" : "hint"}"`}${isWrong && html` aria-invalid="true"`}>
                  <button class="button button--quiet" type="submit" formaction="/checkout/quote" formnovalidate data-voucher>Redeem</button></span>${
                    quote.voucher &&
                    (isWrong
                      ? errorOf("voucher", { voucher: quote.voucher.message, ...problems })
                      : html`<small class="field__hint" id="voucher-hint">${quote.voucher.message}</small>`)
                  }</p>
              </details>`;
}
