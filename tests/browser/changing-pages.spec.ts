/** Themes that re-render parts of the page: what comes is picked up, what goes is released. */
import { expect, test } from "./support/test.js";

const widgets = () => window.nicety?.stats().widgets;
/** Cards over the page, which belong to no product: welcome-back and comeback-offer. */
const overPage = 2;

test("a card that a theme renders anew works like the one before", async ({ visit, page }) => {
  await visit.open("/shop");
  const before = await page.evaluate(widgets);
  expect(before).toBe((await page.locator("form.add-to-cart, button.heart").count()) + overPage);
  // As themes do it: fresh markup from the server in place of the old.
  await page.evaluate(async () => {
    const fresh = document.implementation.createHTMLDocument();
    const form = document.querySelector("form.add-to-cart");
    const copy = fresh.importNode(form as Element, true);
    copy.querySelector("nicety-layer")?.remove();
    const button = copy.querySelector("button");
    for (const { name } of [...(button?.attributes ?? [])]) {
      if (name.startsWith("data-nicety") || name === "aria-label") button?.removeAttribute(name);
    }
    form?.replaceWith(document.adoptNode(copy));
  });
  const button = page.locator("form.add-to-cart button").first();
  await expect(button).toHaveAttribute("data-nicety-state", "idle");
  expect(await page.evaluate(widgets)).toBe(before);
  await button.click();
  await visit.holds(1);
  await expect(button).toHaveAttribute("data-nicety-state", "added");
});

test("a card cloned in mid-moment, with all that we have put on it, works and comes out clean", async ({
  visit,
  page,
}) => {
  await visit.weather({ latencyMs: 1000 });
  await visit.open("/shop");
  await visit.button("acacia").click();
  await expect(visit.button("acacia")).toHaveAttribute("data-nicety-covered");
  await visit.form("acacia").evaluate((form) => form.replaceWith(form.cloneNode(true)));
  await visit.is("acacia", "idle");
  const button = visit.button("acacia");
  await expect(button.locator("nicety-layer")).toHaveCount(1);
  await expect(button).not.toHaveAttribute("aria-busy");
  await expect(button).not.toHaveAttribute("data-nicety-covered");
  await expect.poll(() => visit.count()).toBe(1);
  await button.click();
  await visit.holds(2);
  await page.evaluate(() => window.nicety?.destroy());
  expect(await button.evaluate((each) => each.outerHTML)).toBe(
    '<button class="button" type="submit" aria-describedby="name-acacia">Add to cart</button>',
  );
});

test("cards that come are picked up, cards that go are released", async ({ visit, page }) => {
  await visit.open("/shop");
  const before = (await page.evaluate(widgets)) ?? 0;
  await page.evaluate(() => {
    for (const card of [...document.querySelectorAll(".product-card")].slice(0, 3)) card.remove();
  });
  await expect.poll(() => page.evaluate(widgets)).toBe(before - 3 * 2); // a button and a heart each
  await page.evaluate(() => {
    for (const card of document.querySelectorAll(".product-card")) card.remove();
  });
  await expect.poll(() => page.evaluate(widgets)).toBe(overPage);
});

test("a card that goes in mid-flight still puts its honey in the cart", async ({ visit, page }) => {
  await visit.weather({ latencyMs: 1000 });
  await visit.open("/shop");
  await visit.button("acacia").click();
  await visit.is("acacia", "pending");
  await visit.form("acacia").evaluate((form) => form.remove());
  await expect.poll(() => visit.count()).toBe(1);
  await expect(page.locator("nicety-note")).toHaveCount(0);
});

test("a button whose words a theme rewrites keeps its moment", async ({ visit }) => {
  await visit.open("/shop");
  const button = visit.button("acacia");
  await button.evaluate((each) => {
    each.textContent = "Into the basket";
  });
  await expect(button.locator("nicety-layer")).toHaveCount(1);
  await button.click();
  await visit.is("acacia", "added");
  await visit.is("acacia", "idle");
  await expect(button).toHaveAccessibleName("Into the basket");
});
