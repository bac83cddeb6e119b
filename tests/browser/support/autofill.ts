/**
 * The autofill tokens of the HTML specification: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill,
 * "Autofilling form controls: the autocomplete attribute", as of November 2026.
 */

/** Field names that may stand alone, and the group of controls that each is for. */
const kFields: Record<string, Control> = {
  name: "text",
  "honorific-prefix": "text",
  "given-name": "text",
  "additional-name": "text",
  "family-name": "text",
  "honorific-suffix": "text",
  nickname: "text",
  username: "username",
  "new-password": "password",
  "current-password": "password",
  "one-time-code": "password",
  "organization-title": "text",
  organization: "text",
  "street-address": "multiline",
  "address-line1": "text",
  "address-line2": "text",
  "address-line3": "text",
  "address-level4": "text",
  "address-level3": "text",
  "address-level2": "text",
  "address-level1": "text",
  country: "text",
  "country-name": "text",
  "postal-code": "text",
  "cc-name": "text",
  "cc-given-name": "text",
  "cc-additional-name": "text",
  "cc-family-name": "text",
  "cc-number": "text",
  "cc-exp": "month",
  "cc-exp-month": "numeric",
  "cc-exp-year": "numeric",
  "cc-csc": "text",
  "cc-type": "text",
  "transaction-currency": "text",
  "transaction-amount": "numeric",
  language: "text",
  bday: "date",
  "bday-day": "numeric",
  "bday-month": "numeric",
  "bday-year": "numeric",
  sex: "text",
  url: "url",
  photo: "url",
};
/** Those that `home`, `work`, `mobile`, `fax` or `pager` may stand before. */
const kContacts: Record<string, Control> = {
  tel: "tel",
  "tel-country-code": "text",
  "tel-national": "text",
  "tel-area-code": "text",
  "tel-local": "text",
  "tel-local-prefix": "text",
  "tel-local-suffix": "text",
  "tel-extension": "text",
  email: "username",
  impp: "url",
};
const kPlaces = ["home", "work", "mobile", "fax", "pager"];

type Control = "text" | "multiline" | "password" | "url" | "username" | "tel" | "numeric" | "month" | "date";

/** The types of `<input>` that each group of controls takes; `textarea` and `select` are for all of them. */
const kTypes: Record<Control, readonly string[]> = {
  text: ["hidden", "text", "search"],
  multiline: ["hidden"],
  password: ["hidden", "text", "search", "password"],
  url: ["hidden", "text", "search", "url"],
  username: ["hidden", "text", "search", "email"],
  tel: ["hidden", "text", "search", "tel"],
  numeric: ["hidden", "text", "search", "number"],
  month: ["hidden", "text", "search", "month"],
  date: ["hidden", "text", "search", "date"],
};

/** What is wrong with an `autocomplete` attribute on a control of a `type` as the DOM has it; empty: nothing. */
export function autofillFault(autocomplete: string, type: string): string {
  const tokens = autocomplete.toLowerCase().split(/\s+/).filter(Boolean);
  if (tokens.length === 0) return "no token";
  if (tokens.length === 1 && ["on", "off"].includes(tokens[0] ?? "")) {
    return type === "hidden" ? "on and off say nothing on a hidden control" : "";
  }
  if (tokens.at(-1) === "webauthn") tokens.pop();
  const field = tokens.pop() ?? "";
  const contact = kContacts[field];
  const group = contact ?? kFields[field];
  if (!group) return `no such field: ${field}`;
  if (contact && kPlaces.includes(tokens.at(-1) ?? "")) tokens.pop();
  if (["shipping", "billing"].includes(tokens.at(-1) ?? "")) tokens.pop();
  if (tokens.at(-1)?.startsWith("section-")) tokens.pop();
  if (tokens.length > 0) return `out of place: ${tokens.join(" ")}`;
  const isSelect = type.startsWith("select");
  return isSelect || type === "textarea" || kTypes[group].includes(type) ? "" : `${field} isn't for type=${type}`;
}
