/** The front door. */
import { html } from "../server/html.mjs";
import { findProduct } from "../store/catalogue.mjs";
import { calendar } from "./calendar.mjs";
import { layout } from "./layout.mjs";
import { picks, productCard } from "./parts.mjs";

/** What stands in the window this month. */
const kWindow = ["acacia", "linden", "chestnut", "comb", "candles", "biscuits", "forest", "tasting"];

export function homePage(visit) {
  return layout(visit, {
    current: "home",
    about: { kind: "home" },
    main: html`<section class="hero">
      <div class="hero__words">
        <p class="hero__before">New honey, gathered May to August</p>
        <h1>Honey that<br> remembers<br> <i>where it was</i></h1>
        <p class="hero__line">We move forty-one hives through eight landscapes, one flower at a time, and never blend what they bring home.</p>
        <p class="hero__acts"><a class="button" href="/shop">See all fifteen</a> <a class="onward" href="/story">How our year goes</a></p>
      </div>
      <div class="hero__picture"><img src="/pictures/still-life.svg" alt="Three jars of honey, pale, golden and nearly black, in an alcove lit from the left, with linden leaves above and a dipper beside them." width="1000" height="1100" fetchpriority="high"></div>
    </section>
    <section class="page" aria-labelledby="window">
      <header class="opening opening--row"><h2 id="window">In the window</h2><p><a class="onward" href="/shop">Everything we make</a></p></header>
      <div class="shelf">${kWindow.map((id) => productCard(findProduct(id), { level: 3 }))}</div>
    </section>
    ${picks()}
    ${calendar()}
    <section class="page saying">
      <blockquote><p>A hive is never ours. We are its landlords, and it pays the rent in July.</p></blockquote>
      <p class="saying__who">Imme Carstens, who keeps the bees. Jonas Lind keeps the van, the ovens and the books.</p>
    </section>`,
  });
}
