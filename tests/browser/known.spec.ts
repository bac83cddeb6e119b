/** A shopper who is known: what is remembered, only after a yes; who is welcomed, and how it ends. */
import type { Locator, Page } from "@playwright/test";
import { isAccessible } from "./support/axe.js";
import { expect, test } from "./support/test.js";
import type { Visit } from "./support/visit.js";

type Shopper = "new" | "returning" | "regular" | "named";

const json = { accept: "application/json" };
const card = (page: Page): Locator => page.locator("nicety-welcome-back").getByRole("region");
const heart = (page: Page, product: string): Locator =>
  page.locator(`button.heart[data-nicety-product="${product}"]`).first();

/** Who comes, by the shop's books, and what they have answered to the question about memory. */
async function comes(visit: Visit, shopper: Shopper, choice?: "granted" | "denied"): Promise<void> {
  const post = async (path: string, data: object): Promise<void> => {
    const answer = await visit.page.request.post(`${visit.address}${path}`, { headers: json, data });
    expect(answer.ok(), path).toBe(true);
  };
  await post("/panel", { shopper });
  if (choice) await post("/consent", { choice });
}

/** Everything that a page can keep in a browser, but for cookies, which no script of ours sets. */
const stored = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ""),
    ...(await caches.keys()),
    ...document.cookie.split(";").filter((cookie) => cookie.includes("nicety")),
  ]);

/** Sums what the page's layout shifted, input or not. */
async function countShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const seen = { shifted: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shifted += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { seen: { shifted: number } }).seen.shifted);
}

test("before a yes nothing is in any storage, whatever the shopper does; after it one entry is", async ({ visit, page }) => {
  await comes(visit, "new");
  await visit.open("/shop/acacia");
  await heart(page, "acacia").click();
  await expect(heart(page, "acacia")).toHaveAttribute("aria-pressed", "true");
  await visit.button("acacia").click();
  await visit.holds(1);
  await visit.open("/shop/linden");
  expect(await stored(page)).toEqual([]);
  await page.evaluate(() => window.nicety?.consent("granted"));
  await expect.poll(() => stored(page)).toEqual(["nicety"]);
  await page.evaluate(() => window.nicety?.forget());
  await expect.poll(() => stored(page)).toEqual([]);
});

test("Global Privacy Control means no, whatever else is said", async ({ visit, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "globalPrivacyControl", { value: true }));
  await comes(visit, "new", "granted");
  await visit.open("/shop/acacia");
  await page.evaluate(() => window.nicety?.consent("granted"));
  await heart(page, "acacia").click();
  await expect(heart(page, "acacia")).toHaveAttribute("aria-pressed", "true");
  expect(await stored(page)).toEqual([]);
});

test("with a storage that throws all works, and nothing is remembered", async ({ visit, page }) => {
  await page.addInitScript(() => {
    for (const name of ["getItem", "setItem", "removeItem"] as const)
      Storage.prototype[name] = () => {
        throw new DOMException("no", "SecurityError");
      };
  });
  await comes(visit, "regular", "granted");
  await visit.open("/");
  await expect(card(page)).toBeVisible();
  await visit.open("/shop/acacia");
  await heart(page, "acacia").click();
  await expect(heart(page, "acacia")).toHaveAttribute("aria-pressed", "true");
});

test("a storage that was spoilt by hand is as an empty one", async ({ visit, page }) => {
  await comes(visit, "new", "granted");
  await visit.open("/shop/acacia");
  await page.evaluate(() => localStorage.setItem("nicety", '{"v":1,"kept":[["wish/'));
  await visit.open("/shop/acacia");
  await heart(page, "acacia").click();
  await expect(heart(page, "acacia")).toHaveAttribute("aria-pressed", "true");
  await visit.open("/shop/acacia");
  await expect(heart(page, "acacia")).toHaveAttribute("aria-pressed", "true");
});

test("two tabs agree on what is wished for, and forget together", async ({ visit, page, context }) => {
  await comes(visit, "new", "granted");
  await visit.open("/shop/acacia");
  const other = await context.newPage();
  await other.goto(`${visit.address}/shop/acacia`);
  await other.evaluate(() => window.nicety?.ready);
  await heart(page, "acacia").click();
  await expect(heart(other, "acacia")).toHaveAttribute("aria-pressed", "true");
  await expect(other.locator("#wishlist-count")).toHaveText("1");
  await other.evaluate(() => window.nicety?.forget());
  await expect(heart(page, "acacia")).toHaveAttribute("aria-pressed", "false");
  await expect(page.locator("#wishlist-count")).toHaveText("");
});

