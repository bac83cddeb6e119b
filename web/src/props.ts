/** What a shop's own markup says of a widget. */
import { quantityField, textFields } from "./cart/line.js";
import type { WireProps } from "./wire.js";

/** Of `names`: `data-nicety-…` on the button, the form's fields, the button's state. The quantity is read at each press. */
export function propsOfButton(button: HTMLButtonElement, names: readonly string[]): WireProps {
  const fields: Partial<Record<string, string>> = button.form ? textFields(new FormData(button.form)) : {};
  const props: Record<string, string | boolean> = {};
  fields.product ??= fields.id;
  fields[quantityField] = undefined;
  for (const name of names) {
    const attribute = button.dataset[name.replace(/^./, (letter) => `nicety${letter.toUpperCase()}`)];
    const value = attribute ?? fields[name] ?? (name === "soldOut" ? button.disabled : undefined);
    if (value !== undefined) props[name] = value;
  }
  return props;
}
