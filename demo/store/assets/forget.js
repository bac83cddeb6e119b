/** "Forget me": what the browser remembers is Nicety's to forget, what the shop remembers is the shop's. */
import { nicety } from "./when-there.js";

const status = document.getElementById("forgotten");
const kPatienceMs = 1000;

async function forgetHere() {
  const answer = await fetch("/forget", { method: "POST", headers: { accept: "application/json" } }).catch(() => null);
  status.textContent = answer?.ok
    ? "Forgotten. To keep it that way, see Privacy choices."
    : "The shop couldn’t be reached. Please try again.";
}

document.getElementById("forget").addEventListener("click", async () => {
  const patience = new Promise((resolve) => setTimeout(resolve, kPatienceMs));
  const api = await Promise.race([nicety, patience]);
  if (api?.forget) await api.forget();
  else await forgetHere();
});

// Also where a widget's own "Forget me" was pressed. A shopper who makes way for another one is not forgotten by the shop.
document.addEventListener("nicety:forgotten", () => {
  if (!("switching" in document.documentElement.dataset)) forgetHere();
});
