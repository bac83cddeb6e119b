/**
 * A form made of what the config declares, for a shop whose page has none: as a shop would write it, in the page itself, so that
 * the shop's style sheet and the browser's autofill find what they know. Words are only ever text.
 */
import type { DeclaredChoice, DeclaredField, EntryConfig } from "../wire.js";

type FieldType = NonNullable<DeclaredField["type"]>;
/** A field with all that its name says of it. */
type Field = Required<Omit<DeclaredField, "values">>;

/** Of well-known names: label, autofill token (https://html.spec.whatwg.org/#autofill), type, whether it can be left empty, hint. */
const known: Readonly<Record<string, readonly [string, string?, FieldType?, boolean?, string?]>> = {
  email: ["Email", "email", "email", false, "For the confirmation and nothing else."],
  name: ["Name", "name"],
  country: ["Country", "country", "select"],
  address1: ["Street and number", "address-line1"],
  address2: ["Second address line", "address-line2", "text", true],
  postal: ["Postal code", "postal-code"],
  city: ["Town", "address-level2"],
  region: ["Region", "address-level1", "text", true],
  phone: ["Phone", "tel", "tel", true, "Only for questions about the delivery."],
  company: ["Company", "organization", "text", true],
  note: ["A word to us", "off", "textarea", true],
  voucher: ["Voucher code", "off", "text", true],
  delivery: ["How it comes", "", "radio"],
  payment: ["How you pay", "", "radio"],
};

function complete(given: DeclaredField): Field {
  const { name, values = "", choices = values.split(" ").flatMap((value) => (value ? { value } : [])) } = given;
  const [label = name, autocomplete = "", type = choices.length ? "radio" : "text", isOptional = false, hint = ""] =
    known[name] ?? [];
  const required = given.required ?? !isOptional;
  return {
    label,
    autocomplete,
    type,
    hint,
    required,
    // What isn't needed is in nobody's way, but for the number under which one can be reached.
    folded: !required && name !== "phone",
    ...given,
    choices,
  };
}

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** What is `false` isn't there, of attributes and children alike; nor is an empty attribute. */
function make(tag: string, attributes: Attributes = {}, ...children: readonly (Node | string | false)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value || (name === "value" && value === "")) element.setAttribute(name, value === true ? "" : `${value}`);
  element.append(...children.filter((each) => each !== false));
  return element;
}

const language = (): string | undefined => document.documentElement.lang || undefined;

/** What a choice is called: a country as the page's language calls it. */
function nameOf({ name, value }: DeclaredChoice, field: Field): string {
  try {
    if (!name && /^country/.test(field.autocomplete))
      return new Intl.DisplayNames(language(), { type: "region" }).of(value) ?? value;
  } catch {
    // No code of a country, or no language that is known.
  }
  return name || value;
}

const idOf = (name: string): string => `nicety-${name}`;

function makeSelect(field: Field, attributes: Attributes): HTMLElement {
  const first = field.choices[0];
  const options = field.choices.map((choice) => [nameOf(choice, field), choice] as const);
  // Countries stand where one looks for them.
  if (/^country/.test(field.autocomplete)) options.sort(([one], [other]) => one.localeCompare(other, language()));
  return make(
    "select",
    attributes,
    ...options.map(([name, choice]) => make("option", { value: choice.value, selected: choice === first }, name)),
  );
}

/** A radio group, with what belongs to a choice below it. */
function makeGroup(field: Field): HTMLElement {
  const { name, label, choices, required } = field;
  const id = idOf(name);
  const radio = (group: string, value: string, isFirst: boolean): HTMLElement =>
    make("input", { type: "radio", name: group, value, checked: isFirst && required, required: isFirst && required });
  return make(
    "div",
    { class: "options", id, role: "radiogroup", "aria-labelledby": `${id}-label` },
    make("p", { class: "options__label", id: `${id}-label` }, label),
    ...choices.map((choice, index) => {
      const { value, price = "", note = "", slot = false, points = [] } = choice;
      const isDelivery = name === "delivery";
      const choiceName = nameOf(choice, field);
      return make(
        "div",
        { class: "option" },
        make(
          "label",
          { class: "option__label" },
          radio(name, value, index === 0),
          make("span", { class: "option__name" }, choiceName),
          (price || isDelivery) && make("span", { class: "option__price", "data-price": true }, price),
          (note || isDelivery) && make("small", { class: "option__hint", "data-when": isDelivery }, note),
        ),
        points.length > 0 &&
          make(
            "div",
            { class: "points", role: "radiogroup", "aria-label": choiceName },
            ...points.map((point, at) =>
              make(
                "label",
                { class: "point" },
                radio("pickup", point.value, at === 0),
                make("span", {}, `${point.name} `, !!point.note && make("small", {}, point.note)),
              ),
            ),
          ),
        slot && make("div", { class: "slot", "data-slot": value }),
      );
    }),
  );
}

