/** An order that is done: its number, what comes when, and what is still to be paid. */
import { html } from "../server/html.mjs";
import { findCountry } from "../store/countries.mjs";
import { kDeliveryOptions } from "../store/delivery.mjs";
import { kPapers, kRibbons } from "../store/extras.mjs";
import { layout } from "./layout.mjs";
import { amountsList } from "./summary.mjs";
import { price } from "./words.mjs";

const kIban = "DE02 1203 0000 0000 2020 51";

export function thankYouPage(visit, order) {
  const { fields, number } = order;
  const name = fields.name?.split(/\s+/)[0];
  return layout(visit, {
    title: `Order ${number}`,
    about: { kind: "checkout" },
    set: "thanks",
    main: html`<div class="page page--narrow thanks">
      <header class="opening">
        <h1>Thank you${name && `, ${name}`}</h1>
        <p>Your order is in our book as number <strong class="thanks__number">${number}</strong>. A confirmation goes to <span class="thanks__email">${fields.email}</span>.</p>
      </header>
      ${note(order, name)}
      <div class="thanks__sheet">
        <section aria-labelledby="thanks-next">
          <h2 id="thanks-next">What happens next</h2>
          <dl class="facts">
            ${order.needsDelivery && arrival(order)}
            ${order.lines.some(({ product }) => product === "booklet") && booklet(order)}
            ${paying(order)}
            ${fields.gift && gift(fields)}
            ${fields.note && html`<div><dt>Your word to us</dt><dd>${fields.note}</dd></div>`}
            <div><dt>Returns</dt><dd>Within 30 days, even if opened. <a href="/delivery">How that goes</a></dd></div>
          </dl>
        </section>
        <section aria-labelledby="thanks-what">
          <h2 id="thanks-what">What you ordered</h2>
          <ul class="review__lines">${order.lines.map(
            ({ name: what, quantity, total, url }) =>
              html`<li><span>${quantity} × <a href="${url}">${what}</a></span> <span>${price(Math.round(total * 100))}</span></li>`,
          )}</ul>
          ${amountsList(order)}
        </section>
      </div>
      <p><a class="onward" href="/shop">Back to the shelves</a></p>
    </div>`,
  });
}

/** A place for the note by hand; all that counts is said without it. */
function note({ number, arrives, fields }, name) {
  const message = fields.gift
    ? "It is wrapped by hand today. Whoever unwraps it will think of you."
    : "It is packed by hand today, with a wooden spoon for tasting.";
  return html`<nicety-thank-you class="thanks__card" number="${number}" to="${name}" message="${message}"${arrives && html` arrives="${arrives}"`}></nicety-thank-you>`;
}

function arrival({ fields, when }) {
  const option = kDeliveryOptions.find(({ id }) => id === fields.delivery);
  const point = option.points?.find(({ id }) => id === fields.pickup);
  const lines = point
    ? [point.name, point.address, point.hours]
    : [
        fields.name,
        fields.company,
        fields.address1,
        fields.address2,
        `${fields.postal ?? ""} ${fields.city}`.trim(),
        fields.region,
        findCountry(fields.country).name,
      ];
  return html`<div><dt>${point ? "Ready" : "Arrives"}</dt><dd><strong>${when}</strong></dd></div>
            <div><dt>${point ? "To collect at" : "Goes to"}</dt><dd>${lines.filter(Boolean).map((text, index) => html`${index > 0 && html`<br>`}${text}`)}</dd></div>`;
}

function booklet({ number, fields }) {
  const isThere = fields.payment !== "transfer";
  return html`<div><dt>To print</dt><dd>${isThere ? html`<a href="/booklet/${number}">The honey year</a>, as often as you like` : "The honey year stands here as soon as your transfer has arrived."}</dd></div>`;
}

function paying({ fields, paid, cents, number }) {
  const words = {
    card: () => `${price(cents)} paid by the card that ends in ${paid.card}.`,
    invoice: () => `${price(cents)} by the invoice in the parcel, within 14 days.`,
    transfer: () => `${price(cents)} to ${kIban}, with the words ${number}. We pack as soon as it has arrived.`,
  };
  return html`<div><dt>Payment</dt><dd>${words[fields.payment]()}</dd></div>`;
}

function gift({ paper, ribbon, giftMessage }) {
  const nameOf = (list, id) => (list.find((each) => each.id === id) ?? list[0]).name.toLowerCase();
  return html`<div><dt>As a gift</dt><dd>In ${nameOf(kPapers, paper)}, ribbon in ${nameOf(kRibbons, ribbon)}${giftMessage ? html`, and on the tag: “${giftMessage}”` : ", with an empty tag"}.</dd></div>`;
}
