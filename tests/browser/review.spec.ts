/** A shopper is asked how they like what they bought: when, how it is answered, and that no answer is lost or counted twice. */
import type { Locator, Page, Route } from "@playwright/test";
import { isAccessible } from "./support/axe.js";
import { expect, test } from "./support/test.js";
import type { Visit } from "./support/visit.js";

interface Review {
  readonly id: string;
  readonly revision: number;
  readonly rating: number;
  readonly text?: string;
}

const json = { accept: "application/json" };
const card = (page: Page): Locator => page.locator("nicety-review-prompt").getByRole("region");
const star = (page: Page, count: number): Locator =>
  card(page).getByRole("radio", { name: count === 1 ? "1 star" : `${count} stars`, exact: true });

/** Somebody whose last order came before their last visit looks at their orders; `entry` changes the demo store's own config. */
async function asked(visit: Visit, choice: "granted" | "denied" = "granted", entry: object = {}): Promise<void> {
  const { page, address } = visit;
  for (const [path, data] of [
    ["/panel", { shopper: "regular" }],
    ["/consent", { choice }],
  ] as const) {
    expect((await page.request.post(address + path, { headers: json, data })).ok()).toBe(true);
  }
  await page.route("**/nicety/orders.json", (route) =>
    route.fulfill({
      json: { widgets: [{ type: "review-prompt", when: { trigger: "ready" }, url: "/reviews", ...entry }] },
    }),
  );
  await visit.open("/orders");
  await expect(card(page)).toBeVisible();
}

async function reviews({ page, address }: Visit): Promise<readonly Review[]> {
  const answer = await page.request.get(`${address}/reviews`, { headers: json });
  return (await answer.json()).reviews;
}

/** The label around a radio, on which one taps. */
const target = (radio: Locator): Locator => radio.locator("..");

test("one tap is an answer; a line may be added", async ({ visit, page }) => {
  await asked(visit);
  await expect(card(page)).toContainText("How do you like your Acacia honey?");
  await target(star(page, 4)).click();
  await expect(star(page, 4)).toBeChecked();
  await expect.poll(async () => (await reviews(visit)).at(-1)?.rating).toBe(4);
  expect(await reviews(visit)).toHaveLength(1);
  await card(page).getByRole("textbox", { name: "A word about it" }).fill("Tastes of the whole hill.");
  await page.keyboard.press("Enter");
  await visit.hears("Thank you. It has arrived.");
  expect(await reviews(visit)).toMatchObject([{ rating: 4, text: "Tastes of the whole hill.", revision: 2 }]);
});

test("it is one tab stop, and arrow keys choose", async ({ visit, page }) => {
  await asked(visit);
  await star(page, 1).focus();
  for (const count of [2, 3, 4]) {
    await page.keyboard.press("ArrowRight");
    await expect(star(page, count)).toBeFocused();
    await expect(star(page, count)).toBeChecked();
  }
  await page.keyboard.press("Tab");
  await expect(card(page).getByRole("textbox")).toBeFocused();
  await expect.poll(async () => (await reviews(visit)).map(({ rating }) => rating)).toEqual([4]);
});

test("a finger slides to a star", async ({ visit, browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 760 } });
  const page = await context.newPage();
  const other = new (visit.constructor as typeof Visit)(page, visit.address);
  await asked(other);
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  const at = async (count: number): Promise<{ x: number; y: number }> => {
    const box = await target(star(page, count)).boundingBox();
    if (!box) throw new Error("no star");
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const devtools = await context.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly object[]): Promise<unknown> =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints: points as never });
  await touch("touchStart", [await at(1)]);
  for (const count of [2, 3, 4, 5]) await touch("touchMove", [await at(count)]);
  await touch("touchEnd", []);
  await expect(star(page, 5)).toBeChecked();
  await expect(card(page)).toBeVisible();
  await context.close();
});

test("what can't be sent is kept, and sent once, on the next page", async ({ visit, page, problems }) => {
  problems.tolerate(/ERR_FAILED|Failed to load resource/);
  await asked(visit);
  const keys: (string | undefined)[] = [];
  const listen = (isDown: boolean) => async (route: Route) => {
    if (route.request().method() !== "POST") return route.continue();
    keys.push(route.request().headers()["idempotency-key"]);
    return isDown ? route.abort() : route.continue();
  };
  await page.route("**/reviews", listen(true));
  await target(star(page, 5)).click();
  await card(page).getByRole("button", { name: "Send" }).click();
  await visit.hears(/it is kept/);
  expect(await reviews(visit)).toEqual([]);
  await page.unroute("**/reviews");
  await page.route("**/reviews", listen(false));
  await visit.open("/orders");
  await expect.poll(async () => (await reviews(visit)).map(({ rating }) => rating)).toEqual([5]);
  await visit.open("/orders");
  await page.waitForTimeout(500);
  expect(new Set(keys.slice(-2)).size, "the same key").toBe(1);
  const before = keys.length;
  await visit.open("/orders");
  await page.waitForTimeout(500);
  expect(keys.length).toBe(before);
});

test("an order is asked about once, and not now is respected", async ({ visit, page }) => {
  await asked(visit);
  await card(page).getByRole("button", { name: "Not now" }).click();
  await expect(card(page)).toBeHidden();
  await visit.open("/orders");
  await page.waitForTimeout(500);
  await expect(card(page)).toBeHidden();
  expect(await reviews(visit)).toEqual([]);
});

test("the page hears of it, and a shop's own code may take it", async ({ visit, page }) => {
  await asked(visit);
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    document.addEventListener("nicety:review", ({ detail }) => heard.push(detail.rating));
    window.nicety?.adapter({
      add: async () => undefined,
      review: async ({ rating }, { idempotencyKey }) => void heard.push(`${rating} ${idempotencyKey.split(".").at(-1)}`),
    });
  });
  await target(star(page, 2)).click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard))
    .toEqual([2, "2 1"]);
  expect(await reviews(visit)).toEqual([]);
});

for (const scale of ["stars", "csat", "nps"] as const) {
  test(`${scale} are accessible at every step, on a narrow phone and in the dark`, async ({ visit, page }) => {
    await page.setViewportSize({ width: 320, height: 760 });
    await asked(visit, "denied", { scale });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await isAccessible(page, `${scale}, asked, ${colorScheme}`);
    }
    for (const each of await card(page).getByRole("radio").all()) {
      const box = await each.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
    await target(card(page).getByRole("radio").last()).click();
    await expect(card(page).getByRole("textbox")).toBeVisible();
    await isAccessible(page, `${scale}, answered`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await card(page).getByRole("button", { name: "Send" }).click();
    await visit.hears("Thank you. It has arrived.");
    await isAccessible(page, `${scale}, sent`);
  });
}
