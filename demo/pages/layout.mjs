/** The frame of every page: head, header with the cart link, footer, workbench. */
import { html } from "../server/html.mjs";
import { kDeliveryTerms } from "./words.mjs";
import { workbench } from "./workbench.mjs";

/**
 * `visit`: `{ count, settings, path }`, what is known of the one who asked. `current`: the nav entry that is open.
 */
export function layout(visit, { title, description, current, main }) {
  const { settings } = visit;
  return html`<html lang="en" dir="${settings.direction}" data-theme="${settings.theme}">
<head>
  <meta charset="utf-8">
  <title>${title ? `${title} · Imme & Lind` : "Imme & Lind, honey makers"}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="description" content="${description ?? "Honey from eight landscapes, jar by jar."}">
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/assets/shop.css">
  <script async src="/nicety/nicety.js" data-config="/nicety/shop.json"></script>
  <script type="module" src="/assets/workbench.js"></script>
</head>
<body>
  <a class="skip" href="#main">Skip to content</a>
  <header class="masthead">
    <div class="masthead__row">
      <a class="brand" href="/"${current === "home" && html` aria-current="page"`}>${mark()}<span>Imme <i>&amp;</i> Lind</span></a>
      <nav class="menu" aria-label="Shop">
        ${link("/shop", "Shop", current === "shop")}
        ${link("/story", "Our year", current === "story")}
        ${link("/delivery", "Delivery", current === "delivery")}
      </nav>
      <a id="cart-link" class="cart-link" href="/cart"${current === "cart" && html` aria-current="page"`}>Cart <span id="cart-count">${visit.count}</span></a>
    </div>
  </header>
  <main id="main" tabindex="-1">
${main}
  </main>
  <footer class="footer">
    <div class="footer__row">
      <p class="footer__line">Forty-one hives, eight landscapes, one kitchen table.</p>
      <nav class="footer__links" aria-label="Help">
        ${link("/delivery", "Delivery & returns")}
        ${link("/story", "Our year")}
        ${link("/shop", "All products")}
      </nav>
      <p class="footer__small">Prices in euro with VAT, delivery ${kDeliveryTerms}. A demonstration shop: nothing is charged and nothing is sent.</p>
    </div>
  </footer>
  ${workbench(visit)}
</body>
</html>`;
}

function link(href, words, isCurrent = false) {
  return html`<a href="${href}"${isCurrent && html` aria-current="page"`}>${words}</a>`;
}

/** A skep in its bee bole: the alcove in a garden wall in which straw hives were kept. */
function mark() {
  return html`<svg class="brand__mark" viewBox="0 0 32 40" width="32" height="40" aria-hidden="true" focusable="false">
    <path class="brand__bole" d="M1 39V16a15 15 0 0 1 30 0v23z"/>
    <g class="brand__skep"><path d="M7 34h18M7.3 29.5h17.4M8 25h16M9.4 20.500h13.200M12 16.200h8"/></g>
  </svg>`;
}
