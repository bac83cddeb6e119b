/** What the demo store's own scripts do: the question about memory, another shopper, another day. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.js";

const strip = (page: Page) => page.getByRole("region", { name: "Privacy", exact: true });

test("the question about memory is answered without leaving the page, once, and comes back when it is asked for", async ({
  visit,
  page,
}) => {
  await visit.open("/shop");
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  await strip(page).getByRole("button", { name: "No, thank you" }).click();
  await expect(strip(page)).toBeHidden();
  await expect(page.locator("#main")).toBeFocused();
  expect(await page.evaluate(() => "isSame" in window)).toBe(true);
  await visit.open("/shop/acacia");
  await expect(strip(page)).toBeHidden();
  await page.getByRole("link", { name: "Privacy choices" }).click();
  await expect(strip(page)).toContainText("You said no.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(strip(page)).toBeHidden();
  await expect(page.getByRole("link", { name: "Privacy choices" })).toBeFocused();
  await visit.open("/privacy");
  await expect(page.locator("main")).toContainText("You said yes.");
});

test("the strip hides no focus: what is tabbed to on a phone stays clear of it", async ({ visit, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit.open("/shop");
  const top = async (): Promise<number> => (await strip(page).boundingBox())?.y ?? Number.NaN;
  for (let presses = 0; presses < 24; presses++) {
    await page.keyboard.press("Tab");
    const isInStrip = await page.evaluate(() => document.activeElement?.closest("#consent") !== null);
    const bottom = await page.evaluate(() => document.activeElement?.getBoundingClientRect().bottom ?? 0);
    if (!isInStrip) expect(bottom).toBeLessThanOrEqual(await top());
  }
});

test("on the narrowest phone nothing scrolls sideways", async ({ visit, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ["/", "/search", "/search?q=marmite", "/wishlist", "/privacy", "/cart"]) {
    await visit.open(path);
    const overflow = page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow, path).toBe(0);
  }
});

test("who is chosen in the workbench comes with the next page, by the name that is given", async ({ visit, page }) => {
  await visit.open("/story");
  await page.locator("#workbench summary").click();
  const navigated = page.waitForEvent("load");
  await page.getByLabel("You are").selectOption("named");
  await navigated;
  await expect(page.locator("footer")).toContainText("You are logged in as Ada.");
  await page.locator("#workbench summary").click();
  await page.getByLabel("First name").fill("Grace");
  await page.getByLabel("First name").press("Enter");
  await expect(page.locator("footer")).toContainText("You are logged in as Grace.");
  expect(new URL(page.url()).pathname).toBe("/story");
});

test.describe("in a time zone far from the server's", () => {
  test.use({ timezoneId: "Pacific/Auckland" });

  test("the clock goes to the day that is chosen, on by a week, and back to now", async ({ visit, page }) => {
    await visit.open("/story");
    const travel = async (name: string): Promise<string> => {
      const navigated = page.waitForEvent("load");
      await page.getByRole("button", { name, exact: true }).click();
      await navigated;
      await page.locator("#workbench summary").click();
      return page.evaluate(() => [new Date(), new Date(Date.now())].map((date) => date.toString().slice(0, 21)).join());
    };
    await page.locator("#workbench summary").click();
    await page.getByLabel("It is").fill("2030-12-24T08:30");
    expect(await travel("Go there")).toBe("Tue Dec 24 2030 08:30,Tue Dec 24 2030 08:30");
    await expect(page.getByLabel("It is")).toHaveValue("2030-12-24T08:30");
    expect(await travel("+1 week")).toBe("Tue Dec 31 2030 08:30,Tue Dec 31 2030 08:30");
    await travel("Back to now");
    expect(Math.abs((await page.evaluate(() => Date.now())) - Date.now())).toBeLessThan(5000);
  });
});
