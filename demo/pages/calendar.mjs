/** The year as a chart: which honey is gathered when, each bar in the honey's own colour. */
import { html } from "../server/html.mjs";
import { kHoneys } from "../store/catalogue.mjs";
import { harvest } from "./words.mjs";

const kMonths = ["April", "May", "June", "July", "August", "September"];

export function calendar() {
  const inOrder = [...kHoneys].sort((a, b) => a.months[0] - b.months[0] || a.months[1] - b.months[1]);
  return html`<section class="year" aria-labelledby="year">
    <div class="page">
      <header class="opening"><h2 id="year">A year in seven colours</h2><p>The bees decide what we sell. From the first cherry to the last heather, this is when each honey is gathered.</p></header>
      <div class="year__chart">
        <ol class="year__months" aria-hidden="true">${kMonths.map((month) => html`<li>${month.slice(0, 3)}<span>${month.slice(3)}</span></li>`)}</ol>
        <ul class="year__bars">${inOrder.map(
          (honey) =>
            html`<li class="year__row"><a class="year__bar honey-${honey.id} from-${honey.months[0]} to-${honey.months[1]}" href="/shop/${honey.id}"><span class="year__name">${honey.name.replace(/ honey(dew)?$/, "")}</span><span class="unseen">, ${harvest(honey.months)}</span></a></li>`,
        )}</ul>
      </div>
    </div>
  </section>`;
}
