/** The shop's server is killed at each request of a purchase in turn: nothing is lost, nothing is bought twice, and it is said how things stand. */
import type { Page } from "@playwright/test";
import { address, alert, bar, buy, email, open, reach, step, withoutProvider } from "./support/checkout.js";
import type { ShopProcess } from "./support/shop-process.js";
import { expect, test } from "./support/test.js";
import { Visit } from "./support/visit.js";

const said = {
  unreachable: "The shop can’t be reached. All you typed is still here; please try again.",
  silent: "The shop doesn’t answer yet. We keep asking; please don’t order a second time elsewhere.",
  notOrdered: "Your order didn’t get through, and nothing was ordered. You can try again.",
};
const ask = (page: Page) => bar(page).getByRole("button", { name: "Ask now" });

/** The thank-you of the only order that there is. */
async function expectOneOrder(page: Page): Promise<void> {
  await page.waitForURL(/\/thank-you\/IL-\d+$/);
  await expect(page.getByRole("heading", { name: "Thank you, Ann" })).toBeVisible();
  const [shop, number] = page.url().split("/thank-you/IL-") as [string, string];
  for (const other of [Number(number) - 1, Number(number) + 1]) {
    const answer = await page.request.get(`${shop}/thank-you/IL-${other}`);
    expect(answer.status(), `an order ${other} beside ${number}`).toBe(404);
  }
}

async function expectAllKept(page: Page): Promise<void> {
  await expect(page.locator("#email")).toHaveValue(email);
  for (const [name, value] of Object.entries(address)) await expect(page.locator(`#${name}`)).toHaveValue(value);
  await expect(page.locator('input[value="invoice"]')).toBeChecked();
}

/** Kills the shop when a request comes, before or after the shop has got it; the answer gets lost in either case. */
async function killAt(page: Page, shop: ShopProcess, url: string, { isHeard }: { isHeard: boolean }): Promise<void> {
  await page.route(
    url,
    async (route) => {
      if (isHeard) await route.fetch();
      await shop.kill();
      await route.abort("connectionreset");
    },
    { times: 1 },
  );
}

let shop: ShopProcess;
let visit: Visit;

test.beforeEach(async ({ page, openShop, problems }) => {
  problems.tolerate(/ERR_CONNECTION/);
  await withoutProvider(page);
  shop = await openShop();
  visit = new Visit(page, shop.address);
  await open(visit);
});

test("killed at the quote: it is said when it matters, and all is there", async ({ page }) => {
  await reach(page, "payment");
  await killAt(page, shop, "**/checkout/quote", { isHeard: false });
  await page.locator('input[value="invoice"]').check();
  await bar(page).getByRole("button", { name: "Continue to Review" }).click();
  await buy(page).click();
  await expect(alert(page)).toHaveText(said.unreachable);
  await visit.hears(said.unreachable);
  await expectAllKept(page);
  await shop.start();
  await buy(page).click();
  // What it costs was said for another way to pay: it is shown first.
  await expect(buy(page)).toHaveText("Buy now, pay €16.70 later");
  await expect(alert(page)).toHaveText("The total has changed. Please look at it before you pay.");
  await buy(page).click();
  await expectOneOrder(page);
});

test("killed before the order arrives: it is asked for until it is sure that there is none", async ({
  page,
  problems,
}) => {
  problems.expect(/404/);
  await reach(page, "review");
  await killAt(page, shop, "**/checkout", { isHeard: false });
  await buy(page).click();
  await expect(alert(page)).toHaveText(said.silent);
  await visit.hears(said.silent);
  await expect(buy(page)).toHaveAttribute("aria-disabled", "true");
  await expectAllKept(page);
  await shop.start();
  // It may still be on its way: that there is none must be said twice.
  await expect(async () => {
    if (await ask(page).isVisible()) await ask(page).click({ timeout: 500 });
    await expect(alert(page)).toHaveText(said.notOrdered, { timeout: 500 });
  }).toPass();
  await expectAllKept(page);
  await buy(page).click();
  await expectOneOrder(page);
});

test("killed when the order is made and the answer isn't: the same order is found", async ({ page }) => {
  await reach(page, "review");
  await killAt(page, shop, "**/checkout", { isHeard: true });
  await buy(page).click();
  await expect(alert(page)).toHaveText(said.silent);
  await shop.start();
  await ask(page).click();
  await expectOneOrder(page);
});

test("killed when it is asked for, and the page is loaded again: it is asked for further", async ({ page }) => {
  await reach(page, "review");
  await page.route(
    "**/checkout",
    async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    },
    { times: 1 },
  );
  await killAt(page, shop, "**/checkout/orders/*", { isHeard: false });
  await buy(page).click();
  await expect(alert(page)).toHaveText(said.silent);
  await expect(page.reload()).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
  await shop.start();
  await page.reload();
  await expectOneOrder(page);
});

test("killed at the thank-you: the order is the shopper's when the shop is there again", async ({ page }) => {
  await reach(page, "review");
  await killAt(page, shop, "**/thank-you/*", { isHeard: false });
  const failed = page.waitForEvent("requestfailed", (request) => request.url().includes("/thank-you/"));
  await buy(page).click();
  const thanks = (await failed).url();
  await shop.start();
  await page.goto(thanks);
  await expectOneOrder(page);
  // The way back leads to no second one.
  await page.goBack();
  await expect(step(page, "review")).toHaveCount(0);
});
