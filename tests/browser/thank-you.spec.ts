/** The demo store's page that thanks for an order: once for each order, and what one may want to do then. */
import type { Page } from "@playwright/test";
import { isAccessible } from "./support/axe.js";
import { expect, test } from "./support/test.js";
import type { Visit } from "./support/visit.js";

const json = { accept: "application/json" };

/** Buys without the page's doing; answers the address of the order's page. */
async function buy(visit: Visit, name = "Žofië Novák"): Promise<string> {
  const { page, address } = visit;
  await visit.fill("acacia", 1);
  await page.goto(`${address}/checkout`);
  const key = await page.locator('form.checkout input[name="key"]').inputValue();
  const answer = await page.request.post(`${address}/checkout`, {
    headers: { ...json, "idempotency-key": key },
    data: {
      key,
      email: "ann@example.com",
      name,
      address1: "Honey Lane 1",
      postal: "10115",
      city: "Berlin",
      country: "DE",
      delivery: "standard",
      payment: "invoice",
    },
  });
  expect(answer.status()).toBe(200);
  return (await answer.json()).order.url;
}

const card = (page: Page) => page.locator("nicety-thank-you [part=card]");
const button = (page: Page, name: string) => card(page).getByRole("button", { name });
const frames = (page: Page) => page.evaluate(() => window.nicety?.stats().paints ?? 0);
/** Whether it plays: many frames are painted. */
const plays = async (page: Page): Promise<boolean> => {
  await expect(card(page)).toHaveAttribute("data-state", "written");
  const before = await frames(page);
  await page.waitForTimeout(700);
  return (await frames(page)) - before > 3;
};

test("confetti flies out of the parcel once, and nothing is left of it", async ({ visit, page }) => {
  const flying = page.locator("[data-nicety-overlay]");
  await visit.open(await buy(visit));
  await expect(flying).toHaveCount(1);
  await expect(flying).toHaveCount(0);
  expect(page.workers()).toHaveLength(0);
});

test("a real order is thanked for by hand, once", async ({ visit }) => {
  const url = await buy(visit);
  await visit.open(url);
  const { page } = visit;
  expect(await plays(page)).toBe(true);
  await expect(card(page).locator("[part=greeting]")).toHaveText("For you, Žofië!");
  // What moves by itself comes to an end.
  await expect
    .poll(async () => {
      const before = await frames(page);
      await page.waitForTimeout(300);
      return (await frames(page)) - before;
    })
    .toBe(0);
  await page.reload();
  await page.evaluate(() => window.nicety?.ready);
  expect(await plays(page)).toBe(false);
});

test("gone back to it stays as it was; with consent the order is known when it is opened again", async ({ visit }) => {
  const { page } = visit;
  await visit.open("/");
  await page.request.post(`${visit.address}/consent`, { headers: json, data: { choice: "granted" } });
  const url = await buy(visit);
  await visit.open(url);
  expect(await plays(page)).toBe(true);
  await visit.open("/shop");
  await page.goBack();
  await page.waitForFunction(() => window.nicety !== undefined);
  await page.evaluate(() => window.nicety?.ready);
  expect(await plays(page)).toBe(false);
  await visit.open("/shop");
  await visit.open(url);
  expect(await plays(page)).toBe(false);
});

test("where less motion is asked for the note is simply there", async ({ visit }) => {
  const url = await buy(visit);
  await visit.page.emulateMedia({ reducedMotion: "reduce" });
  await visit.open(url);
  expect(await plays(visit.page)).toBe(false);
  expect(await visit.page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test("a name in another script is text", async ({ visit }) => {
  const url = await buy(visit, "Мария Иванова");
  await visit.open(url);
  await expect(card(visit.page)).toHaveAttribute("data-state", "wiped");
  await expect(card(visit.page).locator("[part=greeting]")).toHaveText("For you, Мария!");
});

test("nothing on the page moves when it comes", async ({ visit }) => {
  const url = await buy(visit);
  await visit.page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await visit.open(url);
  await expect(card(visit.page)).toHaveAttribute("data-state", "written");
  await visit.page.waitForTimeout(300);
  expect(await visit.page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test("the number is copied; refused, it is selected", async ({ visit, context }) => {
  const url = await buy(visit);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visit.open(url);
  const { page } = visit;
  await button(page, "Copy number").press("Enter");
  await visit.hears("Copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^IL-\d+$/);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await button(page, "Copy number").click();
  await visit.hears("It is selected: copy it from there.");
  expect(await page.evaluate(() => String(getSelection()))).toContain("IL-");
});

test("the link goes to the device's own sharing, and to the clipboard where there is none", async ({
  visit,
  context,
}) => {
  const url = await buy(visit);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visit.open(url);
  const { page } = visit;
  await page.evaluate(() => {
    Object.assign(navigator, { share: async (data: ShareData) => Object.assign(window, { shared: data.url }) });
  });
  await button(page, "Tell a friend").click();
  await expect.poll(() => page.evaluate(() => (window as { shared?: string }).shared)).toBe(`${visit.address}/`);
  await page.evaluate(() => Object.assign(navigator, { share: undefined }));
  await button(page, "Tell a friend").click();
  await visit.hears("The link is copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${visit.address}/`);
});

test("the day of delivery is saved for the calendar", async ({ visit }) => {
  const url = await buy(visit);
  await visit.open(url);
  const saved = visit.page.waitForEvent("download");
  await button(visit.page, "Add to calendar").click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^IL-\d+\.ics$/);
});

test("all of it is reached by keyboard, without a violation of axe's rules", async ({ visit }) => {
  const url = await buy(visit);
  await visit.open(url);
  const { page } = visit;
  await expect(card(page)).toHaveAttribute("data-state", "written");
  await button(page, "Copy number").focus();
  await page.keyboard.press("Tab");
  await expect(button(page, "Add to calendar")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(button(page, "Tell a friend")).toBeFocused();
  await isAccessible(page, "the card");
});
