/** A cart that is asked as forms ask. Loaded where the config wants that, or leaves it to the shop's own form. */
import type { Answer } from "../wire.js";
import type { Reply } from "./exchange.js";
import type { Sending } from "./generic.js";
import type { FormSnapshot } from "./line.js";

type Pairs = readonly (readonly [name: string, value: string | number])[];

/**
 * What a form would send of `pairs`, or, when the config maps nothing (`isOwn`), of its own fields with the quantity that is wanted.
 * Without an address it goes where the form would.
 */
export function writeForm(sending: Sending, pairs: Pairs, isOwn: boolean, form: FormSnapshot | undefined): Sending {
  let { address, method } = sending;
  if (!address) {
    if (!form) throw new Error("cart.add.url is not set, and no form around the button says where to add to");
    ({ action: address, method } = form);
  }
  const body =
    isOwn && form ? ownFields(form, pairs) : new URLSearchParams(pairs.map(([name, value]) => [name, `${value}`]));
  if (method !== "GET") return { address, method, body };
  const url = new URL(address, document.baseURI);
  for (const [name, value] of body) url.searchParams.append(name, String(value));
  return { address: url.href, method };
}

function ownFields(form: FormSnapshot, pairs: Pairs): FormData | URLSearchParams {
  const data = new FormData();
  for (const [name, value] of form.data) data.append(name, value);
  data.set("quantity", `${new Map(pairs).get("quantity")}`);
  if (form.enctype === "multipart/form-data") return data;
  return new URLSearchParams([...data].map(([name, value]) => [name, typeof value === "string" ? value : value.name]));
}

/**
 * A shop that answers its form with a page has done what it does, and says so there: the shopper is shown that page. The answer
 * only comes when they go back to this one. Any other reply is not for following.
 */
export function follow(reply: Reply): Promise<Answer> | undefined {
  if (typeof reply === "string" || reply.status !== 200 || !reply.redirectedTo || /^\s*[{[]/.test(reply.text))
    return undefined;
  location.assign(reply.redirectedTo);
  return new Promise((resolve) => {
    addEventListener("pageshow", () => resolve({ ok: false, reason: "malformed" }), { once: true });
  });
}
