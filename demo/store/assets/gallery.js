/** The gallery: reads the form and lets it fly, with the overlay by itself, as any page may load it. */
import { openOverlay } from "/nicety/thanks/nicety.overlay.js";

const form = document.getElementById("gallery");
const said = document.getElementById("gallery-said");
const overlay = openOverlay();

/** One cell of a comb, with a smaller one cut out of it. */
const comb = "M12 1 22 6.5V17.5L12 23 2 17.5V6.5ZM12 5 5.5 8.5V15.5L12 19 18.5 15.5V8.5Z";

const channels = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

function read() {
  const data = new FormData(form);
  const number = (name) => Number(data.get(name));
  const { colors } = form.querySelector("[name=palette]:checked").dataset;
  return {
    emitter: data.get("emitter"),
    shapes: data.getAll("shapes"),
    colors: colors.split(" ").map(channels),
    count: number("count"),
    wind: number("wind"),
    gravity: number("gravity"),
    seed: number("seed"),
    path: comb,
    picture: "/assets/skep.svg",
  };
}

function fly() {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    said.textContent = "Your device asks for less motion: nothing flies.";
    return;
  }
  said.textContent = "";
  const { x, y, width, height } = document.getElementById("gallery-fly").getBoundingClientRect();
  overlay.celebrate(read(), [x + width / 2, y + height / 2]);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  fly();
});
form.addEventListener("input", ({ target }) => {
  const output = target.parentElement.querySelector("output");
  if (output) output.textContent = target.value;
});
form.querySelector("[data-another]").addEventListener("click", () => {
  const { seed } = form.elements;
  seed.value = String((Number(seed.value) % 999) + 1);
  seed.dispatchEvent(new Event("input", { bubbles: true }));
  fly();
});
