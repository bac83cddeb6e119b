/** Which address answers what. A route is `[method, pattern, handler]`; a pattern's groups are handed on. */

import { cartPage } from "../pages/cart.mjs";
import { galleryPage } from "../pages/gallery.mjs";
import { homePage } from "../pages/home.mjs";
import { listPage } from "../pages/list.mjs";
import { deliveryPage, messagePage, storyPage } from "../pages/plain.mjs";
import { privacyPage } from "../pages/privacy.mjs";
import { ordersPage } from "../pages/orders.mjs";
import { productPage } from "../pages/product.mjs";
import { searchPage } from "../pages/search.mjs";
import { wishlistPage } from "../pages/wishlist.mjs";
import { findProduct, kSorts } from "../store/catalogue.mjs";
import { explainProblem } from "./cart.mjs";
import { kCheckoutRoutes } from "./checkout.mjs";
import { orderFacts } from "./facts.mjs";
import { HttpError, readFields, sendJson, sendOnward, sendPage, wantsJson } from "./http.mjs";
import { describe, kDefaults, withFields } from "./panel.mjs";
import { kReviewRoutes } from "./reviews.mjs";
import { cleanQuery, search } from "./search.mjs";

export const kRoutes = [
  ["GET", /^\/$/, page(homePage)],
  ["GET", /^\/shop$/, showList],
  ["GET", /^\/shop\/([a-z-]+)$/, showProduct],
  ["GET", /^\/search$/, showSearch],
  ["GET", /^\/wishlist$/, page(wishlistPage)],
  ["GET", /^\/story$/, page(storyPage)],
  ["GET", /^\/delivery$/, page(deliveryPage)],
  ["GET", /^\/orders$/, showOrders],
  ["GET", /^\/privacy$/, page(privacyPage)],
  ["GET", /^\/gallery$/, page(galleryPage)],
  ["POST", /^\/consent$/, setConsent],
  ["POST", /^\/forget$/, forget],
  ["GET", /^\/cart$/, showCart],
  ["POST", /^\/cart\/lines$/, changeCart("add", "added")],
  ["POST", /^\/cart\/lines\/remove$/, changeCart("remove", "removed")],
  ["DELETE", /^\/cart\/lines$/, changeCart("remove", "removed")],
  ["POST", /^\/cart\/lines\/change$/, changeCart("change", "changed")],
  ...kCheckoutRoutes,
  ...kReviewRoutes,
  ["GET", /^\/panel$/, showPanel],
  ["POST", /^\/panel$/, setPanel],
  ["POST", /^\/panel\/reset$/, resetPanel],
];

function page(template) {
  return ({ visit, response }) => sendPage(response, 200, template(visit));
}

function showList({ visit, url, response }) {
  const id = url.searchParams.get("sort");
  const sort = kSorts.find((each) => each.id === id);
  if (id && !sort) throw new HttpError(404, "not_found", "There is no such shelf.");
  sendPage(response, 200, listPage(visit, sort));
}

function showProduct({ visit, response }, id) {
  const product = findProduct(id);
  if (!product) throw new HttpError(404, "not_found", "We have no such product, or not any more.");
  sendPage(response, 200, productPage(visit, product));
}

function showSearch({ visit, url, response }) {
  const query = cleanQuery(url.searchParams.get("q") ?? "");
  sendPage(response, 200, searchPage(visit, query, search(query)));
}

function showOrders({ shop, visit, session, response }) {
  const own = orderFacts(shop.books.ordersOf(session), visit.now);
  const orders = [...own, ...(visit.shopper.orders ?? [])];
  sendPage(response, 200, ordersPage({ ...visit, shopper: { ...visit.shopper, orders } }));
}

function showCart({ visit, url, request, response }) {
  const { cart } = visit;
  if (wantsJson(request)) sendJson(response, 200, { cart });
  else sendPage(response, 200, cartPage(visit, cart, readNotice(url.searchParams, cart)));
}

