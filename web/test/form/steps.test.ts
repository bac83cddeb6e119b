// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { enhanceForm } from "../../src/form/steps.js";
import { civilTime } from "../../src/form/summary.js";
import type { FormEffect } from "../../src/form/wire.js";
import { on } from "../../src/listen.js";
import type { Placement } from "../../src/view/placement.js";
import type { WidgetEvent } from "../../src/wire.js";
import { equipPage, settle } from "../support/page.js";

const page = `<form method="post" action="/checkout">
  <input type="hidden" name="key" value="key-1"><input type="hidden" name="payment_token" value="">
  <div class="steps">
  <fieldset data-step="contact"><legend>Contact</legend>
    <p class="field"><label for="email">Email</label><input id="email" name="email" type="email" autocomplete="email" required aria-describedby="email-hint"><small id="email-hint">For the confirmation.</small></p>
  </fieldset>
  <fieldset data-step="delivery"><legend>Delivery</legend>
    <div class="fields">
      <p class="field"><label for="address1">Street</label><input id="address1" name="address1" autocomplete="address-line1" required></p>
      <p class="field"><label for="postal">Postal code</label><input id="postal" name="postal" autocomplete="postal-code" required></p>
      <p class="field"><label for="city">Town</label><input id="city" name="city" autocomplete="address-level2" required></p>
      <p class="field"><label for="phone">Phone <small>optional</small></label><input id="phone" name="phone" type="tel" autocomplete="tel"></p>
    </div>
    <details><summary>More</summary><div class="fields">
      <p class="field"><label for="company">Company</label><input id="company" name="company" autocomplete="organization"></p>
      <p class="field"><label for="region">Region <small>optional</small></label><input id="region" name="region" autocomplete="address-level1"></p>
    </div></details>
    <div role="radiogroup" aria-labelledby="how"><p id="how">How it comes</p>
      <div class="option"><label><input type="radio" name="delivery" value="standard" checked> Standard <span data-price>€3.90</span> <small data-when>soon</small></label></div>
      <div class="option"><label><input type="radio" name="delivery" value="express"> Express</label></div>
    </div>
  </fieldset>
  <fieldset data-step="payment"><legend>Payment</legend>
    <label><input type="radio" name="payment" value="card" checked> Card</label>
    <div data-slot="card"><input name="number" value="4111 1111 1111 1111" autocomplete="cc-number"><input name="email" value="slot@example.com"></div>
    <input name="code" autocomplete="cc-csc" value="123">
  </fieldset>
  <fieldset data-step="review"><legend>Review</legend><button type="submit">Pay €27.90</button></fieldset>
  </div>
  <dl data-amounts><div data-amount-row="goods"><dt>Goods</dt><dd data-amount="goods">€24.00</dd></div>
    <div data-amount-row="total"><dt>Together <small>with VAT</small></dt><dd data-amount="total">€27.90</dd></div></dl>
  <input name="voucher"><button type="submit" formaction="/quote" formnovalidate>Redeem</button>
  <button type="submit" formaction="/empty" formnovalidate>Empty</button>
</form>`;

let placement: Placement;
let told: WidgetEvent[];
let form: HTMLFormElement;

function query<Found extends Element = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(selector);
  return found;
}
function begin(): void {
  const element = document.createElement("nicety-checkout-steps");
  form.append(element);
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
    config: { quote: "/quote", delivery: { zone: "Europe/Berlin" } },
    on,
    checkUrl: (text) => new URL(text, document.baseURI),
    attributes: () => ({}),
    dress: (each) => each.shadowRoot ?? each.attachShadow({ mode: "open" }),
  });
  placement.begin?.((event) => told.push(event));
}
const perform = (effect: object): void => placement.perform?.({ widget: 1, ...effect } as FormEffect);
const show = (name: string, way = "push", focus = true): void => perform({ type: "step", name, way, focus });
const eventsOf = (kind: string): WidgetEvent[] => told.filter(({ event }) => event === kind);
const shown = (): string[] =>
  [...document.querySelectorAll<HTMLElement>("[data-step]:not([data-nicety-away])")].map(
    ({ dataset }) => `${dataset.step}`,
  );
