/** Makes the workbench's drawer answer at once, where that needs no new page. Without this script its forms still work. */
import { nicety } from "./when-there.js";

const weather = document.getElementById("workbench-form");
const who = document.getElementById("workbench-who");
const clock = document.getElementById("workbench-clock");
const state = document.getElementById("workbench-state");
const kPatienceMs = 1000;

async function send(url) {
  const body = new URLSearchParams(new FormData(weather));
  const answer = await fetch(url, { method: "POST", body, headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`the workbench answered ${answer.status}`);
  const { panel, words } = await answer.json();
  show(panel, words);
}

function show(panel, words) {
  for (const field of weather.querySelectorAll("select")) field.value = String(panel[field.name]);
  document.documentElement.dataset.theme = panel.theme;
  document.documentElement.dir = panel.direction;
  document.getElementById("workbench").toggleAttribute("data-on", words.length > 0);
  state.textContent = words.join(", ");
}

weather.addEventListener("change", (event) => {
  // The motion setting is part of the config that the page has loaded, so the page is loaded anew.
  if (event.target.name === "motion") weather.requestSubmit();
  else send("/panel").catch(() => weather.requestSubmit());
});

// Another shopper has another memory: the browser forgets the one who was here before the next one comes.
who.addEventListener("change", async ({ target }) => {
  document.documentElement.dataset.switching = "";
  const forget = nicety.then((api) => api.forget?.());
  const patience = new Promise((resolve) => setTimeout(resolve, kPatienceMs));
  if (target.name === "shopper") await Promise.race([forget.catch(() => {}), patience]);
  who.requestSubmit();
});

// The field shows and takes the time of the browser's own zone, which need not be the server's.
const field = clock.elements.clock;
const kMinuteMs = 60_000;
const here = Date.now();
field.valueAsNumber = here - (here % kMinuteMs) - new Date(here).getTimezoneOffset() * kMinuteMs;
clock.addEventListener("formdata", ({ formData }) => {
  const chosen = new Date(field.value).getTime();
  formData.delete("clock");
  if (chosen) formData.set("aheadMs", String(chosen - Date.now() + Number(field.dataset.aheadMs)));
});
