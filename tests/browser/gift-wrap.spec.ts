/** It is asked whether it is a gift, in the shop's own form; the parcel is wrapped as the shopper chooses. */
import type { Locator, Page } from "@playwright/test";
import { isAccessible } from "./support/axe.js";
import { expect, test } from "./support/test.js";

const gift = (page: Page): Locator => page.locator("[data-gift]");
const parcel = (page: Page): Locator => gift(page).locator("nicety-gift-wrap");
const said = (page: Page): Locator => parcel(page).locator("[part=words]");
const tag = (page: Page): Locator => parcel(page).locator("[part=tag]");
const ask = (page: Page): Locator => gift(page).getByRole("checkbox");
const choose = (page: Page, name: string): Promise<void> => gift(page).getByRole("radio", { name }).check();

/** How many of the parcel's pixels are painted. */
const painted = (page: Page): Promise<number> =>
  parcel(page)
    .locator("canvas")
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      return [...data].filter((alpha, at) => at % 4 === 3 && alpha > 0).length;
    });

test.beforeEach(async ({ visit, page }) => {
  // The provider's frame has tests of its own.
  await page.route("**/assets/payment.js", (route) => route.fulfill({ body: "", contentType: "text/javascript" }));
  // The whole form at once, without its steps.
  const config = JSON.stringify({ widgets: [{ type: "gift-wrap", at: "[data-gift]" }] });
  await page.route("**/nicety/checkout.json", (route) => route.fulfill({ body: config, contentType: "application/json" }));
  await visit.fill("acacia", 1);
  await visit.open("/checkout");
});

test("unasked there is nothing; ticked, the parcel is wrapped and it is said what will be seen and what it costs", async ({
  visit,
  page,
}) => {
  await expect(parcel(page)).toBeAttached();
  await expect(said(page)).toBeHidden();
  await ask(page).check();
  await choose(page, "Brown kraft");
  await choose(page, "Honey");
  const words = "Whoever unwraps it sees Brown kraft, bees in white, Honey. No prices. €3.50";
  await expect(said(page)).toHaveText(words);
  await visit.hears(words);
  await expect.poll(() => painted(page)).toBeGreaterThan(10_000);
});

test("the message is text on the tag, and stays the shop's own field", async ({ page }) => {
  await ask(page).check();
  await gift(page).getByRole("textbox").fill("For Ada\nwith love");
  await expect(tag(page)).toHaveText("For Ada\nwith love");
  await expect(tag(page)).toBeVisible();
  const sent = await page.evaluate(() => [...new FormData(document.querySelector("form.checkout") as HTMLFormElement)]);
  expect(sent).toContainEqual(["giftMessage", "For Ada\r\nwith love".replace("\r", "")]);
  expect(sent).toContainEqual(["gift", "yes"]);
  await ask(page).uncheck();
  await expect(tag(page)).toBeHidden();
  await expect(said(page)).toHaveText("Sent in its plain box.");
});

test("each state is accessible, with all motion and without", async ({ page }) => {
  await ask(page).check();
  await choose(page, "Linden green");
  await gift(page).getByRole("textbox").fill("For Ada");
  await expect(tag(page)).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  await isAccessible(page, "wrapped");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await choose(page, "Midnight blue");
  await expect(said(page)).toContainText("Midnight blue");
  await page.emulateMedia({ forcedColors: "active" });
  await expect(tag(page)).toHaveCSS("border-top-style", "solid");
});

test("at 320 px and 200 % text it keeps within its block", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await ask(page).check();
  await gift(page).getByRole("textbox").fill("Donaudampfschifffahrtsgesellschaft for Ada");
  await expect(tag(page)).toBeVisible();
  const [box, words, message] = [await gift(page).boundingBox(), await said(page).boundingBox(), await tag(page).boundingBox()];
  for (const each of [words, message]) {
    expect(box && each && each.x >= box.x - 1 && each.x + each.width <= box.x + box.width + 1).toBe(true);
  }
});
