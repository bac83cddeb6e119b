/** What is missing for free delivery: said in the shop's place and money, by the shop's own figures, or not at all. */
import type { Locator, Page } from "@playwright/test";
import { isAccessible } from "./support/axe.js";
import { expect, test } from "./support/test.js";

const meter = (page: Page): Locator => page.locator("[data-free-shipping]");
const said = (page: Page): Locator => meter(page).locator("[part=words]");
const worth = (page: Page, value?: number): Promise<void> =>
  page.evaluate((each) => window.nicety?.page({ cart: { value: each, currency: "EUR" } } as never), value);

test("putting something in fills the bar, and what is left is said in words and aloud", async ({ visit, page }) => {
  await visit.open("/shop/acacia");
  await expect(said(page)).toHaveText("Free delivery from €49.00");
  expect(await visit.unheard()).toEqual([]);
  await visit.button("acacia").click();
  await visit.holds(1);
  await expect(said(page)).toHaveText("€37.20 more for free delivery");
  await visit.hears("€37.20 more for free delivery");
});

test("it stands in the place of the shop's own words, and they come back", async ({ visit, page }) => {
  await visit.fill("acacia", 5);
  await visit.open("/cart");
  await expect(said(page)).toHaveText("Your delivery is free");
  const { height } = (await meter(page).boundingBox()) ?? { height: 0 };
  await page.evaluate(() => window.nicety?.destroy());
  await expect(said(page)).toHaveCount(0);
  await expect(meter(page)).toHaveText("Your delivery is free");
  await expect(meter(page)).toBeVisible();
  expect((await meter(page).boundingBox())?.height, "the page keeps the room for both").toBe(height);
});

test("where the cart's worth isn't known the shop's words stay, and what was said is taken back", async ({ visit, page }) => {
  await page.route("**/shop/acacia", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/"value":[\d.]+,/, "") });
  });
  await visit.open("/shop/acacia");
  await expect(said(page)).toBeHidden();
  expect(await meter(page).innerText()).toBe("Free delivery from €49.00");
  await worth(page, 20);
  await expect(said(page)).toHaveText("€29.00 more for free delivery");
  await worth(page);
  await expect(said(page)).toBeHidden();
  expect(await visit.unheard()).toEqual([]);
});

test("two of them on a page are read aloud once", async ({ visit, page }) => {
  await page.route("**/shop/acacia", async (route) => {
    const answer = await route.fetch();
    const twice = (await answer.text()).replace(/<div class="free-delivery".*?<\/div>/s, "$&$&");
    await route.fulfill({ response: answer, body: twice });
  });
  await visit.open("/shop/acacia");
  await expect(meter(page)).toHaveCount(2);
  await worth(page, 20);
  for (const each of [0, 1]) await expect(said(page).nth(each)).toHaveText("€29.00 more for free delivery");
  await visit.hears("€29.00 more for free delivery");
  expect(await visit.unheard()).toEqual([]);
});

test("amounts are written as the page's language writes them", async ({ visit, page }) => {
  await visit.open("/shop/acacia");
  await page.evaluate(() => {
    document.documentElement.lang = "de";
    window.nicety?.page({ cart: { value: 42.9, currency: "EUR" } });
  });
  await expect(said(page)).toHaveText("6,10 € more for free delivery");
});

test("it is read as plain words, in every look", async ({ visit, page }) => {
  await visit.open("/shop/acacia");
  for (const value of [0, 20, 60]) {
    await worth(page, value);
    await expect(said(page)).toHaveText(/delivery/);
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    await isAccessible(page, `${value}`);
  }
  await expect(meter(page)).toMatchAriaSnapshot("- text: Your delivery is free");
  await page.emulateMedia({ forcedColors: "active" });
  await expect(said(page)).toBeVisible();
});

test("at 320 px and 200 % text nothing is cut off", async ({ visit, page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await visit.open("/shop/acacia");
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await worth(page, 20);
  await expect(said(page)).toHaveText("€29.00 more for free delivery");
  const [box, words] = [await meter(page).boundingBox(), await said(page).boundingBox()];
  expect(box && words && words.x >= box.x && words.x + words.width <= box.x + box.width).toBe(true);
});
