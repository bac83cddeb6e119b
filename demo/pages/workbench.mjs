/** The workbench's drawer at the foot of every page: plain forms, made quicker by `store/workbench.js`. */
import { html } from "../server/html.mjs";
import { describe, kChoices } from "../server/panel.mjs";

const kNames = {
  latencyMs: "The shop answers after",
  failure: "Adding to the cart fails with",
  soldOut: "Everything has sold out meanwhile",
  offline: "The shop can’t be reached",
  motion: "Motion",
  theme: "Theme",
  direction: "Direction",
};

export function workbench(visit) {
  const { settings } = visit;
  const words = describe(settings);
  return html`<aside aria-label="Workbench"><details class="workbench" id="workbench"${words.length > 0 && html` data-on`}${visit.path === "/panel" && html` open`}>
    <summary><span class="workbench__title">Workbench</span> <span class="workbench__state" id="workbench-state" dir="auto">${words.join(", ")}</span></summary>
    <div class="workbench__body">
      <p>Weather for your own visit, to see how the shop’s moments stand it. Nobody else is touched.</p>
      <form method="post" action="/panel" id="workbench-form">
        <input type="hidden" name="from" value="${visit.path}">
        <div class="workbench__grid">
          ${Object.entries(kNames).map(
            ([name, words]) => html`<label><span>${words}</span>
            <select name="${name}">${kChoices[name].map(
              ([value, choice]) =>
                html`<option value="${String(value)}"${settings[name] === value && html` selected`}>${choice}</option>`,
            )}</select></label>`,
          )}
        </div>
        <p class="workbench__acts">
          <button class="button button--quiet" type="submit">Set</button>
          <button class="button button--quiet" type="submit" formaction="/panel/reset">Back to fair weather</button>
        </p>
      </form>
    </div>
  </details></aside>`;
}
