/** A checkout whose form is declared in JSON, on a page that has none; and paying by a wallet of the browser's. */
import type { Page } from "@playwright/test";
import { isAccessible } from "./support/axe.js";
import { serveFixture } from "./support/fixture-page.js";
import { expect, test } from "./support/test.js";
import type { Visit } from "./support/visit.js";

const wallet = "https://pay.example";
const steps = [
  { name: "contact", fields: [{ name: "email" }] },
  {
    name: "delivery",
    fields: [
      { name: "country", values: "DE AT CH FR IT" },
      ...["name", "address1", "address2", "postal", "city", "region", "phone", "company"].map((name) => ({ name })),
      {
        name: "delivery",
        choices: [
          { value: "standard", name: "To your door" },
          {
            value: "pickup",
            name: "To a pick-up point",
            points: [
              {
                value: "wall",
                name: "Our garden wall",
                note: "Am Anger 4, Lychen",
              },
              {
                value: "mill",
                name: "The mill shop",
                note: "Mühlenweg 1, Templin",
              },
            ],
          },
        ],
      },
    ],
  },
  {
    name: "payment",
    fields: [
      {
        name: "payment",
        choices: [
          {
            value: "invoice",
            name: "Invoice",
            note: "Within 14 days of the parcel’s arrival",
          },
          { value: "card", name: "Card", slot: true },
        ],
      },
    ],
  },
  { name: "review", note: "Sent back within 30 days, even if opened." },
];
const config = {
  widgets: [
    {
      type: "checkout-steps",
      at: "#checkout",
      quote: "/checkout/quote",
      order: "/checkout",
      status: "/checkout/orders/{key}",
      delivery: { zone: "Europe/Berlin" },
      steps,
    },
  ],
};
/** The store's policy lets no page speak with a method's address: only the stub takes it. */
const withWallet = { widgets: [{ ...config.widgets[0], express: [{ method: wallet, data: { merchant: "imme" } }] }] };
const answers = {
  name: "Ann Example",
  address1: "Honey Lane 1",
  postal: "10115",
  city: "Berlin",
};

const step = (page: Page, name: string) => page.locator(`[data-step="${name}"]`);
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const next = (page: Page) => page.locator("nicety-bar").getByRole("button", { name: "Continue to" });
const express = (page: Page) => page.locator("nicety-express").getByRole("button", { name: "Pay by wallet" });

async function open(visit: Visit, given: object = config): Promise<Page> {
  const { page, address } = visit;
  await visit.fill("acacia", 1);
  // The shop has one key for each intent to buy, which it writes into its pages.
  const shopPage = await (await page.request.get(`${address}/checkout`)).text();
  await serveFixture(visit, "checkout-json", {
    key: /name="key" value="([^"]+)"/.exec(shopPage)?.[1] ?? "",
  });
  await page.route("**/declared.json", (route) => route.fulfill({ json: given }));
  await visit.open("/checkout-json");
  await expect(step(page, "contact")).toBeVisible();
  return page;
}

async function reachPayment(page: Page): Promise<void> {
  await field(page, "email").fill("ann@example.com");
  await next(page).click();
  for (const [name, value] of Object.entries(answers)) await field(page, name).fill(value);
  await next(page).click();
  await expect(step(page, "payment")).toBeVisible();
}

/** A browser whose wallet the test answers: "pay", or "close" as a shopper may. */
async function stubWallet(visit: Visit, answer: "pay" | "close"): Promise<void> {
  await visit.page.addInitScript((answer) => {
    const log: unknown[] = [];
    Object.assign(window, {
      walletLog: log,
      PaymentRequest: class {
        readonly given: unknown[];
        constructor(...given: unknown[]) {
          this.given = given;
        }
        canMakePayment = async () => true;
        abort = async () => {};
        async show() {
          log.push(["show", this.given]);
          if (answer === "close") throw new DOMException("closed", "AbortError");
          return {
            methodName: "https://pay.example",
            details: { token: "t-1" },
            complete: async (result: string) => {
              log.push(["complete", result]);
              sessionStorage.setItem("completed", result);
            },
          };
        }
      },
    });
  }, answer);
}

test("is a form like a shop's own: bought through it, each step without a violation of axe's rules", async ({
  visit,
}) => {
  const page = await open(visit);
  await expect(page.locator("summary [data-amount=total]")).toHaveText("€16.70");
  await isAccessible(page, "contact");
  await field(page, "email").fill("ann@example.com");
  await page.keyboard.press("Enter");
  await expect(step(page, "delivery").locator("legend")).toBeFocused();
  await expect(page.getByRole("combobox", { name: "Country" })).toHaveValue("DE");
  await expect(field(page, "country").locator("option")).toHaveText([
    "Austria",
    "France",
    "Germany",
    "Italy",
    "Switzerland",
  ]);
  await field(page, "country").selectOption("IT");
  await expect(page.getByLabel("Province")).toBeVisible();
  await field(page, "country").selectOption("DE");
  const visible = await step(page, "delivery").locator(":is(input:not([type=radio]),select):visible").count();
  expect(visible + 1, "with the email address").toBeLessThanOrEqual(8);
  await expect(page.getByText("The mill shop")).toBeHidden();
  await page.getByRole("radio", { name: "To a pick-up point" }).check();
  await expect(page.locator("summary [data-amount=total]")).toHaveText("€14.70");
  await page.getByRole("radio", { name: "The mill shop" }).check();
  await expect(page.locator("[data-when]").first()).toHaveText(/^\w{3},? \w+ \d+ – \w{3}/);
  for (const [name, value] of Object.entries(answers)) await field(page, name).fill(value);
  await isAccessible(page, "delivery");
  await next(page).click();
  await expect(express(page), "this browser has no such wallet").toHaveCount(0);
  await isAccessible(page, "payment");
  await next(page).click();
  await expect(step(page, "review")).toContainText("Sent back within 30 days");
  await isAccessible(page, "review");
  await page.getByRole("button", { name: "Buy now, pay €14.70 later" }).click();
  await page.waitForURL(/\/thank-you\/IL-\d+$/);
  await expect(page.locator("main")).toContainText("mill");
});

