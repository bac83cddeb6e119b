/** Looking for something, finding it, and not finding it. */
import { html } from "../server/html.mjs";
import { kBestSellers } from "../store/affinities.mjs";
import { findProduct, kSorts } from "../store/catalogue.mjs";
import { lens } from "./icons.mjs";
import { layout } from "./layout.mjs";
import { productCard } from "./parts.mjs";

const kIdeas = ["mild", "cheese", "tea time", "gift", "baking"];
const kNumbers = ["", "", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
const kEagerPictures = 4;
const kConsolations = 4;

/** `query`: as `cleanQuery` leaves it; empty for the page before any search. */
export function searchPage(visit, query, products) {
  return layout(visit, {
    title: query ? `“${query}”` : "Search",
    current: "search",
    about: { kind: "search", ...(query && { search: { query, results: products.length } }) },
    main: html`<div class="page">
      <header class="opening">
        <h1>${heading(query, products)}</h1>
        ${searchForm(query)}
        ${ideas(products)}
      </header>
      ${query ? (products.length > 0 ? found(products) : nothing()) : popular("What others take home")}
    </div>`,
  });
}

function heading(query, { length }) {
  if (!query) return "What are you after?";
  if (length === 0) return `Nothing for “${query}”`;
  return length === 1 ? `One thing for “${query}”` : `${kNumbers[length] ?? length} things for “${query}”`;
}

function searchForm(query) {
  return html`<form class="search" method="get" action="/search" role="search">
          <label class="unseen" for="q">Search the shop</label>
          <input class="search__field" id="q" type="search" name="q" value="${query}" maxlength="80" placeholder="A flower, a dish, an occasion" autocomplete="off" enterkeyhint="search">
          <button class="button search__button" type="submit">${lens()}<span class="search__word">Search</span></button>
        </form>`;
}

function ideas({ length }) {
  return (
    length === 0 &&
    html`<p class="search__ideas"><span>Or try</span> ${kIdeas.map((idea) => html`<a href="/search?q=${encodeURIComponent(idea)}">${idea}</a> `)}</p>`
  );
}

function found(products) {
  return html`<div class="shelf">${products.map((product, index) => productCard(product, { eager: index < kEagerPictures }))}</div>`;
}

function nothing() {
  return html`<p class="search__none">Not under that name, at least. Look along the shelves: ${kSorts.map(
    ({ id, name }, index) => html`${index > 0 && ", "}<a href="/shop?sort=${id}">${name.toLowerCase()}</a>`,
  )}. Or take what others took home.</p>
      ${popular("What others take home")}`;
}

function popular(words) {
  return html`<section aria-labelledby="popular">
        <h2 class="search__popular" id="popular">${words}</h2>
        <div class="shelf">${kBestSellers.slice(0, kConsolations).map((id) => productCard(findProduct(id), { level: 3 }))}</div>
      </section>`;
}
