/** The `generic` adapter: a shop's cart over HTTP, as the config's `cart` describes it, else as the shop's own form would. */
import { checkUrl } from "../url.js";
import type { Answer, CallConfig } from "../wire.js";
import { readAnswer } from "./answer.js";
import { exchange } from "./exchange.js";
import { buildDocument } from "./json-pointer.js";
import type { LineSource } from "./line.js";
import { fillTemplate } from "./template.js";

export interface Call {
  readonly quantity: number;
  /** Idempotency key. */
  readonly key: string;
}

/** A request as it leaves. */
export interface Sending {
  readonly address: string;
  readonly method: string;
  readonly body?: BodyInit;
}

/** Asks the shop. What the shop does wrong is an answer; rejects only when config and page don't say what to ask. */
export async function callShop(config: CallConfig, { fields, form }: LineSource, call: Call): Promise<Answer> {
  const { url, method, timeoutMs } = config;
  const { quantity, key } = call;
  const own = { ...fields, quantity: `${quantity}` };
  const fill = (template: string, encode?: (value: string) => string): string =>
    fillTemplate(template, { ...own, key }, encode);
  const mapped = Object.entries(config.body);
  const templates = mapped.length ? mapped : Object.keys(own).map((name) => [name, `{${name}}`] as const);
  // A number stays one where the body can say so.
  const pairs = templates.map(
    ([name, template]) => [name, template === "{quantity}" ? quantity : fill(template)] as const,
  );
  const headers = new Headers({ Accept: "application/json", "Idempotency-Key": key });
  for (const [name, value] of Object.entries(config.headers)) headers.set(name, fill(value));

  let sending: Sending = { address: fill(url, encodeURIComponent), method };
  const forms = url && config.encoding === "json" ? undefined : await import("./form.js");
  if (forms) {
    sending = forms.writeForm(sending, pairs, !mapped.length, form);
  } else if (method !== "GET") {
    headers.set("Content-Type", "application/json");
    sending = { ...sending, body: JSON.stringify(buildDocument(pairs)) };
  }
  const { address, ...init } = sending;
  const reply = await exchange(
    checkUrl(address),
    { ...init, headers, keepalive: true },
    timeoutMs,
    // A form's own address has not promised to know idempotency keys, so it is never asked twice.
    config.retry && !!url,
  );
  return (!url && forms?.follow(reply)) || readAnswer(reply, config);
}
