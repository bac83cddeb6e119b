/** The frame of every page: head, header with wishlist and cart, footer, the question about memory, workbench. */
import { html } from "../server/html.mjs";
import { basket, heart, lens } from "./icons.mjs";
import { island } from "./island.mjs";
import { consentStrip } from "./privacy.mjs";
import { kDeliveryTerms } from "./words.mjs";
import { workbench } from "./workbench.mjs";

/**
 * `visit`: `{ cart, settings, shopper, consent, now, path }`, what is known of the one who asked; `now` is the time that it is
 * for them. `current`: the nav entry that is open. `about`: `{ kind, product, search }`, what the page tells scripts of itself.
 * `set`: the folder whose widgets it has; those of the shop's floor where none is named. A checkout's has nothing that leads away but the way back.
 */
export function layout(visit, { title, description, current, about, set, main }) {
  const { settings } = visit;
  const isCheckout = set === "checkout";
  return html`<html lang="en-IE" dir="${settings.direction}" data-theme="${settings.theme}">
<head>
  <meta charset="utf-8">
  <title>${title ? `${title} · Imme & Lind` : "Imme & Lind, honey makers"}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="description" content="${description ?? "Honey from eight landscapes, jar by jar."}">
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/assets/shop.css">
  ${settings.aheadMs !== 0 && html`<script src="/assets/clock.js" data-ahead-ms="${settings.aheadMs}"></script>`}
  ${island(visit, about)}
  ${
    set
      ? html`<script async src="/nicety/${set}/nicety.js" data-config="/nicety/${set}.json"></script>`
      : html`<script async src="/nicety/nicety.js" data-config="/nicety/shop.json"></script>`
  }
  ${isCheckout && html`<script type="module" src="/assets/payment.js"></script>`}
  <script type="module" src="/assets/shop.js"></script>
  <script type="module" src="/assets/workbench.js"></script>
</head>
<body>
  <a class="skip" href="#main">Skip to content</a>
  <header class="masthead">
    <div class="masthead__row">
      <a class="brand" href="/"${current === "home" && html` aria-current="page"`}>${mark()}<span>Imme <i>&amp;</i> Lind</span></a>
      ${!isCheckout && ways(current)}
      <a id="cart-link" class="cart-link" href="/cart"${current === "cart" && html` aria-current="page"`}>${basket()}<span class="cart-link__word">Cart</span> <span id="cart-count">${visit.cart.count}</span></a>
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
        ${link("/wishlist", "Wishlist")}
        ${link("/orders", "Your orders")}
        ${link("/gallery", "Gallery")}
      </nav>
      <div class="footer__privacy">
        ${visit.shopper.customer && html`<p class="footer__who">You are logged in as ${visit.shopper.customer.firstName}.</p>`}
        <a class="button button--link" id="privacy-choices" href="/privacy">Privacy choices</a>
        <button class="button button--link forget" id="forget" type="button">Forget me</button>
        <p class="footer__forgotten" id="forgotten" role="status"></p>
      </div>
      <p class="footer__small">Prices in euro with VAT, delivery ${kDeliveryTerms}. A demonstration shop: nothing is charged and nothing is sent.</p>
    </div>
  </footer>
  ${consentStrip(visit, { isAsked: !isCheckout })}
  ${workbench(visit)}
</body>
</html>`;
}

function ways(current) {
  return html`<nav class="menu" aria-label="Shop">
        ${link("/shop", "Shop", current === "shop")}
        ${link("/story", "Our year", current === "story")}
        ${link("/delivery", "Delivery", current === "delivery")}
      </nav>
      <div class="masthead__signs">
        <a class="sign" href="/search"${current === "search" && html` aria-current="page"`}>${lens()}<span class="unseen">Search</span></a>
        <a id="wishlist-link" class="sign" href="/wishlist"${current === "wishlist" && html` aria-current="page"`}>${heart()}<span class="unseen">Wishlist</span> <span id="wishlist-count"></span></a>
      </div>`;
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
