/** `<nicety-add-to-cart>`, placed in the page, placed by a script, and `nicety.mount`. */
import type { Locator } from "@playwright/test";
import { serveFixture } from "./support/fixture-page.js";
import { expect, test } from "./support/test.js";

const element = "nicety-add-to-cart";

/** The words in the element's button that are seen. */
const words = (place: Locator): Locator => place.locator("[part~=label]:not([data-hidden])");

test.beforeEach(async ({ visit }) => {
  await serveFixture(visit, "element");
  await visit.open("/element");
});

test("an element has a button, and the whole moment", async ({ visit, page }) => {
  const placed = page.locator(`#acacia ${element}`);
  const button = placed.getByRole("button", { name: "Add to cart" });
  await button.click();
  await expect(placed).toHaveAttribute("data-state", "added");
  await expect(words(placed)).toHaveText("Added");
  await visit.hears("Acacia honey added. 1 in cart.");
  await visit.holds(1);
  await placed.getByRole("button", { name: "Undo" }).click();
  await visit.hears("Acacia honey removed. 0 in cart.");
  await expect(button).toBeFocused();
  await visit.holds(0);
});

test("sold-out is an attribute: it can be set and taken away at any time", async ({ visit, page, orders }) => {
  const placed = page.locator(`#heather ${element}`);
  await expect(placed).toHaveAttribute("data-state", "sold-out");
  await expect(words(placed)).toHaveText("Sold out");
  await placed.getByRole("button").first().click({ force: true });
  await visit.hears("Heather honey is sold out.");
  expect(orders.added).toHaveLength(0);

  await placed.evaluate((each) => each.removeAttribute("sold-out"));
  await expect(placed).toHaveAttribute("data-state", "idle");
  await expect(words(placed)).toHaveText("Add to cart");
  await placed.evaluate((each) => each.setAttribute("sold-out", ""));
  await expect(words(placed)).toHaveText("Sold out");
});

test("changed attributes hold for the next press", async ({ visit, page, orders }) => {
  const placed = page.locator(`#acacia ${element}`);
  await placed.evaluate((each) => {
    each.setAttribute("product", "chestnut");
    each.setAttribute("name", "Chestnut honey");
    each.setAttribute("quantity", "2");
  });
  await placed.getByRole("button", { name: "Add to cart" }).click();
  await visit.hears("2 × Chestnut honey added. 2 in cart.");
  expect(orders.added.map(({ product, quantity }) => [product, quantity])).toEqual([["chestnut", 2]]);
});

test("an element placed by a script works, and removed it is released", async ({ visit, page }) => {
  const widgets = (): Promise<number | undefined> => page.evaluate(() => window.nicety?.stats().widgets);
  // Two elements, and two cards over the page that have nothing to say.
  expect(await widgets()).toBe(4);
  await page.evaluate((name) => {
    const made = document.createElement(name);
    made.setAttribute("product", "linden");
    made.setAttribute("name", "Linden honey");
    document.querySelector("#later")?.append(made);
  }, element);
  const placed = page.locator(`#later ${element}`);
  await placed.getByRole("button", { name: "Add to cart" }).click();
  await visit.hears("Linden honey added. 1 in cart.");
  expect(await widgets()).toBe(5);
  await placed.evaluate((each) => each.remove());
  await expect.poll(widgets).toBe(4);
});

test("an element that is only moved stays what it is", async ({ page }) => {
  const placed = page.locator(`#later ${element}`);
  await page.evaluate((name) => {
    const moved = document.querySelector(`#acacia ${name}`);
    if (moved) document.querySelector("#later")?.append(moved);
  }, element);
  await placed.getByRole("button", { name: "Add to cart" }).click();
  await expect(placed).toHaveAttribute("data-state", "added");
});

test("an adapter in code speaks to the shop instead of the config", async ({ visit, page, orders }) => {
  await page.evaluate(() => {
    const asked: unknown[] = [];
    Object.assign(window, { asked });
    window.nicety?.adapter({
      async add({ quantity, fields }, { idempotencyKey }) {
        asked.push({ quantity, product: fields.product, hasKey: idempotencyKey.length > 16 });
        return { count: 7 };
      },
    });
  });
  const placed = page.locator(`#acacia ${element}`);
  await placed.getByRole("button", { name: "Add to cart" }).click();
  await visit.hears("Acacia honey added. 7 in cart.");
  // It can't remove, so there is no Undo.
  await expect(placed.getByRole("button", { name: "Undo" })).toHaveCount(0);
  expect(await page.evaluate(() => (window as unknown as { asked: unknown }).asked)).toEqual([
    { quantity: 1, product: "acacia", hasKey: true },
  ]);
  expect(orders.added).toHaveLength(0);
});

test("mount puts a widget where there is none, changes it and takes it away", async ({ visit, page }) => {
  await page.evaluate(async () => {
    const place = document.querySelector<HTMLElement>("#later");
    if (!place) return;
    const mounted = await window.nicety?.mount(place, "add-to-cart", { product: "tea", name: "Tea" });
    Object.assign(window, { mounted });
    mounted?.update({ product: "linden", name: "Linden honey" });
  });
  const placed = page.locator("#later nicety-add-to-cart");
  await placed.getByRole("button", { name: "Add to cart" }).click();
  await visit.hears("Linden honey added. 1 in cart.");
  await page.evaluate(() => (window as unknown as { mounted: { unmount(): void } }).mounted.unmount());
  await expect(page.locator("#later")).toHaveText("Linden honey");
  await expect(placed).toHaveCount(0);
  expect(await page.evaluate(() => window.nicety?.stats().widgets)).toBe(4);
});

test("an unknown kind is refused with a reason", async ({ page }) => {
  const reason = page.evaluate(() =>
    window.nicety?.mount(document.body, "teleporter").then(
      () => "mounted",
      (error: Error) => error.message,
    ),
  );
  expect(await reason).toContain('no widget "teleporter"');
});
