/**
 * Kontor's element in a shop's page: gives the shop a token for the card when the shop asks for one, and tells how high it is.
 * The card's number goes to Kontor alone.
 */
const form = document.getElementById("card");
const shop = form.dataset.origin;

const tell = (message) => parent.postMessage(message, shop);

function show(problems) {
  for (const input of form.querySelectorAll("input")) {
    const id = `${input.id}-error`;
    const words = problems[input.name];
    document.getElementById(id)?.remove();
    input.toggleAttribute("aria-invalid", false);
    input.removeAttribute("aria-describedby");
    if (!words) continue;
    const error = document.createElement("span");
    error.className = "field__error";
    error.id = id;
    error.textContent = words;
    input.after(error);
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", id);
  }
  form.querySelector("[aria-invalid]")?.focus();
}

async function giveToken(id) {
  try {
    const answer = await fetch("/cards", { method: "POST", body: new URLSearchParams(new FormData(form)) });
    const { token, errors } = await answer.json();
    show(errors ?? {});
    if (token) tell({ kontor: "token", id, token });
    else tell({ kontor: "refused", id, message: Object.values(errors)[0] });
  } catch {
    tell({ kontor: "refused", id, message: "The payment provider can’t be reached. Please try again." });
  }
}

addEventListener("message", ({ origin, source, data }) => {
  if (origin === shop && source === parent && data?.kontor === "pay") giveToken(data.id);
});

// Four digits at a time, and the slash by itself; only at the end, so that a correction within stays where it is.
form.addEventListener("input", ({ target, inputType = "" }) => {
  if (target.selectionStart !== target.value.length || inputType.startsWith("delete")) return;
  const digits = target.value.replace(/\D/g, "");
  if (target.name === "number") target.value = digits.replace(/(\d{4})(?=\d)/g, "$1 ");
  if (target.name === "expiry" && digits.length >= 2) target.value = `${digits.slice(0, 2)}/${digits.slice(2)}`;
});

form.addEventListener("focusout", ({ target }) => {
  if (!target.hasAttribute("aria-invalid") || !target.value) return;
  document.getElementById(`${target.id}-error`)?.remove();
  target.removeAttribute("aria-invalid");
  target.removeAttribute("aria-describedby");
});

form.addEventListener("keydown", ({ key, target }) => {
  if (key === "Enter" && target.localName === "input") tell({ kontor: "submit" });
});
form.addEventListener("submit", (event) => event.preventDefault());

tell({ kontor: "ready" });
new ResizeObserver(() => tell({ kontor: "height", height: Math.ceil(form.getBoundingClientRect().height) })).observe(
  form,
);
