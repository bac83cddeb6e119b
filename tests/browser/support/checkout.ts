/** The demo store's checkout, as a shopper goes through it. */
import { expect, type Locator, type Page } from "@playwright/test";
import type { Visit } from "./visit.js";

export const email = "ann@example.com";
/** By the fields' names, in their order for Germany. */
export const address = { name: "Ann Example", address1: "Honey Lane 1", postal: "10115", city: "Berlin" };
export const kSteps = ["contact", "delivery", "payment", "review"] as const;
export type Step = (typeof kSteps)[number];

export const step = (page: Page, name: Step): Locator => page.locator(`[data-step="${name}"]`);
export const bar = (page: Page): Locator => page.locator("nicety-bar");
export const next = (page: Page): Locator => bar(page).getByRole("button", { name: "Continue to" });
export const buy = (page: Page): Locator => page.locator(".button--buy");
/** What is said beside the last button. */
export const alert = (page: Page): Locator => bar(page).locator("[part=alert-text]");

/** The provider's frame has tests of its own, and is another process to start. */
export async function withoutProvider(page: Page): Promise<void> {
  await page.route("**/assets/payment.js", (route) => route.fulfill({ body: "", contentType: "text/javascript" }));
}

/** The checkout with a jar of honey, at its first step. */
export async function open(visit: Visit): Promise<Page> {
  await visit.fill("acacia", 1);
  await visit.open("/checkout");
  await expect(step(visit.page, "contact")).toBeVisible();
  await expect(step(visit.page, "delivery")).toBeHidden();
  return visit.page;
}

/** Answers what the step asks. */
export async function fillIn(page: Page, name: Step): Promise<void> {
  if (name === "contact") await page.fill("#email", email);
  if (name === "payment") await page.locator('input[name="payment"][value="invoice"]').check();
  if (name !== "delivery") return;
  for (const [field, value] of Object.entries(address)) await page.fill(`#${field}`, value);
}

/** From the first step to one further on, all answered. */
export async function reach(page: Page, wanted: Step): Promise<void> {
  for (const name of kSteps.slice(0, kSteps.indexOf(wanted))) {
    await fillIn(page, name);
    await next(page).click();
  }
  await expect(step(page, wanted)).toBeVisible();
  if (wanted === "review") await expect(buy(page)).toHaveText("Buy now, pay €16.70 later");
}
