// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { enhanceForm } from "../../src/form/steps.js";
import { on } from "../../src/listen.js";
import type { Placement } from "../../src/view/placement.js";
import type { DeclaredChoice, DeclaredField, DeclaredStep, EntryConfig, WidgetEvent } from "../../src/wire.js";
import { equipPage } from "../support/page.js";

/** As the engine fills it in. */
const field = (name: string, label: string, more: Partial<DeclaredField> = {}): DeclaredField => ({
  name,
  label,
  hint: "",
  type: "text",
  autocomplete: "",
  required: true,
  folded: false,
  choices: [],
  ...more,
});
const choice = (value: string, more: Partial<DeclaredChoice> = {}): DeclaredChoice => ({
  value,
  name: "",
  price: "",
  note: "",
  slot: false,
  points: [],
  ...more,
});
const optional = { required: false, folded: true };
const steps: readonly DeclaredStep[] = [
  {
    name: "contact",
    title: "Contact",
    note: "",
    fields: [
      field("email", "Email", { type: "email", autocomplete: "email", hint: "For the <b>confirmation</b>." }),
      field("news", "Letters", { type: "checkbox", required: false }),
    ],
  },
  {
    name: "delivery",
    title: "Delivery",
    note: "",
    fields: [
      field("country", "Country", {
        type: "select",
        autocomplete: "country",
        choices: [choice("DE"), choice("CH"), choice("AT", { name: "Österreich" })],
      }),
      field("address1", "Street", { autocomplete: "address-line1" }),
      field("address2", "Second line", { autocomplete: "address-line2", ...optional }),
      field("postal", "Postal code", { autocomplete: "postal-code" }),
      field("note", "A word to us", { type: "textarea", autocomplete: "off", ...optional }),
      field("delivery", "How it comes", {
        type: "radio",
        choices: [
          choice("standard", { name: "Standard", price: "€3.90", note: "in two days" }),
          choice("pickup", { name: "Fetch it", points: [{ value: "mill", name: "The mill", note: "Mill Lane 2" }] }),
        ],
      }),
    ],
  },
  {
    name: "payment",
    title: "Payment",
    note: "",
    fields: [
      field("payment", "How you pay", {
        type: "radio",
        choices: [choice("card", { name: "Card", slot: true }), choice("invoice", { name: "Invoice", note: "Later." })],
      }),
    ],
  },
  { name: "review", title: "Review", note: "Sent back within 30 days.", fields: [] },
];
const words = { optional: "optional", buy: "Buy now", summary: "Your order" };

let placement: Placement | undefined;
let told: WidgetEvent[];

function query<Found extends Element = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(selector);
  return found;
}
async function begin(more: EntryConfig = {}): Promise<HTMLElement> {
  const element = document.createElement("nicety-checkout-steps");
  (document.querySelector("form") ?? query("#checkout")).append(element);
  const base: Placement = {
    props: {},
    isBorrowed: false,
    socket: () => undefined,
    keep: () => {},
    themed: () => [],
    sample: () => null,
    restore: () => element.remove(),
  };
  placement = enhanceForm(element, base, {
    config: { order: "/checkout", steps, words, ...more },
    on,
    checkUrl: (text) => new URL(text, document.baseURI),
    attributes: () => ({}),
    dress: (each) => each.shadowRoot ?? each.attachShadow({ mode: "open" }),
  });
  placement.begin?.((event) => told.push(event));
  await vi.waitUntil(() => told.length > 0);
  return element;
}
const formFacts = () => (told.find(({ event }) => event === "form") as { data: Record<string, unknown> }).data;
const fieldFacts = (name: string) =>
  (formFacts().fields as Record<string, unknown>[]).find((each) => each.name === name);

beforeEach(() => {
  equipPage();
  Element.prototype.scrollIntoView = () => {};
  // jsdom doesn't know it there.
  Object.defineProperty(HTMLSelectElement.prototype, "autocomplete", {
    get(this: HTMLSelectElement) {
      return this.getAttribute("autocomplete") ?? "";
    },
    configurable: true,
  });
  history.replaceState(null, "");
  document.documentElement.lang = "en-GB";
  document.body.innerHTML = '<main><div id="checkout"></div></main>';
  told = [];
});
afterEach(() => {
  placement?.restore();
  vi.restoreAllMocks();
});