test("who comes for the first time is not welcomed back", async ({ visit, page }) => {
  await comes(visit, "new", "denied");
  await visit.open("/");
  await expect(page.locator("[data-picks]").getByText("best sellers").first()).toBeVisible();
  await expect(card(page)).toBeHidden();
});

test("who returns is welcomed without a shift of the page; Escape ends it, and it stays away", async ({ visit, page }) => {
  const shifted = await countShifts(page);
  await comes(visit, "regular", "granted");
  await visit.open("/");
  await expect(card(page)).toBeVisible();
  await expect(card(page).getByRole("button", { name: "Why am I seeing this?" })).toBeVisible();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeHidden();
  expect(await shifted()).toBe(0);
  await visit.open("/");
  await page.waitForTimeout(500);
  await expect(card(page)).toBeHidden();
});

test("the name is said on the page, and leaves the browser in no request", async ({ visit, page }) => {
  await comes(visit, "named", "granted");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await visit.open("/");
  await expect(card(page)).toContainText("Ada");
  await visit.open("/shop/acacia");
  await visit.button("acacia").click();
  await visit.holds(1);
  expect(sent.filter((line) => /Ada\b/.test(line))).toEqual([]);
});

test("the usual is bought again in one tap, truly", async ({ visit, page }) => {
  await comes(visit, "regular", "granted");
  await visit.open("/");
  await card(page).getByRole("button", { name: /add/i }).first().click();
  await visit.holds(1);
  // What comes within half a second is the second half of a double tap.
  await page.waitForTimeout(700);
  await card(page).getByRole("button", { name: "Undo" }).click();
  await visit.holds(0);
});

test("Forget me is within reach, and what was known is gone", async ({ visit, page }) => {
  await comes(visit, "regular", "granted");
  await visit.open("/");
  await card(page).getByRole("button", { name: "Why am I seeing this?" }).click();
  await card(page).getByRole("button", { name: "Forget me" }).click();
  await expect.poll(() => stored(page)).toEqual([]);
  await visit.open("/");
  await page.waitForTimeout(500);
  await expect(card(page)).toBeHidden();
});

test("every decision is explained", async ({ visit, page }) => {
  await comes(visit, "new", "denied");
  await visit.open("/");
  const decision = await page.evaluate(() => window.nicety?.explain("welcome-back"));
  expect(decision).toMatchObject({ id: "welcome-back", verdict: "no" });
});

test("with less motion the card only fades", async ({ visit, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await comes(visit, "regular", "granted");
  await page.addInitScript(() => {
    const frames: string[] = [];
    Object.assign(window, { frames });
    const { animate } = Element.prototype;
    Element.prototype.animate = function (...values) {
      frames.push(JSON.stringify(values[0]));
      return animate.apply(this, values);
    };
  });
  await visit.open("/");
  await expect(card(page)).toBeVisible();
  const frames = await page.evaluate(() => (window as unknown as { frames: readonly string[] }).frames);
  expect(frames.length).toBeGreaterThan(0);
  for (const each of frames) expect(each).not.toMatch(/translate\([^)]*[1-9]/);
});

test("a timer that would restart for each shopper is refused, and the rest works", async ({ visit, openShop, problems, page }) => {
  const shop = await openShop({
    widgets: [
      { type: "comeback-offer", text: "Soon over", ends: "48h" },
      { type: "wishlist-heart", at: ".heart" },
    ],
  });
  problems.expect(/ends/);
  const complained = page.waitForEvent("console", (message) => /ends/.test(message.text()));
  await page.goto(`${shop.address}/shop/acacia`);
  await page.evaluate(() => window.nicety?.ready);
  await complained;
  await heart(page, "acacia").click();
  await expect(heart(page, "acacia")).toHaveAttribute("aria-pressed", "true");
  expect(visit).toBeDefined();
});

for (const [name, width, direction] of [
  ["on the narrowest phone", 320, "ltr"],
  ["from right to left", 390, "rtl"],
  ["on a desk", 1280, "ltr"],
] as const) {
  test(`the card is in sight and accessible ${name}, light and dark`, async ({ visit, page }) => {
    await page.setViewportSize({ width, height: 720 });
    await comes(visit, "regular", "granted");
    await visit.weather({ direction });
    await visit.open("/");
    await expect(card(page)).toBeVisible();
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    const box = await card(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    for (const theme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await isAccessible(page, `${name}, ${theme}`);
    }
  });
}
