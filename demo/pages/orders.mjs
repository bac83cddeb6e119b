/** What this shopper has ordered, by the shop's books. */
import { html } from "../server/html.mjs";
import { layout } from "./layout.mjs";

const kDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const dayWords = (day) => kDay.format(new Date(`${day}T00:00Z`));

/** `visit.shopper.orders`: `{ id, day, delivered, items }`, as scripts know them. */
export function ordersPage(visit) {
  const { orders } = visit.shopper;
  return layout(visit, {
    title: "Your orders",
    about: { kind: "other" },
    set: "orders",
    main: html`<div class="page page--narrow">
      <header class="opening">
        <h1>Your orders</h1>
        ${orders.length === 0 ? html`<p>There is none yet. <a href="/shop">The shelves are this way</a>.</p>` : html`<p>All that you have had from us so far.</p>`}
      </header>
      ${orders.map(orderSheet)}
    </div>`,
  });
}

function orderSheet({ id, day, delivered, items }) {
  return html`<article class="past-order" aria-labelledby="${id}">
        <header class="past-order__head">
          <h2 id="${id}">${id}</h2>
          <p>Ordered on ${dayWords(day)}${delivered ? html`, delivered on <strong>${dayWords(delivered)}</strong>` : ", on its way"}</p>
        </header>
        <ul class="past-order__items">${items.map(
          ({ name, url, image, quantity }) =>
            html`<li><img src="${image}" alt="" width="56" height="56" loading="lazy"><span>${quantity} × <a href="${url}">${name}</a></span></li>`,
        )}</ul>
      </article>`;
}
