/** The `generic` adapter: a shop's cart over HTTP, as the config's `cart` describes it, else as the shop's own form would. */
import { checkUrl } from "../url.js";
import type { Answer, CallConfig } from "../wire.js";
import { readAnswer } from "./answer.js";
import { exchange } from "./exchange.js";
import { buildDocument, type Json } from "./json-pointer.js";
import { type FormSnapshot, type LineSource, quantityField } from "./line.js";
import { type Fields, fillTemplate } from "./template.js";

export interface Call {
  readonly quantity: number;
  /** Idempotency key. */
  readonly key: string;
}

/** Idempotent by definition (RFC 9110, 9.2.2), among those that a config may name. */
const idempotent = new Set(["PUT", "DELETE"]);

/** Asks the shop. Never rejects: what goes wrong is an answer, too. */
export async function callShop(config: CallConfig, line: LineSource, call: Call): Promise<Answer> {
  const isOwnForm = !config.url;
  const { form } = line;
  if (isOwnForm && !form) {
    console.error("nicety: cart.add.url is not set, and there is no form around the button that says where to add to");
    return { ok: false, reason: "server" };
  }
  try {
    const fields = { ...line.fields, quantity: String(call.quantity), key: call.key };
    const address = isOwnForm ? (form?.action ?? "") : fillTemplate(config.url, fields, encodeURIComponent);
    const url = checkUrl(address, document.baseURI);
    const method = isOwnForm ? (form?.method ?? "POST") : config.method;
    const headers = new Headers({ Accept: "application/json", "Idempotency-Key": call.key });
    for (const [name, value] of Object.entries(config.headers)) headers.set(name, fillTemplate(value, fields));
    const body = writeBody(config, fields, form, headers);
    const init: RequestInit = { method, headers, keepalive: true, credentials: "same-origin" };
    if (method !== "GET") init.body = body;
    else if (typeof body !== "string") for (const [name, value] of body) url.searchParams.append(name, String(value));

    // A form's own address has not promised to know idempotency keys, so it is never asked twice.
    const retry = config.retry && (!isOwnForm || idempotent.has(method));
    const reply = await exchange(url, init, { timeoutMs: config.timeoutMs, retry });
    if (isOwnForm && reply.arrived && reply.status === 200 && reply.redirectedTo && !isJson(reply.text)) {
      return await follow(reply.redirectedTo);
    }
    return readAnswer(reply, config);
  } catch (error) {
    console.error("nicety: the cart can't be called:", error instanceof Error ? error.message : error);
    return { ok: false, reason: "server" };
  }
}

/** The body as the config maps it; where it maps nothing, the form's own fields with the quantity that is wanted. */
function writeBody(
  config: CallConfig,
  fields: Fields,
  form: FormSnapshot | undefined,
  headers: Headers,
): string | FormData | URLSearchParams {
  const mapped = Object.entries(config.body);
  const isJsonWanted = config.encoding === "json" && config.url !== "";
  if (isJsonWanted) {
    headers.set("Content-Type", "application/json");
    const { key: _, ...own } = fields;
    const pairs = mapped.length ? mapped : Object.keys(own).map((name) => [name, `{${name}}`] as const);
    return JSON.stringify(buildDocument(pairs.map(([name, template]) => [name, jsonValue(template, fields)])));
  }
  if (mapped.length)
    return new URLSearchParams(mapped.map(([name, template]) => [name, fillTemplate(template, fields)]));

  const data = new FormData();
  for (const [name, value] of form?.data ?? Object.entries(fields).filter(([name]) => name !== "key"))
    data.append(name, value);
  data.set(quantityField, fields.quantity ?? "1");
  if (form?.enctype === "multipart/form-data") return data;
  return new URLSearchParams([...data].map(([name, value]) => [name, typeof value === "string" ? value : value.name]));
}

function jsonValue(template: string, fields: Fields): Json {
  const text = fillTemplate(template, fields);
  return template === "{quantity}" ? Number(text) : text;
}

/**
 * A shop that answers its form with a page has done what it does, and says so there: the shopper is shown that page. The answer
 * only comes when they go back to this one.
 */
function follow(address: string): Promise<Answer> {
  location.assign(checkUrl(address, document.baseURI));
  return new Promise((resolve) => {
    addEventListener("pageshow", () => resolve({ ok: false, reason: "malformed" }), { once: true });
  });
}

function isJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}
