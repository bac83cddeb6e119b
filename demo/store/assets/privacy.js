/** The question about memory: answered without leaving the page, told to Nicety, asked again where somebody wants it. */
import { nicety } from "./when-there.js";

const strip = document.getElementById("consent");
const opener = document.getElementById("privacy-choices");
const standing = document.getElementById("answer-now");

async function tell(choice) {
  const { consent } = await nicety;
  consent?.(choice);
}

async function answer(form, choice) {
  const body = new URLSearchParams({ choice });
  const reply = await fetch(form.action, { method: "POST", body, headers: { accept: "application/json" } });
  if (!reply.ok) throw new Error(`the shop answered ${reply.status}`);
  tell(choice);
}

strip.addEventListener("submit", (event) => {
  const { submitter } = event;
  if (!submitter) return;
  event.preventDefault();
  answer(event.target, submitter.value).then(
    () => {
      strip.hidden = true;
      strip.dataset.choice = submitter.value;
      ("reopened" in strip.dataset ? opener : document.getElementById("main")).focus({ preventScroll: true });
    },
    () => submitter.form.submit(),
  );
});

// On the page about privacy the question stands in the page already.
if (!standing) {
  opener.addEventListener("click", (event) => {
    event.preventDefault();
    strip.hidden = false;
    strip.dataset.reopened = "";
    strip.querySelector("button").focus();
  });
}

if (strip.dataset.choice !== "unknown") tell(strip.dataset.choice);
