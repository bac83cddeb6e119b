/**
 * The checkout: one long form that works whole without any script. Scripts find their way by `data-step`, `data-gift`,
 * `data-slot`, `data-summary` and the names of the fields.
 */
import { html } from "../server/html.mjs";
import { kCountries } from "../store/countries.mjs";
import { kPayments } from "../store/extras.mjs";
import { errorOf, field, isFirst, option } from "./field.mjs";
import { giftChoice } from "./gift-choice.mjs";
import { layout } from "./layout.mjs";
import { summary } from "./summary.mjs";
import { price } from "./words.mjs";

const kNumbers = ["", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/**
 * `form`: `{ key, fields, problems, quote, provider, filledFrom }`: the order's key, what has been typed or is known, what is
 * wrong with it by field, the quote, the payment provider's origin, and where fields were filled in from. `notice`: what has
 * just happened, in words.
 */
export function checkoutPage(visit, cart, form, notice) {
  const { key, problems, filledFrom } = form;
  const wrong = Object.keys(problems).length;
  return layout(visit, {
    title: "Checkout",
    current: "checkout",
    about: { kind: "checkout" },
    set: "checkout",
    main: html`<div class="page checkout-page">
      <header class="checkout-page__opening"><h1>Checkout</h1>${
        filledFrom &&
        html`<form class="checkout-page__filled" method="post" action="/checkout/empty">Filled in from ${filledFrom}. <button class="button button--link" type="submit">Empty the form</button></form>`
      }</header>
      ${notice && html`<div class="notice notice--problem" role="alert" data-notice><p>${notice}</p></div>`}
      ${wrong > 0 && html`<div class="notice notice--problem notice--list" role="alert"><p>${wrong === 1 ? "One thing is" : `${kNumbers[wrong] ?? wrong} things are`} still missing or can’t be right:</p><ul>${Object.entries(problems).map(([name, words]) => html`<li><a href="#${name}">${words}</a></li>`)}</ul></div>`}
      <form class="checkout" id="checkout" method="post" action="/checkout">
        <input type="hidden" name="key" value="${key}">
        <input type="hidden" name="cents" value="${form.quote.cents}">
        <div class="checkout__steps">
          ${contact(form)}
          ${form.quote.needs.delivery ? delivery(form) : html`<fieldset data-step="delivery" data-skip hidden disabled><legend>Delivery</legend></fieldset>`}
          ${payment(form)}
          ${review(cart, form)}
        </div>
        ${summary(cart, form)}
      </form>
    </div>`,
  });
}

function contact(form) {
  return html`<fieldset data-step="contact"><legend>Contact</legend>
            ${field(
              {
                name: "email",
                label: "Email",
                hint: "For the confirmation and nothing else.",
                attributes: html`type="email" autocomplete="email" inputmode="email" enterkeyhint="next" autocapitalize="off" spellcheck="false" maxlength="254"`,
              },
              form,
            )}
          </fieldset>`;
}

function delivery(form) {
  const { fields, problems, quote } = form;
  const text = (name, label, autocomplete, more) =>
    field(
      {
        name,
        label,
        attributes: html`type="text" autocomplete="${autocomplete}" enterkeyhint="next" maxlength="120"`,
        ...more,
      },
      form,
    );
  const isMoreOpen = ["address2", "company", "region", "note"].some((name) => fields[name]);
  return html`<fieldset data-step="delivery"><legend>Delivery</legend>
            <div class="fields">
            <p class="field"><label for="country">Country</label>
              <select id="country" name="country" autocomplete="country" required${problems.country && html` aria-invalid="true" aria-describedby="country-error"`}>${kCountries.map(
                ({ code, name }) =>
                  html`<option value="${code}"${fields.country === code && html` selected`}>${name}</option>`,
              )}</select>${errorOf("country", problems)}</p>
            ${text("name", "Name", "name")}
            ${text("address1", "Street and number", "address-line1")}
            ${text("postal", "Postal code", "postal-code", {
              isShort: true,
              attributes: html`type="text" autocomplete="postal-code" enterkeyhint="next" autocapitalize="characters" maxlength="20"`,
            })}
            ${text("city", "Town", "address-level2", { isShort: true })}
            ${field(
              {
                name: "phone",
                label: "Phone",
                isOptional: true,
                hint: "Only for the courier, should they not find you.",
                attributes: html`type="tel" autocomplete="tel" inputmode="tel" enterkeyhint="next" maxlength="40"`,
              },
              form,
            )}
            </div>
            <details class="more"${isMoreOpen && html` open`}><summary>Company, second line, region, or a word to us</summary>
              <div class="fields">
              ${text("company", "Company", "organization", { isOptional: true })}
              ${text("address2", "Second address line", "address-line2", { isOptional: true })}
              ${text("region", "Region", "address-level1", { isOptional: true })}
              <p class="field"><label for="note">A word to us <small>optional</small></label>
                <textarea id="note" name="note" rows="2" maxlength="500" autocomplete="off">${fields.note}</textarea></p>
              </div>
            </details>
            ${options(
              "delivery",
              "How it comes",
              problems,
              quote.delivery.map((each) => deliveryOption(each, form)),
            )}
            ${giftChoice(form)}
          </fieldset>`;
}

function options(name, label, problems, choices) {
  return html`<div class="options" id="${name}" role="radiogroup" aria-labelledby="${name}-label"${problems[name] && html` aria-describedby="${name}-error"`}>
            <p class="options__label" id="${name}-label">${label}</p>
            ${errorOf(name, problems)}
            ${choices}
          </div>`;
}

function deliveryOption({ id, name, text, when, points }, { fields, problems }) {
  const isChosen = fields.delivery === id;
  return option({
    group: "delivery",
    id,
    name,
    price: text,
    hint: when,
    hintAttributes: html` data-when`,
    isChosen,
    inside:
      points &&
      html`<div class="points" id="pickup" role="radiogroup" aria-label="Pick-up point"${problems.pickup && html` aria-describedby="pickup-error"`}>
            ${errorOf("pickup", problems)}
            ${points.map(
              (point, index) =>
                html`<label class="point"><input type="radio" name="pickup" value="${point.id}"${(fields.pickup ?? points[0].id) === point.id && html` checked`}${index === 0 && isFirst("pickup", problems) && html` autofocus`}> <span>${point.name} <small>${point.address} · ${point.hours}</small></span></label>`,
            )}
          </div>`,
  });
}

function payment({ fields, problems, quote, provider }) {
  const slot = html`<div class="slot" data-slot="card"${provider && html` data-provider="${provider}"`}><p class="slot__words">You write your card on Kontor’s own page, in the next step. We never see it.</p></div>`;
  const choices = kPayments
    .filter(({ goods }) => quote.needs.delivery || !goods)
    .map(({ id, name, hint }) =>
      option({ group: "payment", id, name, hint, isChosen: fields.payment === id, inside: id === "card" && slot }),
    );
  return html`<fieldset data-step="payment"><legend>Payment</legend>
            ${options("payment", "How you pay", problems, choices)}
            <input type="hidden" name="payment_token" value="">
          </fieldset>`;
}

function review(cart, { quote }) {
  return html`<fieldset data-step="review"><legend>Review</legend>
            <ul class="review__lines">${cart.lines.map(
              ({ name, quantity, total }) =>
                html`<li><span>${quantity} × ${name}</span> <span>${price(Math.round(total * 100))}</span></li>`,
            )}</ul>
            <p class="review__returns">${
              quote.needs.delivery
                ? html`Sent back within 30 days, even if opened: <a href="/delivery">returns</a>.`
                : html`You can open it at once, and give it back within 30 days: <a href="/delivery">returns</a>.`
            } A demonstration shop: nothing is charged and nothing is sent.</p>
            <p class="review__act"><button class="button button--buy" type="submit">${quote.pay}</button></p>
          </fieldset>`;
}
