/** Properties of a widget from the page: attributes, the form around a button, the product's name. */
import { quantityField, textFields } from "./cart/line.js";
import { findName, type Place } from "./page/page-parts.js";
import type { WireProps } from "./wire.js";

/** `product-name` of `productName`. */
export function attributeName(prop: string): string {
  return prop.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The attributes of a placed element among `names`; one without a value is `true`. */
export function propsOfElement(place: Place, names: readonly string[]): WireProps {
  const props: Record<string, string | boolean> = {};
  addName(props, place, names);
  for (const name of names) {
    const value = place.element.getAttribute(attributeName(name));
    if (value !== null) props[name] = value === "" || value;
  }
  return props;
}

/** The properties after attributes of a placed element have changed; a switch that was taken off is off. */
export function changedProps(place: Place, names: readonly string[], before: WireProps): WireProps {
  const now = propsOfElement(place, names);
  const off = names.filter((name) => before[name] === true && !(name in now)).map((name) => [name, false]);
  return { ...before, ...now, ...Object.fromEntries(off) };
}

/** What a shop's own markup says of `names`: the form's fields, `data-nicety-…` on the button, its state. The quantity is read at each press. */
export function propsOfButton(place: Place, button: HTMLButtonElement, names: readonly string[]): WireProps {
  const fields = button.form ? textFields(new FormData(button.form)) : {};
  const props: Record<string, string | boolean> = {};
  addName(props, place, names);
  if (names.includes("soldOut")) props.soldOut = button.disabled;
  for (const name of names) {
    const field = name === quantityField ? undefined : (fields[name] ?? (name === "product" ? fields.id : undefined));
    const value = button.getAttribute(`data-nicety-${attributeName(name)}`) ?? field;
    if (value !== undefined) props[name] = value;
  }
  return props;
}

function addName(props: Record<string, string | boolean>, place: Place, names: readonly string[]): void {
  const name = names.includes("name") ? findName(place) : "";
  if (name) props.name = name;
}