test("keeps answers through Back and a reload, and shows what is wrong at its field", async ({ visit }) => {
  const page = await open(visit);
  await next(page).click();
  await expect(page.locator("#nicety-email-error")).toHaveText("Email is missing.");
  await isAccessible(page, "an error");
  await reachPayment(page);
  await page.goBack();
  await expect(field(page, "city")).toHaveValue("Berlin");
  await page.goForward();
  await expect(step(page, "payment")).toBeVisible();
});

test("has labels, autofill tokens and a provider's slot that is never read", async ({ visit }) => {
  const page = await open(visit);
  const tokens = await page
    .locator("form [autocomplete]")
    .evaluateAll((all) =>
      Object.fromEntries(all.map((each) => [(each as HTMLInputElement).name, each.getAttribute("autocomplete")])),
    );
  expect(tokens).toEqual({
    email: "email",
    country: "country",
    name: "name",
    address1: "address-line1",
    address2: "address-line2",
    postal: "postal-code",
    city: "address-level2",
    region: "address-level1",
    phone: "tel",
    company: "organization",
  });
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.postData() ?? ""));
  await page.evaluate(() => {
    const number = Object.assign(document.createElement("input"), { name: "number", value: "4242" });
    document.querySelector("[data-slot=card]")?.append(number);
  });
  await reachPayment(page);
  await page.getByRole("radio", { name: "Card" }).check();
  await expect(field(page, "number")).toBeVisible();
  await expect(page.locator("summary [data-amount=total]")).toHaveText("€16.70");
  expect(sent.join()).not.toContain("4242");
});

test("a wallet pays the shop's total, first of all ways, and the shop's answer closes it", async ({ visit }) => {
  await stubWallet(visit, "pay");
  const page = await open(visit, withWallet);
  await reachPayment(page);
  const box = await express(page).boundingBox();
  const first = await field(page, "payment").first().boundingBox();
  expect(box?.y).toBeLessThan(first?.y ?? 0);
  expect(box?.height).toBeGreaterThanOrEqual(44);
  await isAccessible(page, "with a wallet");
  const sent: URLSearchParams[] = [];
  await page.route("**/checkout", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    const body = new URLSearchParams(route.request().postData() ?? "");
    sent.push(new URLSearchParams(body));
    // The demo store doesn't know wallets.
    body.set("payment", "invoice");
    await route.continue({ postData: `${body}` });
  });
  await express(page).click();
  await page.waitForURL(/\/thank-you\/IL-\d+$/);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.get("payment")).toBe(wallet);
  expect(sent[0]?.get("payment_details")).toBe('{"token":"t-1"}');
  expect(await page.evaluate(() => sessionStorage.getItem("completed"))).toBe("success");
});

test("a wallet that is closed leaves the shopper where they were", async ({ visit }) => {
  await stubWallet(visit, "close");
  const page = await open(visit, withWallet);
  await reachPayment(page);
  await express(page).click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { walletLog: unknown[] }).walletLog.length))
    .toBe(1);
  const [shown] = await page.evaluate(() => (window as unknown as { walletLog: unknown[][] }).walletLog);
  expect(shown?.[1]).toEqual([
    [{ supportedMethods: wallet, data: { merchant: "imme" } }],
    {
      total: { label: "Together", amount: { currency: "EUR", value: "16.70" } },
    },
  ]);
  await expect(express(page)).not.toHaveAttribute("aria-busy", "true");
  await expect(step(page, "payment")).toBeVisible();
  await expect(page.locator("nicety-bar")).not.toContainText("didn’t go through");
  await next(page).click();
  await page.getByRole("button", { name: "Buy now, pay €16.70 later" }).click();
  await page.waitForURL(/\/thank-you\/IL-\d+$/);
});

test("a form of the shop's at the place goes first", async ({ visit }) => {
  const { page } = visit;
  await visit.fill("acacia", 1);
  await page.route("**/nicety/checkout.json", (route) =>
    route.fulfill({
      json: { widgets: [{ ...config.widgets[0], at: ".checkout-page" }] },
    }),
  );
  await visit.open("/checkout");
  await expect(step(page, "contact")).toBeVisible();
  await expect(step(page, "delivery")).toBeHidden();
  await expect(page.locator("form [data-step]")).toHaveCount(4);
  await expect(page.locator("#email")).toBeVisible();
});
