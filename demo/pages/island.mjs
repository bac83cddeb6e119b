/** What the page is about, as JSON in the page: read by scripts, run by nobody, and without a meaning of its own. */
import { cartFacts } from "../server/facts.mjs";
import { html, json } from "../server/html.mjs";

/** `about`: `{ kind, product, search }`, what the page itself adds; all else comes with the visit. */
export function island({ cart, shopper }, about) {
  const facts = { kind: "other", ...about, cart: cartFacts(cart), ...shopper };
  return html`<script type="application/json" data-nicety="page">${json(facts)}</script>`;
}
