/** Kontor's pages: the element that stands in a shop's own page, the page to pay on, and the bank's question. */
import { price } from "../pages/words.mjs";
import { html } from "../server/html.mjs";

const kDemonstration = [
  ["4242 4242 4242 4242", "is charged"],
  ["4000 0000 0000 0010", "is declined"],
  ["4000 0000 0000 0028", "wants a confirmation"],
  ["4000 0000 0000 0036", "gets no answer in time"],
  ["4000 0000 0000 0044", "is charged, and the answer gets lost"],
];

function page({ title, kind, theme = "auto", direction = "ltr", script = false }, main) {
  return html`<html lang="en" dir="${direction}" data-theme="${theme}">
<head>
  <meta charset="utf-8">
  <title>${title} · Kontor</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <link rel="stylesheet" href="/kontor.css">
  ${script && html`<script type="module" src="/element.js"></script>`}
</head>
<body class="${kind}">
${main}
</body>
</html>`;
}

/** `problems` by field. Nothing that was typed is ever shown again. */
function cardFields(problems = {}) {
  const field = (id, label, attributes) => html`<p class="field field--${id}"><label for="${id}">${label}</label>
      <input id="${id}" name="${id}" ${attributes} required autocapitalize="off" spellcheck="false"${problems[id] && html` aria-invalid="true" aria-describedby="${id}-error"`}>
      ${problems[id] && html`<span class="field__error" id="${id}-error">${problems[id]}</span>`}</p>`;
  return html`<div class="card">
    ${field("number", "Card number", html`type="text" inputmode="numeric" autocomplete="cc-number" enterkeyhint="next" maxlength="24"`)}
    ${field("expiry", "Valid until", html`type="text" inputmode="numeric" autocomplete="cc-exp" placeholder="MM/YY" enterkeyhint="next" maxlength="7"`)}
    ${field("code", "Security code", html`type="text" inputmode="numeric" autocomplete="cc-csc" enterkeyhint="done" maxlength="4"`)}
  </div>`;
}

function testCards() {
  return html`<details class="tests"><summary>Cards to try</summary>
    <dl>${kDemonstration.map(([number, words]) => html`<div><dt>${number}</dt><dd>${words}</dd></div>`)}</dl>
    <p>Any date to come, any three digits. This provider is a stand-in: no real card, please.</p>
  </details>`;
}

/** `origin`: of the shop that has it in its page, the only one that it speaks to. */
export function elementPage({ theme, direction, origin }) {
  return page(
    { title: "Card", kind: "element", theme, direction, script: true },
    html`<form id="card" data-origin="${origin}" novalidate aria-label="Card, at Kontor">
  ${cardFields()}
  ${testCards()}
</form>`,
  );
}

export function payPage(payment, problems = {}, notice = null) {
  return page(
    { title: "Pay", kind: "hosted" },
    html`<main>
  <p class="brand">Kontor</p>
  <h1>Pay ${price(payment.cents)}</h1>
  <p class="to">to Imme &amp; Lind</p>
  ${notice && html`<p class="notice" role="alert">${notice}</p>`}
  <form method="post" action="/pay/${payment.id}">
    ${cardFields(problems)}
    <p><button type="submit">Pay ${price(payment.cents)}</button></p>
  </form>
  ${testCards()}
  <p><a href="${withResult(payment.back, "left")}">Back to the shop without paying</a></p>
</main>`,
  );
}

export function confirmPage(payment) {
  return page(
    { title: "Confirm", kind: "hosted" },
    html`<main>
  <p class="brand">Kontor</p>
  <h1>Was that you?</h1>
  <p class="to">Your bank asks whether you are paying <strong>${price(payment.cents)}</strong> to Imme &amp; Lind with the card that ends in ${payment.card}.</p>
  <form class="acts" method="post" action="/confirm/${payment.id}">
    <button type="submit" name="answer" value="yes">Yes, that is me</button>
    <button class="quiet" type="submit" name="answer" value="no">No</button>
  </form>
</main>`,
  );
}

export function wordsPage(title, words, back) {
  return page(
    { title, kind: "hosted" },
    html`<main>
  <p class="brand">Kontor</p>
  <h1>${title}</h1>
  <p class="to">${words}</p>
  ${back && html`<p><a class="button" href="${back}">Back to the shop</a></p>`}
</main>`,
  );
}

/** The way back to the shop, with what has come of it: `declined`, `left`, or nothing where it has been paid. */
export function withResult(back, result) {
  const url = new URL(back);
  if (result) url.searchParams.set("result", result);
  return url.href;
}
