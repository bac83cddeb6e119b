/** axe-core finds nothing, in any state, in either mode. */
import type { Page } from "@playwright/test";
import { isAccessible } from "./support/axe.js";
import { serveFixture } from "./support/fixture-page.js";
import { expect, test } from "./support/test.js";

/** Waits until nothing moves any more: a fading text has less contrast for a moment. */
async function stills(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
}

for (const theme of ["light", "dark"] as const) {
  test(`the shop is accessible in each state, ${theme}`, async ({ visit, page, context, problems }) => {
    problems.expect(/status of (500|409)/);
    await visit.weather({ theme });
    await visit.open("/shop");
    await visit.is("acacia", "idle");
    await isAccessible(page, "idle");

    await visit.weather({ latencyMs: 3000 });
    await visit.button("acacia").click();
    await visit.is("acacia", "pending");
    await isAccessible(page, "pending");
    await visit.noteButton("Undo").focus();
    await stills(page);
    await isAccessible(page, "added, with Undo");
    await page.keyboard.press("Escape");
    await expect(visit.note).toHaveCount(0);

    await visit.weather({ latencyMs: 0, failure: "500" });
    await visit.button("blossom").click();
    await visit.is("blossom", "failed");
    await stills(page);
    await isAccessible(page, "failed");
    await visit.noteButton("Dismiss").click();

    await visit.weather({ failure: "none", soldOut: true });
    await visit.button("linden").click();
    await visit.is("linden", "sold-out");
    await stills(page);
    await isAccessible(page, "sold out");
    await visit.noteButton("Dismiss").click();

    await context.setOffline(true);
    await visit.button("meadow").click();
    await visit.is("meadow", "offline");
    await stills(page);
    await isAccessible(page, "offline");
  });
}

test("placed elements are accessible in each state", async ({ visit, page, problems }) => {
  problems.expect(/status of 500/);
  await serveFixture(visit, "element");
  await visit.open("/element");
  const placed = page.locator("#acacia nicety-add-to-cart");
  const button = placed.getByRole("button").first();
  await expect(placed).toHaveAttribute("data-state", "idle");
  await isAccessible(page, "idle and sold out");

  await visit.weather({ latencyMs: 3000 });
  await button.click();
  await expect(placed).toHaveAttribute("data-state", "pending");
  await isAccessible(page, "pending");
  await placed.getByRole("button", { name: "Undo" }).focus();
  await stills(page);
  await isAccessible(page, "added, with Undo");
  await page.keyboard.press("Escape");

  await visit.weather({ latencyMs: 0, failure: "500" });
  await button.click();
  await expect(placed).toHaveAttribute("data-state", "failed");
  await stills(page);
  await isAccessible(page, "failed");
});

test("a covered button is named by the words that are seen on it", async ({ visit, problems }) => {
  problems.expect(/status of 500/);
  await visit.open("/shop");
  const button = visit.button("acacia");
  const seen = button.locator("[part~=label]:not([data-hidden])");
  await button.click();
  await visit.is("acacia", "added");
  await expect(seen).toHaveText("Added");
  await expect(button).toHaveAccessibleName("Added");
  await expect(button).toHaveCSS("-webkit-text-fill-color", "rgba(0, 0, 0, 0)");
  await visit.weather({ failure: "500" });
  await button.click();
  await visit.is("acacia", "failed");
  await expect(seen).toHaveText("Try again");
  await expect(button).toHaveAccessibleName("Try again");
});

test("our layer is hidden from readers, and targets are 24 px or more", async ({ visit, page }) => {
  await visit.open("/shop");
  await visit.button("acacia").click();
  await expect(visit.noteButton("Undo")).toBeVisible();
  await expect(visit.button("acacia").locator("nicety-layer")).toHaveAttribute("aria-hidden", "true");
  const box = await visit.noteButton("Undo").boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await expect(page.locator("nicety-live")).toHaveAttribute("aria-live", "polite");
});
