/** What the shopper gave a heart. The list is in their browser alone: `store/assets/wishes.js` lays out these cards by it. */
import { html } from "../server/html.mjs";
import { kProducts } from "../store/catalogue.mjs";
import { heart } from "./icons.mjs";
import { layout } from "./layout.mjs";
import { productCard } from "./parts.mjs";

export function wishlistPage(visit) {
  return layout(visit, {
    title: "Your wishlist",
    current: "wishlist",
    main: html`<div class="page wishes" id="wishes">
      <header class="opening"><h1>Your wishlist</h1><p>Kept in this browser, and nowhere else.</p></header>
      <p class="wishes__plain" id="wishes-plain">Hearts need JavaScript. They are kept in your browser and not with us, so without it there is nothing that we could show here. <a href="/shop">The shelves</a> and your <a href="/cart">cart</a> work without it.</p>
      <div class="empty" id="wishes-none" hidden>
        <p class="wishes__heart">${heart()}</p>
        <p class="empty__line">Nothing here yet. A heart on a jar puts it here.</p>
        <p><a class="button" href="/shop">See what’s on the shelves</a></p>
      </div>
      <div class="shelf" id="wishes-shelf" hidden></div>
      <template id="wishes-cards">${kProducts.map((product) => productCard(product))}</template>
    </div>`,
  });
}