function type(name: string, value: string): void {
  const input = query<HTMLInputElement>(`#${name}`);
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

beforeEach(() => {
  equipPage();
  Element.prototype.scrollIntoView = () => {};
  history.replaceState(null, "");
  document.body.innerHTML = page;
  form = query<HTMLFormElement>("form");
  told = [];
  begin();
});
afterEach(() => {
  placement.restore();
  vi.unstubAllGlobals();
});

describe("a form in steps", () => {
  it("is told with its steps, its fields and the shop's key", () => {
    const [first] = eventsOf("form") as { data: Record<string, unknown> }[];
    expect(first?.data).toMatchObject({ key: "key-1", pay: "Pay €27.90" });
    expect(first?.data.steps).toEqual([
      { name: "contact", title: "Contact" },
      { name: "delivery", title: "Delivery" },
      { name: "payment", title: "Payment" },
      { name: "review", title: "Review" },
    ]);
    const fields = first?.data.fields as Record<string, unknown>[];
    expect(fields[0]).toEqual({
      name: "email",
      step: "contact",
      label: "Email",
      type: "email",
      autocomplete: "email",
      required: true,
      value: "",
    });
    expect(fields.find(({ name }) => name === "delivery")).toMatchObject({ label: "How it comes", value: "standard" });
    expect(fields.find(({ name }) => name === "phone")).toMatchObject({ label: "Phone" });
  });

  it("never reads what is in a slot, nor payment data beside it", async () => {
    const fetched = vi.fn(async (_: URL, init: RequestInit) => Response.json({ body: `${init.body}` }));
    vi.stubGlobal("fetch", fetched);
    perform({ type: "call", id: 7, method: "POST", url: "", key: "key-1", timeoutMs: 1000 });
    query<HTMLInputElement>("[data-slot] input").dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
    const all = JSON.stringify(told);
    for (const secret of ["4111", "slot@example.com", "123"]) expect(all).not.toContain(secret);
    expect(all).toContain("key=key-1");
  });

  it("shows one step, and the rest when it ends", () => {
    show("contact", "stay", false);
    expect(shown()).toEqual(["contact"]);
    expect(form.noValidate).toBe(true);
    placement.restore();
    expect(shown()).toHaveLength(4);
    expect(form.noValidate).toBe(false);
    expect(document.querySelector("nicety-bar")).toBeNull();
  });

  it("lets a step leave on top of the one that comes, whose heading has the focus", async () => {
    show("contact", "stay", false);
    show("delivery");
    expect(placement.find?.("step")).toBe(query('[data-step="delivery"]'));
    expect(placement.find?.("step-old")).toBe(query('[data-step="contact"]'));
    expect(query('[data-step="contact"]').inert).toBe(true);
    expect(document.activeElement).toBe(query('[data-step="delivery"] legend'));
    await settle();
    expect(shown()).toEqual(["delivery"]);
    expect(query('[data-step="contact"]').inert).toBe(false);
  });

  it("puts a view into the browser's history, and tells when it is gone back to", () => {
    show("contact", "stay", false);
    show("delivery");
    expect(history.state.nicety).toMatchObject({ step: "delivery", before: "contact" });
    history.replaceState({ nicety: { step: "contact" } }, "");
    dispatchEvent(new PopStateEvent("popstate"));
    expect(told.at(-1)).toEqual({ event: "go", name: "contact" });
  });

  it("continues a reload where it was, with an order that is under way", () => {
    placement.restore();
    history.replaceState({ nicety: { step: "payment", asked: "key-1" } }, "");
    told = [];
    begin();
    expect(eventsOf("form")[0]).toMatchObject({ data: { at: "payment", asked: true } });
  });

  it("tells what is typed, and when a field was left", () => {
    type("email", "a");
    query("#email").dispatchEvent(new Event("focusout", { bubbles: true }));
    expect(eventsOf("field")).toEqual([
      { event: "field", name: "email", value: "a" },
      { event: "field", name: "email", value: "a", on: true },
    ]);
  });

  it("shows an error where the shop would, and takes it away", () => {
    perform({ type: "field", name: "email", look: "wrong", error: "Like name@example.com." });
    const input = query<HTMLInputElement>("#email");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(input.getAttribute("aria-describedby")).toBe("email-hint email-error");
    expect(query("#email-error").className).toBe("field__error");
    perform({ type: "field", name: "email", look: "right" });
    expect(input.getAttribute("aria-describedby")).toBe("email-hint");
    expect(document.getElementById("email-error")).toBeNull();
    expect(query(".field").dataset.nicetyField).toBe("right");
  });

  it("takes a suggestion over when it is pressed", () => {
    perform({ type: "field", name: "email", look: "", hint: "Did you mean a@gmail.com?", suggestion: "a@gmail.com" });
    query(".field__suggestion").click();
    expect(query<HTMLInputElement>("#email").value).toBe("a@gmail.com");
    expect(told.at(-1)).toEqual({ event: "field", name: "email", value: "a@gmail.com", on: true });
  });

  it("puts an address in order, with what is needed in the open", () => {
    perform({ type: "shape", name: "region", required: true, hidden: false, label: "State" });
    perform({ type: "order", names: ["address1", "city", "region", "postal"] });
    const names = [...document.querySelectorAll(".fields")].map((each) =>
      [...each.querySelectorAll("input")].map(({ name }) => name),
    );
    expect(names).toEqual([["address1", "city", "region", "postal", "phone"], ["company"]]);
    expect(query("label[for=region]").textContent).toContain("State");
    expect(query<HTMLElement>("label[for=region] small").hidden).toBe(true);
    perform({ type: "shape", name: "region", required: false, hidden: true });
    perform({ type: "order", names: ["address1", "postal", "city"] });
    const back = [...document.querySelectorAll(".fields")].map((each) =>
      [...each.querySelectorAll("input")].map(({ name }) => name),
    );
    expect(back[0]).toEqual(["address1", "postal", "city", "phone"]);
  });

  it("gives fields back where the shop had put them", () => {
    const names = (): readonly (readonly string[])[] =>
      [...document.querySelectorAll(".fields")].map((each) =>
        [...each.querySelectorAll("input")].map(({ name }) => name),
      );
    const before = names();
    perform({ type: "shape", name: "region", required: true, hidden: false, label: "State" });
    perform({ type: "order", names: ["city", "region", "postal", "address1"] });
    expect(names()).not.toEqual(before);
    placement.restore();
    expect(names()).toEqual(before);
  });

  it("doesn't send a field that the country hasn't, and keeps what was in it", () => {
    type("region", "Bavaria");
    perform({ type: "shape", name: "region", required: false, hidden: true });
    expect(new FormData(form).has("region")).toBe(false);
    perform({ type: "shape", name: "region", required: false, hidden: false });
    expect(new FormData(form).get("region")).toBe("Bavaria");
    expect(query("label[for=region]").textContent).toContain("Region");
  });

  it("sends nothing by itself; the shop's other buttons do what they did", () => {
    const submit = (submitter: HTMLElement): boolean =>
      form.dispatchEvent(Object.assign(new Event("submit", { bubbles: true, cancelable: true }), { submitter }));
    expect(submit(query("[data-step=review] button"))).toBe(false);
    expect(told.at(-1)).toEqual({ event: "submit" });
    expect(submit(query('[formaction="/quote"]'))).toBe(false);
    expect(told.at(-1)).toEqual({ event: "act", name: "quote" });
    expect(submit(query('[formaction="/empty"]'))).toBe(true);
  });

  it("asks the shop with the form's fields and its key, and tells what came of it", async () => {
    const fetched = vi.fn(async (_address: URL, _init: RequestInit) => Response.json({ order: { number: "1" } }));
    vi.stubGlobal("fetch", fetched);
    perform({ type: "call", id: 7, method: "POST", url: "", key: "key-1", timeoutMs: 1000 });
    await settle();
    const [address, init] = fetched.mock.calls[0] ?? [];
    expect(`${address}`).toMatch(/\/checkout$/);
    expect(init?.headers).toEqual({ Accept: "application/json", "Idempotency-Key": "key-1" });
    expect(told.at(-1)).toEqual({ event: "reply", id: 7, status: 200, data: { order: { number: "1" } } });
    fetched.mockRejectedValueOnce(new Error("broken"));
    perform({ type: "call", id: 8, method: "GET", url: "/orders/key-1", timeoutMs: 1000 });
    await settle();
    expect(told.at(-1)).toEqual({ event: "reply", id: 8, status: 0, data: undefined });
  });

  it("lets the shop's payment script answer, and goes on where there is none", async () => {
    perform({ type: "consult", id: 9, name: "nicety:pay", detail: { key: "key-1" } });
    await settle();
    expect(told.at(-1)).toEqual({ event: "answer", id: 9, ok: true });
    form.addEventListener("nicety:pay", (event) => {
      (event as CustomEvent).detail.respondWith(Promise.resolve({ ok: false, message: "No." }));
    });
    perform({ type: "consult", id: 10, name: "nicety:pay", detail: {} });
    await settle();
    expect(told.at(-1)).toEqual({ event: "answer", id: 10, ok: false, reason: "refused", message: "No." });
  });

  it("says on the shop's button that it pays, never disabling it", () => {
    const button = query<HTMLButtonElement>("[data-step=review] button");
    perform({ type: "sending", words: "Paying…", asked: true });
    expect(button.textContent).toBe("Paying…");
    expect(button.disabled).toBe(false);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(history.state.nicety.asked).toBe("key-1");
    perform({ type: "sending", words: "", asked: false });
    expect(button.textContent).toBe("Pay €27.90");
    expect(history.state.nicety.asked).toBe("");
  });

  it("writes the shop's amounts, with rows that come and go", () => {
    perform({
      type: "amounts",
      pay: "Pay €30.00",
      rows: [
        { id: "gift", name: "Gift", text: "€6.00" },
        { id: "total", name: "Together", text: "€30.00" },
      ],
    });
    const rows = [...document.querySelectorAll("[data-amounts] > div")].map((row) =>
      row.textContent?.replace(/\s+/g, " ").trim(),
    );
    expect(rows).toEqual(["Gift €6.00", "Together with VAT€30.00"]);
    expect(query("[data-step=review] button").textContent).toBe("Pay €30.00");
  });

  it("says when a choice comes in the page's language", () => {
    document.documentElement.lang = "en-GB";
    perform({ type: "choice", name: "delivery", value: "standard", text: "€4.90", from: 20783, to: 20784 });
    expect(query("[data-when]").textContent.replace(/\s/gu, " ")).toMatch(/^Thu,? 26( Nov)? – Fri,? 27 Nov$/);
    expect(query("[data-price]").textContent).toBe("€4.90");
  });

  it("offers what the shop offers, and chooses the first of it for whoever had chosen another", () => {
    const [standard, express] = document.querySelectorAll<HTMLInputElement>("[name=delivery]");
    const options = document.querySelectorAll<HTMLElement>(".option");
    const away = (): boolean[] => [...options].map((each) => each.hasAttribute("data-nicety-away"));
    perform({ type: "offer", name: "delivery", values: ["express"] });
    expect(away()).toEqual([true, false]);
    expect([standard?.disabled, express?.checked]).toEqual([true, true]);
    expect(eventsOf("field").at(-1)).toMatchObject({ name: "delivery", value: "express" });
    perform({ type: "offer", name: "delivery", values: ["standard", "express"] });
    expect(away()).toEqual([false, false]);
    expect([standard?.disabled, express?.checked], "what is chosen stays").toEqual([false, true]);
    perform({ type: "offer", name: "delivery", values: ["express"] });
    placement.restore();
    expect(away()).toEqual([false, false]);
  });
});

describe("civil time", () => {
  it("is that of the shop's zone", () => {
    const at = new Date("2026-11-19T23:30:00Z");
    expect(civilTime("UTC", at)).toEqual({ day: 20776, minute: 23 * 60 + 30 });
    expect(civilTime("Europe/Berlin", at)).toEqual({ day: 20777, minute: 30 });
    expect(civilTime("America/New_York", at)).toEqual({ day: 20776, minute: 18 * 60 + 30 });
  });
  it("is UTC where the zone isn't known", () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(civilTime("Moon/Crater", new Date(0))).toEqual({ day: 0, minute: 0 });
    expect(error).toHaveBeenCalled();
  });
});