describe("a form made of what is declared", () => {
  it("stands in its place and is told as a shop's own would be", async () => {
    const element = await begin();
    const form = query<HTMLFormElement>("form");
    expect(form.previousElementSibling).toBe(element);
    expect(form.method).toBe("post");
    expect(new URL(form.action).pathname).toBe("/checkout");
    expect(formFacts()).toMatchObject({ made: true, pay: "Buy now" });
    expect((formFacts().steps as { name: string }[]).map(({ name }) => name)).toEqual([
      "contact",
      "delivery",
      "payment",
      "review",
    ]);
    expect(fieldFacts("email")).toEqual({
      name: "email",
      step: "contact",
      label: "Email",
      type: "email",
      autocomplete: "email",
      required: true,
      value: "",
    });
    expect(fieldFacts("delivery")).toMatchObject({ label: "How it comes", value: "standard", required: true });
    expect(fieldFacts("news")).toMatchObject({ label: "Letters", type: "checkbox", required: false });
  });

  it("gives each field its label, its hint and what browsers need to fill it in", async () => {
    await begin();
    for (const control of document.querySelectorAll<HTMLInputElement>(
      "form :is(input:not([type=hidden]),select,textarea)",
    ))
      expect(control.labels?.length, control.name).toBe(1);
    const email = query<HTMLInputElement>("[name=email]");
    expect(email.inputMode || email.getAttribute("inputmode")).toBe("email");
    expect(email.getAttribute("autocapitalize")).toBe("off");
    expect(email.getAttribute("enterkeyhint")).toBe("next");
    expect(document.getElementById(`${email.getAttribute("aria-describedby")}`)?.textContent).toBe(
      "For the <b>confirmation</b>.",
    );
    expect(query("[name=postal]").getAttribute("autocapitalize")).toBe("characters");
    expect(new Set([...document.querySelectorAll("[id]")].map(({ id }) => id)).size).toBe(
      document.querySelectorAll("[id]").length,
    );
  });

  it("knows by a well-known name what a field needs, unless it is said", async () => {
    await begin({
      steps: [
        {
          name: "contact",
          fields: [
            { name: "email" },
            { name: "phone", label: "Telefon", hint: "", required: true },
            { name: "company" },
            { name: "address2", folded: false },
            { name: "country", values: "DE  AT" },
            { name: "size", label: "Size", choices: [{ value: "s" }] },
          ],
        },
      ],
    });
    expect(query("legend").textContent).toBe("Contact");
    expect(fieldFacts("email")).toMatchObject({ label: "Email", type: "email", autocomplete: "email", required: true });
    expect(fieldFacts("phone")).toMatchObject({ label: "Telefon", type: "tel", autocomplete: "tel", required: true });
    expect(document.getElementById("nicety-phone-hint")).toBeNull();
    expect(query("[name=company]").closest("details")).not.toBeNull();
    expect(query("[name=address2]").closest("details")).toBeNull();
    expect(query<HTMLSelectElement>("select").options).toHaveLength(2);
    expect(fieldFacts("size")).toMatchObject({ type: "radio", value: "s" });
  });

  it("takes words as text alone", async () => {
    await begin();
    expect(document.querySelector("form b")).toBeNull();
  });

  it("names countries in the page's language, in its order, the first that is declared chosen", async () => {
    document.documentElement.lang = "de";
    await begin();
    const select = query<HTMLSelectElement>("[name=country]");
    expect([...select.options].map(({ text }) => text)).toEqual(["Deutschland", "Österreich", "Schweiz"]);
    expect(select.value).toBe("DE");
    expect(fieldFacts("country")).toMatchObject({ value: "DE" });
  });

  it("folds away what isn't needed, under what it is called", async () => {
    await begin();
    const fold = query("[data-step=delivery] details");
    expect(fold.querySelector("summary")?.textContent).toBe("Second line · A word to us");
    expect([...fold.querySelectorAll<HTMLInputElement>("input,textarea")].map(({ name }) => name)).toEqual([
      "address2",
      "note",
    ]);
    expect(query("label[for=nicety-address2] small").textContent).toBe("optional");
  });

  it("makes room for dates, pick-up points and the provider's own element", async () => {
    await begin();
    expect(query("[value=standard]").closest("label")?.querySelector("[data-when]")?.textContent).toBe("in two days");
    expect(query("[value=standard]").closest("label")?.querySelector("[data-price]")?.textContent).toBe("€3.90");
    expect(query("[name=payment][value=invoice]").closest("label")?.querySelector("[data-when]")).toBeNull();
    expect(query<HTMLInputElement>("[name=pickup]").value).toBe("mill");
    expect(query(".points").textContent).toContain("Mill Lane 2");
    expect(query("[data-slot=card]").childNodes).toHaveLength(0);
  });

  it("says what it comes to, unless the shop's page does", async () => {
    await begin();
    placement?.perform?.({
      widget: 1,
      type: "amounts",
      pay: "Pay €27.90",
      rows: [{ id: "total", name: "Together", text: "€27.90" }],
    });
    expect(query("summary [data-amount=total]").textContent).toBe("€27.90");
    expect(query("[data-amounts] dd").textContent).toBe("€27.90");
    expect(query("[data-step=review] button").textContent).toBe("Pay €27.90");
    placement?.restore();
    document.body.innerHTML = '<dl data-amounts></dl><div id="checkout"></div>';
    await begin();
    expect(document.querySelectorAll("[data-amounts]")).toHaveLength(1);
  });

  it("sends the shop's own hidden fields, and gives them back", async () => {
    query("#checkout").innerHTML = '<input type="hidden" name="key" value="of-the-shop">';
    await begin();
    expect(formFacts().key).toBe("of-the-shop");
    expect(new FormData(query<HTMLFormElement>("form")).get("key")).toBe("of-the-shop");
    placement?.restore();
    expect(query("#checkout").innerHTML).toBe('<input type="hidden" name="key" value="of-the-shop">');
  });

  it("makes a key where the shop has none, the same for as long as the tab is there", async () => {
    await begin();
    const { key } = formFacts();
    expect(key).toMatch(/^[\da-f-]{36}$/);
    placement?.restore();
    told = [];
    await begin();
    expect(formFacts().key).toBe(key);
    placement?.restore();
    history.replaceState(null, "");
    told = [];
    await begin();
    expect(formFacts().key).not.toBe(key);
  });

  it("gives way to a form of the shop's", async () => {
    document.body.innerHTML =
      '<div id="checkout"><form><fieldset data-step="all"><legend>All</legend><input name="email"></fieldset></form></div>';
    await begin();
    expect(document.forms).toHaveLength(1);
    expect(formFacts().steps).toEqual([{ name: "all", title: "All" }]);
    expect(formFacts().made).toBeUndefined();
  });

  it("leaves the page as it was", async () => {
    const before = document.body.innerHTML;
    await begin();
    placement?.restore();
    expect(document.body.innerHTML).toBe(before);
  });
});
