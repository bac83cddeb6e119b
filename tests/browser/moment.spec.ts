/** The whole moment, from the press to the cart and back, by each way of pressing. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.js";
import type { Visit } from "./support/visit.js";

/** What every way of pressing leads to, seen, read and kept by the server. */
async function seesTheMoment(visit: Visit): Promise<void> {
  const button = visit.button("acacia");
  await visit.is("acacia", "added");
  await expect(button).toHaveAttribute("data-nicety-covered");
  await expect(button).toHaveAttribute("aria-label", "Added");
  await expect(visit.note).toHaveText(/^Acacia honey added\. 1 in cart\./);
  await visit.hears("Acacia honey added. 1 in cart.");
  await visit.holds(1);
  await visit.is("acacia", "idle");
  await expect(button).not.toHaveAttribute("data-nicety-covered");
  await expect(button).not.toHaveAttribute("aria-label");
}

async function undoes(visit: Visit, press: () => Promise<void>): Promise<void> {
  await press();
  await visit.hears("Acacia honey removed. 0 in cart.");
  await expect(visit.button("acacia")).toBeFocused();
  await visit.is("acacia", "idle");
  await visit.holds(0);
  await expect(visit.note).toHaveCount(0);
}

/** Keeps the note while the test looks at other things: Undo waits as long as the focus is in it. */
const stayWithUndo = (visit: Visit) => visit.noteButton("Undo").focus();

test.describe("The moment", () => {
  test("by mouse: it waits for the shop, says what it did, and takes it back", async ({ visit, orders }) => {
    await visit.weather({ latencyMs: 1000 });
    await visit.open("/shop");
    const button = visit.button("acacia");
    await visit.is("acacia", "idle");
    await button.click();
    await visit.is("acacia", "pending");
    await expect(button).toHaveAttribute("aria-busy", "true");
    await expect(visit.note).toHaveCount(0);
    expect(await visit.badge.textContent()).toBe("0");
    await expect(visit.noteButton("Undo")).toBeVisible();
    await expect(button).not.toHaveAttribute("aria-busy");
    await stayWithUndo(visit);
    await seesTheMoment(visit);
    await undoes(visit, () => visit.noteButton("Undo").click());
    expect(orders.added).toHaveLength(1);
    expect(orders.removed).toHaveLength(1);
  });

  test("by keyboard: Enter adds, Tab reaches Undo, Enter takes it back", async ({ visit, page }) => {
    await visit.open("/shop");
    await visit.button("acacia").focus();
    await page.keyboard.press("Enter");
    await expect(visit.noteButton("Undo")).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(visit.noteButton("Undo")).toBeFocused();
    await seesTheMoment(visit);
    await undoes(visit, () => page.keyboard.press("Enter"));
  });

  test("by keyboard: Space adds, Space takes it back", async ({ visit, page }) => {
    await visit.open("/shop");
    await visit.button("acacia").focus();
    await page.keyboard.press("Space");
    await expect(visit.noteButton("Undo")).toBeVisible();
    await page.keyboard.press("Tab");
    await seesTheMoment(visit);
    await undoes(visit, () => page.keyboard.press("Space"));
  });

  test("by Enter in the quantity field: as many as it says go in", async ({ visit, page, orders }) => {
    await visit.open("/shop/acacia");
    await page.getByLabel("Quantity").fill("3");
    await page.getByLabel("Quantity").press("Enter");
    await visit.hears("3 × Acacia honey added. 3 in cart.");
    await visit.holds(3);
    expect(orders.added.map(({ product, quantity }) => [product, quantity])).toEqual([["acacia", 3]]);
    await visit.noteButton("Undo").click();
    await visit.hears("3 × Acacia honey removed. 0 in cart.");
    await visit.holds(0);
  });

  test("a quantity that the browser refuses is not sent", async ({ visit, page, orders }) => {
    await visit.open("/shop/acacia");
    await page.getByLabel("Quantity").fill("0");
    await visit.button("acacia").click();
    await expect(page.getByLabel("Quantity")).toBeFocused();
    await visit.is("acacia", "idle");
    expect(orders.added).toHaveLength(0);
  });

  test("Undo goes when its time is over, and what was added stays", async ({ visit }) => {
    await visit.open("/shop");
    await visit.button("acacia").click();
    await expect(visit.noteButton("Undo")).toBeVisible();
    await expect(visit.note).toHaveCount(0);
    await visit.holds(1);
  });

  for (const product of ["acacia", "blossom"]) {
    test(`Undo waits for as long as the pointer is over it, also after an earlier one was pressed (${product})`, async ({
      visit,
      page,
    }) => {
      await visit.open("/shop");
      await visit.button("acacia").click();
      await visit.noteButton("Undo").click();
      await expect(visit.note).toHaveCount(0);
      await visit.button(product).click();
      await visit.noteButton("Undo").hover();
      await page.waitForTimeout(7000);
      await expect(visit.noteButton("Undo")).toBeVisible();
      await page.mouse.move(2, 2);
      await expect(visit.note).toHaveCount(0);
    });
  }

  test("Escape closes the note, and the focus returns to the button", async ({ visit, page }) => {
    await visit.open("/shop");
    await visit.button("acacia").click();
    await visit.noteButton("Undo").focus();
    await page.keyboard.press("Escape");
    await expect(visit.note).toHaveCount(0);
    await expect(visit.button("acacia")).toBeFocused();
    await visit.holds(1);
  });

  test("the picture flies to the cart on the first run, and on the third no longer", async ({ visit, page }) => {
    await countGhosts(page);
    await visit.open("/shop");
    for (const [index, product] of ["acacia", "blossom", "linden"].entries()) {
      const run = index + 1;
      await visit.button(product).click();
      await visit.holds(run);
      await visit.is(product, "idle");
      expect(await ghosts(page)).toBe(Math.min(run, 2));
    }
    await expect(page.locator("nicety-ghost")).toHaveCount(0);
  });
});

test.describe("By touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("a tap adds, a tap takes it back", async ({ visit }) => {
    await visit.open("/shop");
    await visit.button("acacia").tap();
    await expect(visit.noteButton("Undo")).toBeVisible();
    await stayWithUndo(visit);
    await seesTheMoment(visit);
    await undoes(visit, () => visit.noteButton("Undo").tap());
  });
});

/** Counts the copies of pictures that were ever in the page. */
async function countGhosts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const state = { ghosts: 0 };
    Object.assign(window, { state });
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node.nodeName === "NICETY-GHOST") state.ghosts++;
      }
    }).observe(document, { childList: true, subtree: true });
  });
}

const ghosts = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { state: { ghosts: number } }).state.ghosts);
