/** The shop's question about memory at the foot of each page, the page that tells what is kept, and both's answers. */
import { html } from "../server/html.mjs";
import { layout } from "./layout.mjs";

const kAnswers = {
  granted: "You said yes.",
  denied: "You said no.",
  unknown: "You have not answered yet.",
};

/** A form for every page; hidden once there is an answer, and where it isn't asked, until "Privacy choices" brings it back. */
export function consentStrip({ consent, path }, { isAsked }) {
  return html`<section class="consent" id="consent" aria-label="Privacy" data-choice="${consent}"${(consent !== "unknown" || path === "/privacy" || !isAsked) && html` hidden`}>
    <div class="consent__row">
      <p class="consent__words"><strong>May this browser remember you?</strong> What you looked at and how often you came, to greet you better. It stays on your device. <a href="/privacy">What is kept</a> <span class="consent__now" data-for="granted">${kAnswers.granted}</span><span class="consent__now" data-for="denied">${kAnswers.denied}</span></p>
      ${consentForm({ path })}
    </div>
  </section>`;
}

function consentForm({ path }) {
  const choice = (value, words) =>
    html`<button class="button button--quiet" type="submit" name="choice" value="${value}">${words}</button>`;
  return html`<form class="consent__acts" method="post" action="/consent">
        <input type="hidden" name="from" value="${path}">
        ${choice("denied", "No, thank you")}
        ${choice("granted", "Yes, remember")}
      </form>`;
}

export function privacyPage(visit) {
  return layout(visit, {
    title: "Privacy",
    description: "What this shop and your browser remember of you, and how to change it.",
    main: html`<div class="page page--narrow prose">
      <header class="opening"><h1>What is remembered, and where</h1></header>
      <dl class="facts facts--wide">
        <div><dt>With your leave</dt><dd>Your browser keeps which of our products you looked at, how often you came, and which of our greetings you waved away. It stays there: none of it is sent to us or to anybody else.</dd></div>
        <div><dt>Your hearts</dt><dd>A heart is kept in your browser, because you asked for that by pressing it.</dd></div>
        <div><dt>With us</dt><dd>Your cart and your answer below, for 30 days, found again by one cookie. Of those whom we know, our books also have their orders, when they came and what they looked at.</dd></div>
        <div><dt>Without it</dt><dd>Everything in the shop works just the same. It only greets you like a stranger.</dd></div>
      </dl>
      <section class="answer" aria-labelledby="answer">
        <h2 id="answer">May your browser remember you?</h2>
        <p id="answer-now">${kAnswers[visit.consent]}</p>
        ${consentForm(visit)}
      </section>
    </div>`,
  });
}
