/** Pages that are mostly words: our year, delivery and returns, what went wrong, the workbench by itself. */
import { html } from "../server/html.mjs";
import { calendar } from "./calendar.mjs";
import { layout } from "./layout.mjs";
import { kDeliveryTerms } from "./words.mjs";

export function storyPage(visit) {
  return layout(visit, {
    title: "Our year",
    description: "How forty-one hives travel through eight landscapes.",
    current: "story",
    main: html`<div class="page page--narrow prose">
      <header class="opening"><h1>Our year</h1></header>
      <p class="prose__first">Imme is the old word for a bee. Lind is the tree that they like best. That the two of us happen to be called Imme and Lind is the only piece of marketing we ever had, and we had it from our parents.</p>
      <p>The first hives stood in the garden wall. If you walk past it you can still see the alcoves: bee boles, built two hundred years ago to keep straw skeps dry and facing the sun. The drawing on our jars is the third from the left.</p>
      <p>Bees fly three kilometres at most. If you want a honey that tastes of one tree, you have to carry the hives to it, at night, at the right week, and be gone before something else flowers. So from April to September we drive: slowly, windows down, forty-one hives strapped in the back, and a thermos of linden tea.</p>
      <h2>What we do not do</h2>
      <p>We don’t blend and we don’t heat. We never feed while there is honey to be gathered, and we leave each colony fifteen kilos for its own winter, which is more than it needs and exactly what it earned.</p>
    </div>
    ${calendar()}`,
  });
}

export function deliveryPage(visit) {
  return layout(visit, {
    title: "Delivery & returns",
    description: "What delivery costs, how long it takes, and how to send something back.",
    current: "delivery",
    main: html`<div class="page page--narrow prose">
      <header class="opening"><h1>Delivery & returns</h1></header>
      <dl class="facts facts--wide">
        <div><dt>Cost</dt><dd>${kDeliveryTerms}, anywhere in the EU and next door. Express and pick-up points where there are any; the checkout says so.</dd></div>
        <div><dt>When</dt><dd>What is ordered by two in the afternoon leaves on the same working day and takes two to four more.</dd></div>
        <div><dt>Packing</dt><dd>Wood shavings and paper tape. A jar that arrives broken is replaced; send a photograph, keep the shards.</dd></div>
        <div><dt>Returns</dt><dd>Within 30 days, even if opened. We want to know what was wrong with it, but you needn’t say.</dd></div>
        <div><dt>One cookie</dt><dd>It remembers your cart for 30 days, and what you answered about <a href="/privacy">privacy</a>. It is the only one, and nobody else reads it.</dd></div>
        <div><dt>To be honest</dt><dd>This is a demonstration shop. Nothing is charged and nothing is sent.</dd></div>
      </dl>
    </div>`,
  });
}

/** `title` says what happened, `words` what can be done about it. */
export function messagePage(visit, title, words) {
  return layout(visit, {
    title,
    main: html`<div class="page page--narrow empty">
      <img class="empty__picture" src="/assets/skep.svg" alt="" width="220" height="220">
      <h1>${title}</h1>
      <p class="empty__line">${words}</p>
      <p><a class="button" href="/shop">Back to the shelves</a></p>
    </div>`,
  });
}