/** Programs get the answer itself; a form's sender is sent on to the cart, which says what happened. */
function changeCart(action, done) {
  return async ({ shop, visit, session, request, response }) => {
    const fields = await readFields(request);
    if (await shop.weather.meets(session, visit.settings, response)) return;
    const before = shop.carts.cart(session);
    const answer = shop.carts[action](session, fields, {
      key: request.headers["idempotency-key"],
      everythingSoldOut: visit.settings.soldOut,
    });
    if (shop.weather.loses(visit.settings, answer, response)) return;
    if (wantsJson(request)) return sendJson(response, answer.status, answer.body);
    sendOnward(response, `/cart?${describeChange(done, fields, before, answer)}`);
  };
}

function describeChange(done, fields, before, { body }) {
  if (body.error) return new URLSearchParams({ problem: body.error.code, product: String(fields.product ?? "") });
  const { product, quantity } = body.line;
  const earlier = before.lines.find((line) => line.product === product)?.quantity ?? 0;
  return new URLSearchParams({
    [done]: product,
    quantity: Math.abs(done === "changed" ? quantity : quantity - earlier),
  });
}

/** What the address says has just happened. Words are never taken from it, so that nobody can put some in our mouth. */
function readNotice(parameters, cart) {
  const quantityOf = (product) => cart.lines.find((line) => line.product === product?.id)?.quantity;
  const refused = findProduct(parameters.get("product") ?? "");
  const message = explainProblem(parameters.get("problem"), { product: refused, inCart: quantityOf(refused) });
  if (message) return { kind: "problem", message };
  for (const kind of ["added", "removed", "changed"]) {
    const product = findProduct(parameters.get(kind) ?? "");
    if (product) return { kind, product, quantity: Number(parameters.get("quantity")) || 1 };
  }
  return null;
}

function showPanel({ visit, request, response }) {
  if (wantsJson(request)) return sendJson(response, 200, { panel: visit.settings, words: describe(visit.settings) });
  sendPage(response, 200, messagePage(visit, "The workbench", "It stands at the foot of every page."));
}

async function setPanel(context) {
  const fields = await readFields(context.request);
  keepSettings(context, withFields(context.visit.settings, fields), fields);
}

async function resetPanel(context) {
  keepSettings(context, kDefaults, await readFields(context.request));
}

/** Somebody else has not answered what the one before them has; whoever comes back has answered on an earlier visit. */
function keepSettings({ shop, visit, session, request, response }, settings, fields) {
  shop.store.keepSettings(session, settings);
  if (settings.shopper !== visit.settings.shopper) {
    shop.store.keepConsent(session, settings.shopper === "new" ? "unknown" : "granted");
  }
  if (wantsJson(request)) return sendJson(response, 200, { panel: settings, words: describe(settings) });
  sendOnward(response, `${readWay(fields)}#workbench`);
}

/** The page of ours that a form was sent from; a field could name any address. */
function readWay({ from }) {
  return /^\/(?![/\\])[\w/?=&.%+*-]*$/.test(String(from)) ? from : "/";
}

async function setConsent({ shop, session, request, response }) {
  const fields = await readFields(request);
  const choice = String(fields.choice);
  if (!["granted", "denied", "unknown"].includes(choice)) {
    throw new HttpError(422, "invalid_choice", "The answer can be granted, denied or unknown.");
  }
  shop.store.keepConsent(session, choice);
  if (wantsJson(request)) return sendJson(response, 200, { consent: choice });
  sendOnward(response, readWay(fields));
}

/** The shopper has pressed "Forget me": from now on they are new to us, too. What they answered about privacy stays. */
async function forget({ shop, visit, session, request, response }) {
  const fields = await readFields(request);
  shop.store.keepSettings(session, { ...visit.settings, shopper: "new" });
  if (wantsJson(request)) return sendJson(response, 200, { forgotten: true });
  sendOnward(response, readWay(fields));
}
