/** The gallery: everything that can fly over a page, to be tried with other numbers. `store/assets/gallery.js` lets it fly. */
import { html } from "../server/html.mjs";
import { layout } from "./layout.mjs";

const kEmitters = [
  ["burst", "Burst", "from the button"],
  ["cannon", "Cannon", "from both corners"],
  ["rain", "Rain", "from above"],
];
const kShapes = [
  ["paper", "Paper"],
  ["ribbon", "Ribbon"],
  ["heart", "Heart"],
  ["star", "Star"],
  ["snowflake", "Snowflake"],
  ["petal", "Petal"],
  ["path", "Comb cell"],
  ["picture", "Our skep"],
];
const kPalettes = [
  ["soft", "Soft", ["#ff7d6a", "#ffc543", "#5fd4a6", "#5bb2f4", "#aa96f0", "#ff95c5"]],
  ["honey", "Honey", ["#8f4506", "#c97a12", "#e5a32f", "#f0b94f", "#f8d98a", "#fff1cf"]],
  ["meadow", "Meadow", ["#3f7d4e", "#86b35a", "#d6e29a", "#e58fa2", "#9d7fc0", "#f7f3da"]],
  ["frost", "Frost", ["#7fb3e6", "#a9cdf0", "#c9c5f2", "#8fd3dc", "#5f8fc9", "#dfeaf7"]],
];

export function galleryPage(visit) {
  return layout(visit, {
    title: "Gallery",
    description: "Everything that can fly over a page.",
    main: html`<div class="page gallery">
      <header class="opening">
        <h1>Gallery</h1>
        <p>What may fly over a page when there is something to be glad about. The same seed makes the same flight, piece by piece.</p>
      </header>
      <form class="gallery__sheet" id="gallery">
        <fieldset class="gallery__set">
          <legend>From where</legend>
          <div class="gallery__row">${kEmitters.map(
            ([value, name, where], index) =>
              html`<label class="gallery__choice"><input type="radio" name="emitter" value="${value}"${index === 0 && html` checked`}><span><b>${name}</b> <small>${where}</small></span></label>`,
          )}</div>
        </fieldset>
        <fieldset class="gallery__set">
          <legend>What</legend>
          <div class="gallery__row">${kShapes.map(
            ([value, name], index) =>
              html`<label class="gallery__choice"><input type="checkbox" name="shapes" value="${value}"${index < 2 && html` checked`}><span>${name}</span></label>`,
          )}</div>
        </fieldset>
        <fieldset class="gallery__set">
          <legend>In which colours</legend>
          <div class="gallery__row">${kPalettes.map(
            ([value, name, colors], index) =>
              html`<label class="gallery__choice"><input type="radio" name="palette" value="${value}" data-colors="${colors.join(" ")}"${index === 0 && html` checked`}><span>${name} ${swatches(colors)}</span></label>`,
          )}</div>
        </fieldset>
        <fieldset class="gallery__set gallery__numbers">
          <legend>How</legend>
          ${slider("count", "Pieces", { min: 10, max: 1500, step: 10, value: 220 })}
          ${slider("wind", "Wind", { min: -300, max: 300, step: 10, value: 0, unit: "px/s" })}
          ${slider("gravity", "Weight", { min: 0, max: 3, step: 0.1, value: 1, unit: "×" })}
          ${slider("seed", "Seed", { min: 1, max: 999, step: 1, value: 7 })}
        </fieldset>
        <p class="gallery__act">
          <button class="button" type="submit" id="gallery-fly">Let it fly</button>
          <button class="button button--quiet" type="button" id="gallery-again" data-another>Another seed</button>
          <span class="gallery__said" id="gallery-said" role="status"></span>
        </p>
        <noscript><p>Without scripts nothing flies; the shop works all the same.</p></noscript>
      </form>
    </div>
    <script type="module" src="/assets/gallery.js"></script>`,
  });
}

/** A few dots: what the words beside them mean. */
function swatches(colors) {
  return html`<svg class="gallery__swatches" viewBox="0 0 ${colors.length * 10} 10" width="${colors.length * 10}" height="10" aria-hidden="true" focusable="false">${colors.map(
    (color, index) => html`<circle cx="${index * 10 + 5}" cy="5" r="4.5" fill="${color}"/>`,
  )}</svg>`;
}

function slider(name, words, { min, max, step, value, unit }) {
  return html`<label class="gallery__slider"><span>${words}</span>
            <input type="range" name="${name}" min="${min}" max="${max}" step="${step}" value="${value}">
            <output>${value}</output>${unit && html` <small>${unit}</small>`}</label>`;
}
