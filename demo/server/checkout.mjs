/** The checkout's addresses: the form, its quote, buying, asking whether it was bought, and the page of an order. */
import { bookletPage } from "../pages/booklet.mjs";
import { checkoutPage } from "../pages/checkout.mjs";
import { thankYouPage } from "../pages/thank-you.mjs";
import { kHomeCountry } from "../store/countries.mjs";
import { cleanFields, withDefaults } from "./checkout-fields.mjs";
import { HttpError, readFields, sendJson, sendOnward, sendPage, wantsJson } from "./http.mjs";
import { kRefusals } from "./orders.mjs";
import { hangUp } from "./panel.mjs";
import { quoteFor } from "./quote.mjs";

const kStatuses = { declined: 402, confirm: 409, unclear: 504, empty: 409, sold_out: 409, stale: 409, changed: 409 };
const kJustNowMs = 3_600_000;

export const kCheckoutRoutes = [
  ["GET", /^\/checkout$/, showCheckout],
  ["POST", /^\/checkout$/, place],
  ["POST", /^\/checkout\/quote$/, quote],
  ["POST", /^\/checkout\/empty$/, emptyForm],
  ["GET", /^\/checkout\/return$/, comeBack],
  ["GET", /^\/checkout\/orders\/([\w-]{1,64})$/, findOrder],
  ["GET", /^\/thank-you\/IL-(\d{1,9})$/, showOrder],
  ["GET", /^\/booklet\/IL-(\d{1,9})$/, showBooklet],
];

/** What the form shows: what has been typed, else what the shop's books have of this shopper. */
function knownFields({ shop, visit, session }, draft) {
  if (Object.keys(draft).length > 0) return { fields: draft };
  const last = shop.books.lastOrder(session)?.fields;
  if (last) {
    const { gift, paper, ribbon, giftMessage, voucher, note, ...again } = last;
    return { fields: again, filledFrom: "your last order" };
  }
  return visit.saved ? { fields: visit.saved, filledFrom: "what you left with us" } : { fields: {} };
}

function formFor(context, fields, more = {}) {
  const { shop, visit, session } = context;
  const { key } = shop.books.intent(session);
  const shown = withDefaults(fields, visit.cart);
  const answer = quoteFor(visit.cart, shown, visit.now);
  const isOffered = answer.delivery.some(({ id }) => id === shown.delivery);
  const problems = more.problems ?? {};
  return {
    key,
    fields: isOffered || !visit.cart.needsDelivery ? shown : { ...shown, delivery: answer.delivery[0].id },
    quote: answer,
    provider: shop.till.address,
    ...more,
    problems,
  };
}

function sendForm(context, status, form, notice) {
  context.allowProvider();
  sendPage(context.response, status, checkoutPage(context.visit, context.visit.cart, form, notice));
}

/** A payment that was under way is asked about first: whoever has paid is not asked to pay again. */
async function showCheckout(context) {
  const { shop, visit, session, url, response } = context;
  const { key, draft } = shop.books.intent(session);
  const found = await shop.orders.find(session, key);
  if (found.order) return sendOnward(response, orderUrl(found.order));
  if (visit.cart.count === 0) return sendOnward(response, justBought(context) ?? "/cart");
  const { fields, filledFrom } = knownFields(context, draft);
  const result = url.searchParams.get("result");
  const notice = found.refusal ?? (["declined", "left"].includes(result) ? result : null);
  sendForm(context, 200, formFor(context, fields, { filledFrom }), kRefusals[notice]);
}

/** Whose order was made and whose page never came finds the order, not an empty cart. */
function justBought({ shop, visit, session }) {
  const order = shop.books.lastOrder(session);
  return order && visit.now - new Date(order.at) < kJustNowMs ? orderUrl(order) : null;
}

