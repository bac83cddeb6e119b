/** The shop's own form, as far as it is ours to read: its steps, its fields, and what it would send. Never what is in a `[data-slot]`. */

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What the engine is told of a form; see `widgets/checkout_steps/update.cpp`. */
export interface FormFacts {
  readonly steps: readonly { readonly name: string; readonly title: string; readonly skip?: true }[];
  readonly fields: readonly FieldFacts[];
  /** Idempotency key that the shop has written into the form. */
  readonly key: string;
  /** On the submit button. */
  readonly pay: string;
}

interface FieldFacts {
  readonly name: string;
  readonly step: string;
  readonly label: string;
  readonly type: string;
  readonly autocomplete: string;
  readonly required: boolean;
  readonly value: string;
  /** What the shop has said about it. */
  readonly error?: string;
}

/** Of a payment provider's own: we don't look into it. */
const slots = "[data-slot]";
/** Payment data has names of its own in HTML: whoever has such a field in the form keeps it to themselves. */
const isSecret = (control: Control): boolean =>
  !!control.closest(slots) || control.type === "password" || control.autocomplete.includes("cc-");

export const stepSelector = "fieldset[data-step]";

export function stepsOf(form: HTMLFormElement): HTMLFieldSetElement[] {
  return [...form.querySelectorAll<HTMLFieldSetElement>(stepSelector)];
}

/** The controls that have a name and can be read, hidden ones too; or those of one name, without a look at the others. */
export function controlsOf(form: HTMLFormElement, name?: string): Control[] {
  return [...form.elements].filter(
    (each): each is Control =>
      !!(each as Control).name &&
      (name === undefined || (each as Control).name === name) &&
      (each instanceof HTMLInputElement || each instanceof HTMLSelectElement || each instanceof HTMLTextAreaElement) &&
      !/^(?:submit|button|reset|image|file)$/.test(each.type) &&
      !isSecret(each),
  );
}

/** Those of one name. A form's `elements` would answer with what is in slots, too. */
export const controlsNamed: (form: HTMLFormElement, name: string) => Control[] = controlsOf;

/** A radio group has the value that is chosen, a box that isn't ticked none. */
export function readValue(controls: readonly Control[]): string {
  const first = controls[0];
  if (!first || !isChoice(first)) return first?.value ?? "";
  return controls.find((each) => (each as HTMLInputElement).checked)?.value ?? "";
}

export function isChoice({ type }: Control): boolean {
  return type === "radio" || type === "checkbox";
}

/** What the form would send, without what isn't ours to read. */
export function bodyOf(form: HTMLFormElement): URLSearchParams {
  const sent = controlsOf(form).filter(
    (each) => !each.matches(":disabled") && (!isChoice(each) || (each as HTMLInputElement).checked),
  );
  return new URLSearchParams(sent.map(({ name, value }) => [name, value]));
}

/** The words of an element itself, without those of its children that are set small: "optional". */
export function ownWords(element: Element | null | undefined): string {
  const words = [...(element?.childNodes ?? [])].map((node) =>
    node instanceof Element && node.matches("small,input,select,textarea") ? "" : (node.textContent ?? ""),
  );
  return words.join("").trim().replace(/\s+/g, " ");
}

/** What names a control: its label; of a radio group, what labels that. */
export function labelOf(control: Control): string {
  const group = control.type === "radio" ? control.closest("[role=radiogroup][aria-labelledby]") : null;
  const id = group?.getAttribute("aria-labelledby");
  return ownWords(id ? document.getElementById(id) : control.labels?.[0]);
}

export function submitButtonOf(form: HTMLFormElement): HTMLButtonElement | undefined {
  return [...form.elements].find(
    (each): each is HTMLButtonElement =>
      each instanceof HTMLButtonElement && each.type === "submit" && !each.hasAttribute("formaction"),
  );
}

export function readForm(form: HTMLFormElement): FormFacts {
  const seen = new Map<string, Control[]>();
  for (const control of controlsOf(form)) {
    if (control.type !== "hidden") seen.set(control.name, [...(seen.get(control.name) ?? []), control]);
  }
  return {
    steps: stepsOf(form).map((step) => ({
      name: step.dataset.step ?? "",
      title: ownWords(step.querySelector("legend")),
      ...(step.hasAttribute("data-skip") && { skip: true }),
    })),
    fields: Array.from(seen, ([name, controls]) => {
      const [first] = controls as [Control];
      const isInvalid = controls.some((each) => each.getAttribute("aria-invalid") === "true");
      const said = isInvalid && document.getElementById(`${first.id || name}-error`)?.textContent;
      return {
        name,
        step: first.closest<HTMLElement>("[data-step]")?.dataset.step ?? "",
        label: labelOf(first),
        type: first.type,
        autocomplete: first.autocomplete,
        required: controls.some((each) => each.required),
        value: readValue(controls),
        ...(said && { error: said }),
      };
    }),
    key: controlsNamed(form, "key")[0]?.value ?? "",
    pay: submitButtonOf(form)?.textContent?.trim() ?? "",
  };
}
