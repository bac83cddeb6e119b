/** The wishlist's page: lays out the shop's own cards by the hearts that the browser remembers. */
import { nicety } from "./when-there.js";

const shelf = document.getElementById("wishes-shelf");
const none = document.getElementById("wishes-none");
const plain = document.getElementById("wishes-plain");
const cards = document.getElementById("wishes-cards");

const onShelf = (product) => shelf.querySelector(`[data-product="${CSS.escape(product)}"]`);

function show(wishes) {
  for (const product of wishes) {
    const card =
      onShelf(product) ?? cards.content.querySelector(`[data-product="${CSS.escape(product)}"]`)?.cloneNode(true);
    if (card && !card.isConnected) shelf.append(card);
  }
  settle(wishes);
}

/** A card without its heart stays where it is until the next visit, so that another press brings it back. */
function settle(wishes) {
  for (const card of shelf.children) card.toggleAttribute("data-off", !wishes.includes(card.dataset.product));
  shelf.hidden = shelf.childElementCount === 0;
  none.hidden = !shelf.hidden;
}

async function lay() {
  const api = await nicety;
  await api.ready;
  if (!api.wishlist) throw new Error("hearts are not to be had here");
  plain.hidden = true;
  show(api.wishlist());
  document.addEventListener("nicety:wish", ({ detail: { product, on } }) => {
    const others = api.wishlist().filter((each) => each !== product);
    show(on ? [...others, product] : others);
  });
  document.addEventListener("nicety:forgotten", () => {
    shelf.replaceChildren();
    settle([]);
  });
  document.addEventListener("visibilitychange", () => show(api.wishlist()));
}

if (shelf) {
  lay().catch(() => plain.setAttribute("data-needed", ""));
}
