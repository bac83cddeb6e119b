/**
 * Kontor, the stand-in payment provider, as an HTTP server of its own: another port, so another origin. Shops speak to it
 * from server to server, with their secret; shoppers write their cards into its element or on its page, which shops can't read.
 */
import crypto from "node:crypto";
import fs from "node:fs/promises";
import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { HttpError, readFields, sendJson, sendOnward, sendPage } from "../server/http.mjs";
import { findCardProblems, Ledger } from "./ledger.mjs";
import { confirmPage, elementPage, payPage, withResult, wordsPage } from "./pages.mjs";

const kAssets = fileURLToPath(new URL("./assets/", import.meta.url));
const kFiles = { "/kontor.css": "text/css; charset=utf-8", "/element.js": "text/javascript; charset=utf-8" };
const kNoAnswerMs = 30_000;
const kBankMs = 3000;

const kRoutes = [
  ["GET", /^\/element$/, showElement],
  ["POST", /^\/cards$/, keepCard],
  ["GET", /^\/pay\/(\w+)$/, showPay],
  ["POST", /^\/pay\/(\w+)$/, pay],
  ["GET", /^\/confirm\/(\w+)$/, showConfirm],
  ["POST", /^\/confirm\/(\w+)$/, confirm],
  ["POST", /^\/charges$/, forShops(charge)],
  ["POST", /^\/sessions$/, forShops(open)],
  ["POST", /^\/settle$/, forShops(settle)],
];

/**
 * Opens Kontor with its ledger in `data`. `secret`: what shops prove themselves by. Returns `{ server, merchants, close }`;
 * the caller listens, adds the origins of its shops to `merchants`, and calls `close` once.
 */
export function openKontor({ data, secret }) {
  const ledger = new Ledger(data);
  const merchants = new Set();
  const server = http.createServer((request, response) => answer({ ledger, merchants, secret }, request, response));
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
    ledger.close();
  };
  return { server, merchants, close };
}

async function answer(kontor, request, response) {
  try {
    const url = new URL(request.url, `http://${request.headers.host}`);
    const shops = [...kontor.merchants].join(" ") || "'none'";
    const framed = url.pathname === "/element" ? shops : "'none'";
    response.setHeader(
      "content-security-policy",
      `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self' ${shops}; base-uri 'none'; frame-ancestors ${framed}`,
    );
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    if (request.method === "GET" && Object.hasOwn(kFiles, url.pathname)) return await sendFile(url.pathname, response);
    const route = kRoutes.find(([method, pattern]) => method === request.method && pattern.test(url.pathname));
    if (!route) throw new HttpError(404, "not_found", "There is nothing here.");
    const [, pattern, handler] = route;
    await handler({ ...kontor, url, request, response }, ...url.pathname.match(pattern).slice(1));
  } catch (error) {
    if (!(error instanceof HttpError)) console.error(error);
    if (response.headersSent || response.destroyed) return;
    const { status, code, message } = error instanceof HttpError ? error : kBroken;
    sendJson(response, status, { error: { code, message } });
  }
}

const kBroken = { status: 500, code: "server_error", message: "Something broke on Kontor’s side." };

async function sendFile(name, response) {
  const bytes = await fs.readFile(kAssets + name);
  response.writeHead(200, {
    "content-type": kFiles[name],
    "content-length": bytes.length,
    "cache-control": "no-cache",
  });
  response.end(bytes);
}

function showElement({ url, merchants, response }) {
  const origin = url.searchParams.get("origin");
  if (!merchants.has(origin)) throw new HttpError(403, "unknown_shop", "Kontor doesn’t know this shop.");
  const choice = (name, choices) => choices.find((each) => each === url.searchParams.get(name)) ?? choices[0];
  const direction = choice("direction", ["ltr", "rtl"]);
  sendPage(response, 200, elementPage({ origin, direction, theme: choice("theme", ["auto", "light", "dark"]) }));
}

/** From our own element alone: to a shop's script another origin's answer is closed. */
async function keepCard({ ledger, request, response }) {
  const fields = await readFields(request);
  const problems = findCardProblems(fields);
  if (Object.keys(problems).length > 0) return sendJson(response, 422, { errors: problems });
  sendJson(response, 200, { token: ledger.keepCard(String(fields.number)) });
}

