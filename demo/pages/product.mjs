/** One product, told in full. */
import { productFacts } from "../server/facts.mjs";
import { html } from "../server/html.mjs";
import { kProducts, kSorts } from "../store/catalogue.mjs";
import { layout } from "./layout.mjs";
import { addForm, freeDelivery, heartButton, picks, picture, productCard } from "./parts.mjs";
import { colourName, harvest, kDeliveryTerms, measure, price, scarcity } from "./words.mjs";

/** The scale ends where honey is as good as black. */
const kPfundMost = 120;
/** Honey by transmitted light, from water white to dark amber. */
const kScaleColours = ["#f6edbf", "#f0d77f", "#e5b445", "#cd8321", "#9a4f16", "#5f2b12", "#361a0e"];
const kNeighbours = 4;

export function productPage(visit, product) {
  const sort = kSorts.find((each) => each.id === product.sort);
  return layout(visit, {
    title: product.name,
    description: product.line,
    current: "shop",
    about: { kind: "product", product: productFacts(product) },
    main: html`<div class="page">
      <nav class="crumbs" aria-label="You are here"><a href="/shop">Shop</a> <span aria-hidden="true">/</span> <a href="/shop?sort=${sort.id}">${sort.name}</a></nav>
      <div class="product">
        <div class="product__picture bole bole--deep ground-${product.id}">${picture(product, { eager: true })}${heartButton(product)}</div>
        <div class="product__words">
          <h1>${product.name}</h1>
          <p class="latin">${product.latin}</p>
          <p class="product__line">${product.line}</p>
          <p class="product__price"><strong>${price(product.cents)}</strong> <small>${measure(product)}</small></p>
          ${scarcity(product) && html`<p class="product__rarity">${scarcity(product)}</p>`}
          ${addForm(product, { quantity: true })}
          ${!product.isDigital && freeDelivery(visit.cart)}
          <p class="product__terms">With VAT, ${product.isDigital ? "and nothing to deliver" : `plus delivery: ${kDeliveryTerms}`}. <a href="/delivery">Returned within 30 days</a>, even if opened.</p>
          <p class="product__story">${product.story}</p>
          ${facts(product)}
        </div>
      </div>
      <section class="neighbours" aria-labelledby="neighbours">
        <h2 id="neighbours">On the same shelf</h2>
        <div class="shelf">${neighbours(product).map((each) => productCard(each, { level: 3 }))}</div>
      </section>
    </div>
    ${picks()}`,
  });
}

function facts(product) {
  const fact = (name, words) => words && html`<div><dt>${name}</dt><dd>${words}</dd></div>`;
  return html`<dl class="facts">
    ${fact("Tastes of", product.taste?.join(", "))}
    ${fact("Texture", product.texture)}
    ${fact("Good with", product.goodWith)}
    ${product.months && fact("Harvest", harvest(product.months))}
    ${product.pfund && fact("Colour", html`${scale(product.pfund)}${colourName(product.pfund)}, ${product.pfund} mm Pfund`)}
  </dl>`;
}

/** The honey trade's colour scale with this honey's place on it. */
function scale(pfund) {
  return html`<svg class="scale" viewBox="0 0 240 18" width="240" height="18" aria-hidden="true" focusable="false">
    <linearGradient id="honeys">${kScaleColours.map((colour, index) => html`<stop offset="${index / (kScaleColours.length - 1)}" stop-color="${colour}"/>`)}</linearGradient>
    <rect x="0" y="5" width="240" height="8" rx="4" fill="url(#honeys)"/>
    <circle class="scale__mark" cx="${(pfund / kPfundMost) * 228 + 6}" cy="9" r="5.500"/>
  </svg>`;
}

function neighbours(product) {
  const index = kProducts.indexOf(product);
  const others = [...kProducts.slice(index + 1), ...kProducts.slice(0, index)];
  const sameSort = others.filter((each) => each.sort === product.sort);
  const rest = others.filter((each) => each.sort !== product.sort);
  return [...sameSort, ...rest].slice(0, kNeighbours);
}
