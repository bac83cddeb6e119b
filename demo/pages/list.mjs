/** The list of products, whole or by sort. */
import { html } from "../server/html.mjs";
import { kProducts, kSorts } from "../store/catalogue.mjs";
import { layout } from "./layout.mjs";
import { productCard } from "./parts.mjs";

/** Pictures of this many products are above the fold on a wide screen. */
const kEagerPictures = 4;

/** `sort`: one of `kSorts`, or `undefined` for all. */
export function listPage(visit, sort) {
  const products = kProducts.filter((product) => !sort || product.sort === sort.id);
  const choice = (href, words, isCurrent) =>
    html`<li><a href="${href}"${isCurrent && html` aria-current="page"`}>${words}</a></li>`;
  return layout(visit, {
    title: sort?.name ?? "Shop",
    current: "shop",
    main: html`<div class="page">
      <header class="opening">
        <h1>${sort?.name ?? "Everything we make"}</h1>
        <p>${sort?.line ?? "Eight honeys, and what else comes of keeping bees and a warm kitchen."}</p>
      </header>
      <nav class="sorts" aria-label="Sorts">
        <ul>
          ${choice("/shop", "All", !sort)}
          ${kSorts.map((each) => choice(`/shop?sort=${each.id}`, each.name, each === sort))}
        </ul>
      </nav>
      <div class="shelf">
        ${products.map((product, index) => productCard(product, { eager: index < kEagerPictures }))}
      </div>
    </div>`,
  });
}
