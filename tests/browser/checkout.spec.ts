/** The demo store's checkout in steps: bought by keyboard and by touch, gone back and forth in, reloaded, declined, and cut off. */
import { address, bar, buy, email, next, open, reach, step } from "./support/checkout.js";
import { isAccessible } from "./support/axe.js";
import { expect, test } from "./support/test.js";

test("bought by keyboard alone, each step without a violation of axe's rules", async ({ visit, problems }) => {
  // axe asks the provider's frame, which is of another origin.
  problems.expect(/postMessage/);
  const page = await open(visit);
  const press = (key: string) => page.keyboard.press(key);
  await isAccessible(page, "contact");
  await page.locator("#email").focus();
  await press("Enter");
  await expect(page.locator("#email-error")).toHaveText("Email is missing.");
  await expect(page.locator("#email")).toBeFocused();
  await expect(page.locator("#email")).toHaveAttribute("aria-invalid", "true");
  await isAccessible(page, "an error");
  await page.keyboard.type(email);
  await expect(page.locator("#email-error")).toHaveCount(0);
  await press("Enter");
  await expect(step(page, "delivery").locator("legend")).toBeFocused();
  await expect(step(page, "contact")).toBeHidden();
  await isAccessible(page, "delivery");
  await press("Tab");
  await expect(page.locator("#country")).toBeFocused();
  for (const value of Object.values(address)) {
    await press("Tab");
    await page.keyboard.type(value);
  }
  await press("Enter");
  await expect(step(page, "payment").locator("legend")).toBeFocused();
  await isAccessible(page, "payment");
  await press("Tab");
  await press("ArrowDown");
  while (!(await page.locator('input[value="invoice"]').isChecked())) await press("ArrowDown");
  await press("Enter");
  await expect(step(page, "review").locator("legend")).toBeFocused();
  await isAccessible(page, "review");
  await buy(page).focus();
  await press("Enter");
  await page.waitForURL(/\/thank-you\/IL-\d+$/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test("bought by touch, without a scroll bar to the side", async ({ visit }) => {
    const page = await open(visit);
    await page.locator("#email").fill("ann@gmial.com");
    await next(page).tap();
    await page.getByRole("button", { name: "Did you mean ann@gmail.com?" }).tap();
    await expect(page.locator("#email")).toHaveValue("ann@gmail.com");
    await next(page).tap();
    for (const [name, value] of Object.entries(address)) await page.fill(`#${name}`, value);
    await next(page).tap();
    await page.locator('input[name="payment"][value="transfer"]').tap();
    await next(page).tap();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await buy(page).tap();
    await page.waitForURL(/\/thank-you\/IL-\d+$/);
  });
});

test("Back, forth and a reload keep step and answers", async ({ visit }) => {
  const page = await open(visit);
  await reach(page, "review");
  await page.goBack();
  await expect(step(page, "payment")).toBeVisible();
  await bar(page).getByRole("button", { name: "Back" }).click();
  await expect(step(page, "delivery")).toBeVisible();
  await expect(page.locator("#city")).toHaveValue("Berlin");
  await page.goForward();
  await expect(step(page, "payment")).toBeVisible();
  await page.reload();
  await page.waitForFunction(() => window.nicety !== undefined);
  await expect(step(page, "payment")).toBeVisible();
  await expect(page.locator("#city")).toHaveValue("Berlin");
  await expect(page.locator("#email")).toHaveValue(email);
});

test("a country gives the address its shape", async ({ visit }) => {
  const page = await open(visit);
  await page.fill("#email", email);
  await next(page).click();
  await expect(page.locator("#region")).toBeHidden();
  await page.selectOption("#country", "IT");
  await expect(page.locator("#region")).toBeVisible();
  await expect(page.locator('label[for="region"]')).toContainText("Province");
  await page.fill("#postal", "1234");
  await page.locator("#postal").blur();
  await expect(page.locator("#postal-error")).toHaveText("In this country it looks like 12345.");
  await page.selectOption("#country", "AT");
  await expect(page.locator("#postal-error")).toHaveCount(0);
});

test("ways of delivery that don't go to a country can't be chosen for it", async ({ visit }) => {
  const page = await open(visit);
  await reach(page, "delivery");
  const way = (name: string) => page.locator(`input[name="delivery"][value="${name}"]`);
  const days = page.locator('label:has([value="standard"]) [data-when]');
  const written = await days.textContent();
  await way("express").check();
  await page.selectOption("#country", "IT");
  await expect(way("express")).toBeHidden();
  await expect(way("standard")).toBeChecked();
  await expect(page.locator("[data-amount-row=delivery]")).toContainText("To your door");
  expect(written, "days are written as the shop writes them").toMatch(/^\w{3} \d+( \w{3})? – \w{3} \d+ \w{3}$/);
  await expect(days).toHaveText(/^\w{3} \d+( \w{3})? – \w{3} \d+ \w{3}$/);
  await page.selectOption("#country", "DE");
  await expect(way("express")).toBeVisible();
  await expect(way("standard")).toBeChecked();
});

test("an order that the shop refuses keeps all, says why, and offers another way", async ({ visit, problems }) => {
  problems.expect(/402/);
  const page = await open(visit);
  await reach(page, "review");
  await page.route("**/checkout", (route) =>
    route.request().method() === "POST"
      ? route.fulfill({ status: 402, json: { error: { code: "declined", message: "Your bank said no." } } })
      : route.continue(),
  );
  await buy(page).click();
  await expect(bar(page)).toContainText("Your bank said no.");
  await visit.hears("Your bank said no.");
  await isAccessible(page, "declined");
  await page.getByRole("button", { name: "Choose another way to pay" }).click();
  await expect(step(page, "payment")).toBeVisible();
  await expect(page.locator("#city")).toHaveValue("Berlin");
});

test("a connection that breaks asks whether the order exists, and there is one", async ({ visit, problems }) => {
  problems.expect(/ERR_CONNECTION_RESET/);
  const page = await open(visit);
  await reach(page, "review");
  const posts: string[] = [];
  await page.route("**/checkout", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    posts.push((await route.request().headerValue("idempotency-key")) ?? "");
    // It arrives; the answer doesn't.
    await route.fetch();
    await route.abort("connectionreset");
  });
  await buy(page).click();
  await page.waitForURL(/\/thank-you\/IL-\d+$/);
  expect(posts).toHaveLength(1);
  expect(posts[0]).not.toBe("");
});

test("payment data is never read: what is in the provider's slot stays there", async ({ visit }) => {
  const page = await open(visit);
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.postData() ?? ""));
  await page.evaluate(() => {
    const secret = document.createElement("input");
    secret.name = "number";
    secret.value = "4242424242424242";
    document.querySelector("[data-slot]")?.append(secret);
  });
  await reach(page, "review");
  expect(sent.join()).not.toContain("4242");
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, history.state]))).not.toContain("4242");
});
