/**
 * The shop's own script for paying: puts the payment provider's element into its slot and asks it for a token when the card is
 * to be charged. What is written into the element stays with the provider. Without this script the provider's own page asks.
 */
const form = document.getElementById("checkout");
const slot = form.querySelector("[data-slot=card]");
const token = form.elements.payment_token;
const { provider } = slot.dataset;
const waiting = new Map();
const kPatienceMs = 15_000;

const frame = document.createElement("iframe");
const { theme } = document.documentElement.dataset;
const settings = new URLSearchParams({ origin: location.origin, theme, direction: document.documentElement.dir });
frame.className = "slot__frame";
frame.title = "Card, at our payment provider Kontor";
frame.height = "230";
frame.src = `${provider}/element?${settings}`;

/** Until the element has spoken it is as if it weren't there: the provider's page takes its place. */
let isThere = false;

addEventListener("message", ({ origin, source, data }) => {
  if (origin !== provider || source !== frame.contentWindow) return;
  if (data.kontor === "ready") {
    isThere = true;
    slot.dataset.there = "";
  }
  if (data.kontor === "height") frame.height = String(data.height);
  if (data.kontor === "submit") form.requestSubmit(form.querySelector(".button--buy"));
  waiting.get(data.id)?.(data);
});

/** Resolves as the checkout wants it: `{ ok: true }`, or `{ ok: false, message }`. The token is in the form then. */
async function pay() {
  token.value = "";
  if (form.elements.payment.value !== "card" || !isThere) return { ok: true };
  const id = crypto.randomUUID();
  const answer = await new Promise((resolve) => {
    waiting.set(id, resolve);
    setTimeout(resolve, kPatienceMs, { message: "The payment provider didn’t answer. Please try again." });
    frame.contentWindow.postMessage({ kontor: "pay", id }, provider);
  });
  waiting.delete(id);
  if (!answer.token) return { ok: false, message: answer.message };
  token.value = answer.token;
  return { ok: true };
}

form.addEventListener("nicety:pay", (event) => {
  event.preventDefault();
  event.detail.respondWith(pay());
});

// Where nobody else sends the form, it is sent once there is a token in it.
document.addEventListener("submit", async (event) => {
  const isOurs = event.target === form && !event.submitter?.hasAttribute("formaction");
  if (!isOurs || event.defaultPrevented || token.value || form.elements.payment.value !== "card" || !isThere) return;
  event.preventDefault();
  const { ok, message } = await pay();
  if (ok) form.requestSubmit(event.submitter);
  else if (message) frame.focus();
});

// A page that is come back to asks anew: a token is for one try.
addEventListener("pageshow", () => {
  token.value = "";
});

slot.append(frame);