/** A field with its label and its hint. */
function makeField(field: Field, optional: string): HTMLElement {
  const { name, type, label, hint, autocomplete, required } = field;
  const id = idOf(name);
  const isShort = /postal-code|level2/.test(autocomplete);
  const isMail = type === "email";
  const attributes = {
    id,
    name,
    autocomplete,
    required,
    "aria-describedby": hint && `${id}-hint`,
    ...(/text|email|tel/.test(type) && {
      enterkeyhint: "next",
      inputmode: type !== "text" && type,
      autocapitalize: isMail ? "off" : autocomplete === "postal-code" && "characters",
      spellcheck: isMail && "false",
    }),
  };
  const words = make("label", { for: id }, `${label} `, !required && make("small", {}, optional));
  const control =
    type === "select"
      ? makeSelect(field, attributes)
      : type === "textarea"
        ? make("textarea", { ...attributes, rows: "2" })
        : make("input", { ...attributes, type });
  if (type === "checkbox") words.prepend(control, " ");
  return make(
    "p",
    { class: `field${isShort ? " field--short" : ""}${type === "checkbox" ? " field--check" : ""}` },
    words,
    type !== "checkbox" && control,
    hint && make("small", { class: "field__hint", id: `${id}-hint` }, hint),
  );
}

/** Fields in their order; those that are folded away are together, after the first of those they stand among. */
function addFields(step: HTMLElement, fields: readonly Field[], optional: string): void {
  let open: HTMLElement | undefined;
  let fold: { readonly box: HTMLElement; readonly names: string[]; readonly summary: HTMLElement } | undefined;
  for (const field of fields) {
    if (field.type === "radio") {
      open = fold = undefined;
      step.append(makeGroup(field));
    } else if (field.folded) {
      if (!fold) {
        fold = { box: make("div", { class: "fields" }), names: [], summary: make("summary") };
        step.append(make("details", { class: "more" }, fold.summary, fold.box));
      }
      fold.names.push(field.label);
      fold.summary.textContent = fold.names.join(" · ");
      fold.box.append(makeField(field, optional));
    } else {
      if (!open) {
        open = make("div", { class: "fields" });
        step.append(open);
      }
      open.append(makeField(field, optional));
    }
  }
}

/**
 * Not yet in the page; `takeBack` leaves that as it was. The shop's hidden fields in `scope` become the form's; where the shop has written no `key` there, `key` is, or
 * a new one.
 */
export function makeForm(
  config: EntryConfig,
  action: string,
  scope: Element,
  key: string | undefined = crypto.randomUUID?.(),
): { readonly form: HTMLFormElement; takeBack(): void } {
  const { steps = [], words } = config;
  const { optional = "", buy = "", summary = "" } = words ?? {};
  const id = idOf("checkout");
  const form = make("form", { class: "checkout", id, method: "post", action }) as HTMLFormElement;
  const fieldsets = steps.map(({ name, title, note, fields = [] }) => {
    const heading = title || name.replace(/^./, (letter) => letter.toUpperCase());
    const step = make("fieldset", { "data-step": name }, make("legend", {}, heading));
    addFields(step, fields.map(complete), optional);
    if (note) step.append(make("p", { class: "review__returns" }, note));
    return step;
  });
  fieldsets
    .at(-1)
    ?.append(make("p", { class: "review__act" }, make("button", { class: "button button--buy", type: "submit" }, buy)));
  form.append(make("div", { class: "checkout__steps" }, ...fieldsets));
  // Where the shop's own page says what it comes to, it is said there.
  if (!document.querySelector("[data-amounts]")) {
    form.append(
      make(
        "aside",
        { class: "summary", "data-summary": true, "aria-label": summary },
        make(
          "details",
          { class: "summary__fold", open: innerWidth > 800 },
          make(
            "summary",
            {},
            make("span", { class: "summary__title" }, summary),
            " ",
            make("strong", { class: "summary__total", "data-amount": "total" }),
          ),
          make("div", { class: "summary__body" }, make("dl", { class: "amounts", "data-amounts": true })),
        ),
      ),
    );
  }
  const hidden = [...scope.querySelectorAll<HTMLInputElement>(":scope>input[type=hidden]")];
  for (const each of hidden) each.setAttribute("form", id);
  if (!hidden.some(({ name }) => name === "key"))
    form.append(make("input", { type: "hidden", name: "key", value: key }));
  return {
    form,
    takeBack() {
      form.remove();
      for (const each of hidden) each.removeAttribute("form");
    },
  };
}
