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
  return {
    // A field called "action" or "method" hides the form's property of that name.
    action: button?.getAttribute("formaction") ?? form.getAttribute("action") ?? document.URL,
    method: (button?.getAttribute("formmethod") ?? form.getAttribute("method") ?? "get").toUpperCase(),
    enctype: form.enctype,
    data: new FormData(form, button),
  };
}

/** The texts of a form's data; the last of equal names holds. */
export function textFields(data: FormData): Fields {
  return Object.fromEntries([...data].filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}

/** The pieces that a form asks for, 1 or more; `undefined` when it doesn't say. */
export function readQuantity(data: FormData): number | undefined {
  const value = data.get(quantityField);
  if (typeof value !== "string") return undefined;
  return Math.max(1, Math.round(Number(value)) || 1);
}

/** The lines of one widget by number: equal fields have the same. */
export class LineBook {
  readonly #numbers = new Map<string, number>();
  readonly #lines: LineSource[] = [];
  #latest = -1;

  /** Keeps `line` and answers its number. */
  keep(line: LineSource): number {
    const { [quantityField]: _, ...rest } = line.fields;
    const mark = JSON.stringify(rest);
    this.#latest = this.#numbers.get(mark) ?? this.#lines.length;
    this.#numbers.set(mark, this.#latest);
    this.#lines[this.#latest] = line;
    return this.#latest;
  }

  /** The line of that number, or the one kept last. */
  get(number: number | undefined): LineSource | undefined {
    return this.#lines[number ?? this.#latest];
  }
}