async function place(context) {
  const { shop, visit, session, request, response } = context;
  const sent = await readFields(request);
  const fields = cleanFields(sent);
  const key = String(request.headers["idempotency-key"] ?? sent.key ?? "");
  if (await shop.weather.meets(session, visit.settings, response)) return;
  keepDraft(context, key, fields);

  const answer = await shop.orders.place(session, key, fields, {
    token: String(sent.payment_token ?? "") || undefined,
    back: `http://${request.headers.host}/checkout/return?key=${encodeURIComponent(key)}`,
    now: visit.now,
    shownCents: wantsJson(request) || sent.cents === undefined ? undefined : Number(sent.cents),
    everythingSoldOut: visit.settings.soldOut,
    outcome: visit.settings.payment === "card" ? undefined : visit.settings.payment,
  });
  if (visit.settings.payment === "lost" && answer.refusal === "unclear") return hangUp(response);
  if (shop.weather.loses(visit.settings, { repeated: !answer.order || answer.isRepeated }, response)) return;
  if (wantsJson(request)) return sendAnswer(response, answer);
  if (answer.order) return sendOnward(response, orderUrl(answer.order));
  if (answer.url) return sendOnward(response, answer.url);
  if (answer.refusal === "empty") return sendOnward(response, "/cart");
  const status = answer.problems ? 422 : kStatuses[answer.refusal];
  sendForm(context, status, formFor(context, fields, { problems: answer.problems }), kRefusals[answer.refusal]);
}

/** What was typed for an order that there is already is not kept for the next one. */
function keepDraft({ shop, session }, key, fields) {
  if (shop.books.intent(session).key === key) shop.books.keepDraft(session, fields);
}

function sendAnswer(response, { order, problems, refusal, url }) {
  if (order) return sendJson(response, 200, { order: { number: order.number, url: orderUrl(order) } });
  if (problems) return sendJson(response, 422, { errors: problems });
  const error = { code: refusal, message: kRefusals[refusal], ...(url && { url }) };
  sendJson(response, kStatuses[refusal], { error });
}

async function quote(context) {
  const { shop, visit, session, request, response } = context;
  const fields = cleanFields(await readFields(request));
  if (await shop.weather.meets(session, visit.settings, response)) return;
  shop.books.intent(session);
  shop.books.keepDraft(session, fields);
  if (!wantsJson(request)) return sendOnward(response, "/checkout");
  const { cents, ...answer } = quoteFor(visit.cart, withDefaults(fields, visit.cart), visit.now);
  sendJson(response, 200, answer);
}

/** For whoever is another than the one the form was filled in for. */
function emptyForm({ shop, session, response }) {
  shop.books.intent(session);
  shop.books.keepDraft(session, { country: kHomeCountry });
  sendOnward(response, "/checkout");
}

/** From the provider's page: bought, or back to the form with what the provider says. */
async function comeBack({ shop, session, url, response }) {
  const key = url.searchParams.get("key") ?? "";
  const { order } = await shop.orders.find(session, key);
  if (order) return sendOnward(response, orderUrl(order));
  const result = url.searchParams.get("result");
  sendOnward(response, `/checkout?result=${result === "declined" ? "declined" : "left"}`);
}

async function findOrder({ shop, visit, session, request, response }, key) {
  if (await shop.weather.isCutOff(visit.settings, response)) return;
  const answer = await shop.orders.find(session, key);
  if (answer.order) {
    if (wantsJson(request)) return sendAnswer(response, answer);
    return sendOnward(response, orderUrl(answer.order));
  }
  if (answer.refusal === "unclear") return sendAnswer(response, answer);
  sendJson(response, 404, { order: null });
}

function showOrder(context, number) {
  sendPage(context.response, 200, thankYouPage(context.visit, ownOrder(context, number)));
}

function showBooklet(context, number) {
  const order = ownOrder(context, number);
  const isBought = order.lines.some(({ product }) => product === "booklet");
  if (!isBought || order.fields.payment === "transfer") {
    throw new HttpError(404, "not_found", "This is not in that order, or not paid yet.");
  }
  sendPage(context.response, 200, bookletPage(context.visit));
}

function ownOrder({ shop, session }, number) {
  const order = shop.books.order(Number(number));
  if (order?.session !== session) throw new HttpError(404, "not_found", "We have no such order of yours.");
  return order;
}

const orderUrl = ({ number }) => `/thank-you/${number}`;