function forShops(handler) {
  return async (context) => {
    const given = Buffer.from(context.request.headers.authorization ?? "");
    const wanted = Buffer.from(`Bearer ${context.secret}`);
    if (given.length !== wanted.length || !crypto.timingSafeEqual(given, wanted)) {
      throw new HttpError(401, "unknown_shop", "Kontor doesn’t know this shop.");
    }
    await handler(context, await readFields(context.request));
  };
}

async function charge({ ledger, url, response }, payment) {
  const card = ledger.card(payment.token);
  const earlier = ledger.charge(payment.reference);
  if (earlier) return sendJson(response, 200, { charge: earlier });
  if (!card) return sendJson(response, 200, { declined: true });
  switch (payment.outcome || card.outcome) {
    case "declined":
      return sendJson(response, 200, { declined: true });
    case "confirm":
      return sendJson(response, 200, { url: `${url.origin}/confirm/${ledger.openPayment(payment, card.last4)}` });
    case "timeout":
      await sleep(kNoAnswerMs, undefined, { ref: false });
      return response.destroy();
    case "lost":
      ledger.makeCharge(payment, card.last4);
      return response.destroy();
    default: {
      const made = ledger.makeCharge(payment, card.last4);
      return sendJson(response, 200, made ? { charge: made } : { declined: true });
    }
  }
}

function open({ ledger, url, response }, payment) {
  const earlier = ledger.charge(payment.reference);
  sendJson(response, 200, earlier ? { charge: earlier } : { url: `${url.origin}/pay/${ledger.openPayment(payment)}` });
}

function settle({ ledger, response }, { reference, attempts }) {
  sendJson(response, 200, { charge: ledger.settle(reference, attempts) });
}

/** The payment, where it can still be made; else the page has been answered. */
function findPayment({ ledger, response }, id) {
  const payment = ledger.payment(id);
  if (!payment) throw new HttpError(404, "not_found", "There is no such payment.");
  if (ledger.charge(payment.reference)) sendOnward(response, withResult(payment.back));
  else if (ledger.isClosed(payment.attempt)) {
    const words = "The shop has begun this payment anew, so this page is of no use any more. Nothing was charged here.";
    sendPage(response, 410, wordsPage("This page is over", words, withResult(payment.back)));
  } else return payment;
  return null;
}

function showPay(context, id) {
  const payment = findPayment(context, id);
  if (payment) sendPage(context.response, 200, payPage(payment));
}

async function pay(context, id) {
  const { ledger, request, response } = context;
  const fields = await readFields(request);
  const payment = findPayment(context, id);
  if (!payment) return;
  const problems = findCardProblems(fields);
  if (Object.keys(problems).length > 0) return sendPage(response, 422, payPage(payment, problems));
  const card = ledger.card(ledger.keepCard(String(fields.number)));
  ledger.keepPaymentCard(id, card.last4);
  switch (payment.outcome || card.outcome) {
    case "declined":
      return sendPage(response, 402, payPage(payment, {}, "The bank has declined this card. Nothing was charged."));
    case "confirm":
      return sendOnward(response, `/confirm/${id}`);
    case "timeout":
      await sleep(kBankMs, undefined, { ref: false });
      return sendPage(response, 504, payPage(payment, {}, "The bank didn’t answer. Nothing was charged; try again."));
    case "lost":
      ledger.makeCharge(payment, card.last4);
      return response.destroy();
    default:
      ledger.makeCharge(payment, card.last4);
      sendOnward(response, withResult(payment.back));
  }
}

function showConfirm(context, id) {
  const payment = findPayment(context, id);
  if (payment) sendPage(context.response, 200, confirmPage(payment));
}

async function confirm(context, id) {
  const { answer: given } = await readFields(context.request);
  const payment = findPayment(context, id);
  if (!payment) return;
  if (given === "yes" && payment.card) context.ledger.makeCharge(payment, payment.card);
  sendOnward(context.response, withResult(payment.back, given === "yes" ? undefined : "declined"));
}
