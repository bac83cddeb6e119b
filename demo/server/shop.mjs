/** The shop as an HTTP server: finds the visitor's session, then a file, a picture or a route; answers what fails. */
import crypto from "node:crypto";
import fs from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { messagePage } from "../pages/plain.mjs";
import { drawPicture } from "../pictures/index.mjs";
import { kCurrency } from "../store/catalogue.mjs";
import { Books } from "./books.mjs";
import { Carts } from "./cart.mjs";
import { nowAt } from "./clock.mjs";
import { catalogueFacts, savedFields, shopperFacts } from "./facts.mjs";
import { HttpError, readCookie, sendJson, sendPage, wantsJson } from "./http.mjs";
import { Orders } from "./orders.mjs";
import { kDefaults, Weather, withFields } from "./panel.mjs";
import { kRoutes } from "./routes.mjs";
import { Reviews } from "./reviews.mjs";
import { Files } from "./static.mjs";
import { Store } from "./store.mjs";
import { Till } from "./till.mjs";

const kStoreFolder = fileURLToPath(new URL("../store/", import.meta.url));
const kSessionDays = 30;
/** How often it is looked for payments that nobody came back from. */
const kLookMs = 60_000;

/**
 * Nothing but our own files, no inline script or style, and WebAssembly; as Nicety promises to run under. The checkout alone
 * may have the payment provider's element in it, and lead to its page.
 */
function safetyHeaders(provider) {
  return {
    "content-security-policy": [
      "default-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      `frame-src ${provider ?? "'none'"}`,
      `form-action 'self'${provider ? ` ${provider}` : ""}`,
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types nicety-overlay",
    ].join("; "),
    "permissions-policy": `payment=(${provider ? `self "${provider}"` : ""})`,
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
  };
}

/**
 * Opens the shop: `dist` is the folder with the built Nicety, `data` the one for the carts' file, `shopJson` the
 * config to serve, `kontor` the payment provider as `{ address, secret, patienceMs }`. Returns `{ server, close }`; the caller
 * listens, and calls `close` once.
 */
export function openShop({ dist, data, shopJson = path.join(kStoreFolder, "shop.json"), kontor }) {
  const store = new Store(data);
  const carts = new Carts(store);
  const books = new Books(store.database);
  const reviews = new Reviews(store.database);
  const till = new Till(kontor);
  const orders = new Orders({ store, books, carts, till });
  const shop = { store, carts, books, reviews, till, orders, weather: new Weather(), files: new Files(), dist, shopJson };
  const server = http.createServer((request, response) => answer(shop, request, response));
  const looking = setInterval(() => orders.settleAll().catch(console.error), kLookMs).unref();
  const close = async () => {
    clearInterval(looking);
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
    store.close();
  };
  return { server, close };
}

/** Who asked, while it isn't known. */
const nobody = () => ({
  cart: { count: 0, lines: [], total: 0, delivery: 0, needsDelivery: false, currency: kCurrency },
  settings: kDefaults,
  shopper: {},
  consent: "unknown",
  now: nowAt(0),
  path: "/",
});

async function answer(shop, request, response) {
  const setSafety = (provider) => {
    for (const [name, value] of Object.entries(safetyHeaders(provider))) response.setHeader(name, value);
  };
  setSafety();
  let visit = nobody();
  try {
    const url = new URL(request.url, "http://shop.invalid");
    const session = findSession(request, response);
    const settings = withFields(kDefaults, shop.store.settings(session) ?? {});
    if (await sendFile(shop, url, settings, request, response)) return;
    visit = {
      cart: shop.carts.cart(session),
      settings,
      shopper: shopperFacts(settings),
      saved: savedFields(settings),
      consent: shop.store.consent(session),
      now: nowAt(settings.aheadMs),
      path: url.pathname + (url.pathname === "/cart" ? "" : url.search),
    };
    const allowProvider = () => setSafety(shop.till.address);
    await follow({ shop, url, session, visit, request, response, allowProvider });
  } catch (error) {
    explain(error, visit, request, response);
  }
}

