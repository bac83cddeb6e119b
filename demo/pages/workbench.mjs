/** The workbench's drawer at the foot of every page: plain forms, made quicker by `store/assets/workbench.js`. */
import { html } from "../server/html.mjs";
import { describe, kChoices } from "../server/panel.mjs";

const kWeather = {
  latencyMs: "The shop answers after",
  failure: "Adding and buying fail with",
  payment: "Paying by card ends with",
  soldOut: "Everything has sold out meanwhile",
  offline: "The shop can’t be reached",
  motion: "Motion",
  theme: "Theme",
  direction: "Direction",
};

export function workbench(visit) {
  const { settings } = visit;
  const words = describe(settings);
  return html`<aside aria-label="Workbench"><details class="workbench" id="workbench"${words.length > 0 && html` data-on`}${visit.path.startsWith("/panel") && html` open`}>
    <summary><span class="workbench__title">Workbench</span> <span class="workbench__state" id="workbench-state" dir="auto">${words.join(", ")}</span></summary>
    <div class="workbench__body">
      <p>For your own visit, to see how the shop’s moments stand it. Nobody else is touched.</p>
      ${who(visit)}
      ${clock(visit)}
      ${weather(visit)}
    </div>
  </details></aside>`;
}

function choice(settings, name, words) {
  return html`<label><span>${words}</span>
            <select name="${name}">${kChoices[name].map(
              ([value, text]) =>
                html`<option value="${String(value)}"${settings[name] === value && html` selected`}>${text}</option>`,
            )}</select></label>`;
}

const from = ({ path }) => html`<input type="hidden" name="from" value="${path}">`;

function who(visit) {
  return html`<form method="post" action="/panel" id="workbench-who" aria-labelledby="workbench-who-name">
        <h2 class="workbench__part" id="workbench-who-name">Shopper</h2>
        ${from(visit)}
        <div class="workbench__grid">
          ${choice(visit.settings, "shopper", "You are")}
          <label class="workbench__name"><span>First name</span>
            <input type="text" name="firstName" value="${visit.settings.firstName}" maxlength="40" autocomplete="off"></label>
        </div>
        <p class="workbench__acts"><button class="button button--quiet" type="submit">Be that one</button></p>
      </form>`;
}

function clock(visit) {
  const act = (value, words) =>
    html`<button class="button button--quiet" type="submit" name="travel" value="${value}">${words}</button>`;
  return html`<form method="post" action="/panel" id="workbench-clock" aria-labelledby="workbench-clock-name">
        <h2 class="workbench__part" id="workbench-clock-name">Clock</h2>
        ${from(visit)}
        <div class="workbench__time">
          <label><span>It is</span> <input type="datetime-local" name="clock" data-ahead-ms="${visit.settings.aheadMs}"></label>
          <button class="button button--quiet" type="submit">Go there</button>
        </div>
        <p class="workbench__acts">${act("day", "+1 day")} ${act("week", "+1 week")} ${act("now", "Back to now")}</p>
      </form>`;
}

function weather(visit) {
  return html`<form method="post" action="/panel" id="workbench-form" aria-labelledby="workbench-weather-name">
        <h2 class="workbench__part" id="workbench-weather-name">Weather</h2>
        ${from(visit)}
        <div class="workbench__grid">
          ${Object.entries(kWeather).map(([name, words]) => choice(visit.settings, name, words))}
        </div>
        <p class="workbench__acts">
          <button class="button button--quiet" type="submit">Set</button>
          <button class="button button--quiet" type="submit" formaction="/panel/reset">Back to an ordinary day</button>
        </p>
      </form>`;
}
