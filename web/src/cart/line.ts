/** What was in the form when the button was pressed: the line that goes into the cart, kept until the shop has it. */
import type { Fields } from "./template.js";

/** A line without its quantity, which the engine adds up. */
export interface LineSource {
  readonly fields: Fields;
  readonly form: FormSnapshot | undefined;
}

/** A form as it would have been sent. */
export interface FormSnapshot {
  readonly action: string;
  readonly method: string;
  readonly enctype: string;
  readonly data: FormData;
}

/** The field of a form that holds the quantity. */
export const quantityField = "quantity";

/** Reads a form as the browser would send it by `submitter`. */
export function snapshotForm(form: HTMLFormElement, submitter: HTMLElement | undefined): FormSnapshot {
  const button = submitter instanceof HTMLButtonElement && submitter.form === form ? submitter : null;
  // A field called "action" or "method" hides the form's property of that name.
  const read = (name: string): string | null => button?.getAttribute(`form${name}`) ?? form.getAttribute(name);
  return {
    action: read("action") ?? document.URL,
    method: (read("method") ?? "get").toUpperCase(),
    enctype: form.enctype,
    data: new FormData(form, button),
  };
}

/** The texts of a form's data; the last of equal names holds. */
export function textFields(data: FormData): Record<string, string> {
  return Object.fromEntries([...data].filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}

/** The pieces that a form asks for, 1 or more; `undefined` when it doesn't say. */
export function readQuantity(data: FormData): number | undefined {
  const value = data.get(quantityField);
  if (typeof value !== "string") return undefined;
  return Math.max(1, Math.round(Number(value)) || 1);
}

/** The form that an element belongs to. */
export function formOf(element: HTMLElement): HTMLFormElement | null {
  return element instanceof HTMLButtonElement ? element.form : element.closest("form");
}

/** The lines of one widget by number: equal fields have the same. */
export interface LineBook {
  /** Keeps `line` and answers its number. */
  keep(line: LineSource): number;
  /** The line of that number, or the one kept last. */
  get(number: number | undefined): LineSource | undefined;
}

export function createLineBook(): LineBook {
  const marks: string[] = [];
  const lines: LineSource[] = [];
  let latest = -1;
  return {
    keep(line) {
      const mark = JSON.stringify({ ...line.fields, [quantityField]: 0 });
      const known = marks.indexOf(mark);
      latest = known < 0 ? marks.push(mark) - 1 : known;
      lines[latest] = line;
      return latest;
    },
    get: (number = latest) => lines[number],
  };
}