/** The session's id from its cookie; a new one is given out with the answer. */
function findSession(request, response) {
  const known = readCookie(request, "shop");
  if (/^[\w-]{24}$/.test(known ?? "")) return known;
  const session = crypto.randomBytes(18).toString("base64url");
  const age = kSessionDays * 24 * 60 * 60;
  response.setHeader("set-cookie", `shop=${session}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax`);
  return session;
}

/** True where the address is a file's and has been answered. */
async function sendFile(shop, url, settings, request, response) {
  const [, folder, name] = decodePath(url).match(/^\/(nicety|assets|pictures)\/(.+)$/) ?? [];
  if (!folder) return false;
  if (request.method !== "GET" && request.method !== "HEAD")
    throw new HttpError(405, "wrong_method", "Only for reading.");
  response.removeHeader("set-cookie");
  const { files } = shop;
  if (folder === "nicety" && ["shop.json", "checkout.json", "thanks.json", "orders.json"].includes(name)) {
    const file = name === "shop.json" ? shop.shopJson : path.join(kStoreFolder, name);
    await files.send(".json", await readConfig(file, settings), request, response, { vary: "accept-encoding, cookie" });
    return true;
  }
  if (folder === "nicety" && name === "catalogue.json") {
    await files.send(".json", Buffer.from(JSON.stringify(catalogueFacts())), request, response);
    return true;
  }
  const picture = folder === "pictures" && drawPicture(name.replace(/\.svg$/, ""));
  if (picture) {
    await files.send(".svg", Buffer.from(picture), request, response);
    return true;
  }
  if (folder === "assets" && name === "shop.css") {
    await files.send(".css", await readStyles(), request, response);
    return true;
  }
  const found =
    folder !== "pictures" &&
    (await files.sendFrom(
      folder === "nicety" ? shop.dist : path.join(kStoreFolder, "assets"),
      name,
      request,
      response,
    ));
  if (!found) throw new HttpError(404, "not_found", "There is no such file.");
  return true;
}

/** A config as it is on disk at this moment; with calm motion where the workbench says so. */
async function readConfig(file, settings) {
  const bytes = await fs.readFile(file);
  if (settings.motion === "full") return bytes;
  try {
    return Buffer.from(JSON.stringify({ ...JSON.parse(bytes), motion: settings.motion }, null, 2));
  } catch {
    return bytes; // Broken by the one who is editing it: Nicety explains that better than we could.
  }
}

/** The style sheets in the order of their names, as one file. */
async function readStyles() {
  const folder = path.join(kStoreFolder, "styles");
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith(".css")).sort();
  return Buffer.concat(await Promise.all(names.map((name) => fs.readFile(path.join(folder, name)))));
}

async function follow(context) {
  const { url, request } = context;
  const method = request.method === "HEAD" ? "GET" : request.method;
  const here = kRoutes.filter(([, pattern]) => pattern.test(url.pathname));
  const route = here.find(([itsMethod]) => itsMethod === method);
  if (here.length === 0) throw new HttpError(404, "not_found", "This page has flown off.");
  if (!route) throw new HttpError(405, "wrong_method", "This address does not do that.");
  if (method !== "GET" && request.headers["sec-fetch-site"] === "cross-site") {
    throw new HttpError(403, "cross_site", "Another site may not change this cart.");
  }
  const [, pattern, handler] = route;
  await handler(context, ...url.pathname.match(pattern).slice(1));
}

function explain(error, visit, request, response) {
  const known = error instanceof HttpError;
  if (!known) console.error(error);
  if (response.headersSent || response.destroyed) return;
  const { status, code, message } = known
    ? error
    : { status: 500, code: "server_error", message: "Something broke on our side. Please try again." };
  if (wantsJson(request)) sendJson(response, status, { error: { code, message } });
  else sendPage(response, status, messagePage(visit, status === 404 ? "Not here" : "That did not work", message));
}

function decodePath(url) {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    throw new HttpError(400, "bad_address", "This address can’t be read.");
  }
}
