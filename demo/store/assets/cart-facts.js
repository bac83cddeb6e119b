/** Tells Nicety what is in the cart when it has changed without a new page: the shop's own word, not a sum made here. */
import { nicety } from "./when-there.js";

const island = document.querySelector("script[data-nicety=page]");
let isAsking = false;
let isStale = false;

async function tell() {
  isStale = true;
  const { page } = await nicety;
  if (!page || isAsking) return;
  isAsking = true;
  while (isStale) {
    isStale = false;
    const answer = await fetch("/cart", { headers: { accept: "application/json" } });
    const { cart } = await answer.json();
    const items = Object.fromEntries(cart.lines.map((line) => [line.product, line.quantity]));
    page({ ...JSON.parse(island.textContent), cart: { value: cart.total, currency: cart.currency, items } });
  }
  isAsking = false;
}

for (const name of ["nicety:added", "nicety:undone"]) {
  document.addEventListener(name, () => {
    tell().catch(() => {
      isAsking = false; // What the cart is worth stays unknown until it changes again.
    });
  });
}
