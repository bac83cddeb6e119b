/** Makes the workbench's drawer answer at once, without leaving the page. Without this script its forms still work. */

const form = document.getElementById("workbench-form");
const state = document.getElementById("workbench-state");

async function send(url) {
  const body = new URLSearchParams(new FormData(form));
  const answer = await fetch(url, { method: "POST", body, headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`the workbench answered ${answer.status}`);
  const { panel, words } = await answer.json();
  show(panel, words);
}

function show(panel, words) {
  for (const [name, value] of Object.entries(panel)) form.elements[name].value = String(value);
  document.documentElement.dataset.theme = panel.theme;
  document.documentElement.dir = panel.direction;
  document.getElementById("workbench").toggleAttribute("data-on", words.length > 0);
  state.textContent = words.join(", ");
}

form.addEventListener("change", (event) => {
  // The motion setting is part of the config that the page has loaded, so the page is loaded anew.
  if (event.target.name === "motion") form.requestSubmit();
  else send("/panel").catch(() => form.requestSubmit());
});
