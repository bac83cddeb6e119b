/** `nicety.destroy()` gives the page back, and `start()` begins anew. */
import type { Page } from "@playwright/test";
import { serveFixture } from "./support/fixture-page.js";
import { expect, test } from "./support/test.js";
import type { Visit } from "./support/visit.js";

const body = (page: Page): Promise<string> => page.evaluate(() => document.body.outerHTML);
const destroy = (page: Page): Promise<void> => page.evaluate(() => window.nicety?.destroy());

/** The page as the shop sends it, without Nicety. */
async function untouched(visit: Visit, path: string): Promise<string> {
  const { page, address } = visit;
  const loader = `${address}/nicety/nicety.js`;
  await page.route(loader, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto(address + path);
  const html = await body(page);
  await page.unroute(loader);
  return html;
}

async function leavesNoTrace(page: Page): Promise<void> {
  const traces = await page.evaluate(() => ({
    sheets: document.adoptedStyleSheets.length,
    elements: [...document.querySelectorAll("*")]
      .map(({ localName }) => localName)
      .filter((name) => /^nicety-(?!add-to-cart)/.test(name)),
    // The shop's own say what its hearts are for, and what the page is about.
    attributes: [...document.querySelectorAll("body *")]
      .flatMap(({ attributes }) => [...attributes])
      .filter(({ name }) => name.startsWith("data-nicety") && !/^data-nicety-(product|name)$/.test(name)).length,
    animations: document.getAnimations().length,
  }));
  expect(traces).toEqual({ sheets: 0, elements: [], attributes: 0, animations: 0 });
}

/** The shop's own form does what it does without us. */
async function postsNatively(visit: Visit, product: string): Promise<void> {
  await visit.button(product).click();
  await expect(visit.page).toHaveURL(new RegExp(`/cart\\?added=${product}`));
}

test("an untouched page is given back as it was", async ({ visit, page }) => {
  const before = await untouched(visit, "/shop");
  await visit.open("/shop");
  expect(await body(page)).not.toBe(before);
  await destroy(page);
  expect(await body(page)).toBe(before);
  await leavesNoTrace(page);
  await postsNatively(visit, "acacia");
  expect(await visit.count()).toBe(1);
});

test("a page on which much has happened is given back as the shop would send it now", async ({
  visit,
  page,
  problems,
}) => {
  problems.expect(/status of (500|409)/);
  await visit.open("/shop");
  await visit.button("acacia").click();
  await visit.holds(1);
  await visit.weather({ failure: "500" });
  await visit.button("blossom").click();
  await visit.is("blossom", "failed");
  await visit.weather({ failure: "none", soldOut: true });
  await visit.button("linden").click();
  await visit.is("linden", "sold-out");
  await visit.weather({ soldOut: false });
  await destroy(page);
  await leavesNoTrace(page);
  const html = await body(page);
  expect(html).toBe(await untouched(visit, "/shop"));
});

test("destroyed in mid-flight it is silent, and the shop still gets what was sent", async ({ visit, page }) => {
  const before = await untouched(visit, "/shop");
  await visit.weather({ latencyMs: 1000 });
  await visit.open("/shop");
  await visit.button("acacia").click();
  await visit.is("acacia", "pending");
  await destroy(page);
  await leavesNoTrace(page);
  await expect.poll(() => visit.count()).toBe(1);
  await visit.weather({ latencyMs: 0 });
  const now = await body(page);
  // The workbench at the page's foot tells of the weather in which it was opened.
  const main = /<main[\s\S]*<\/main>/;
  expect(now.match(main)?.[0]).toBe(before.match(main)?.[0]);
});

test("destroyed while a picture flies and a note stands, none of it stays", async ({ visit, page }) => {
  await visit.open("/shop");
  await visit.button("acacia").click();
  await expect(page.locator("nicety-ghost")).toHaveCount(1);
  await destroy(page);
  await expect(page.locator("nicety-ghost")).toHaveCount(0);
  await leavesNoTrace(page);
});

test("it starts again, as often as one likes", async ({ visit, page }) => {
  await visit.open("/shop");
  for (const round of [1, 2, 3]) {
    await destroy(page);
    await destroy(page);
    expect(await page.evaluate(() => window.nicety?.stats().widgets)).toBe(0);
    await page.evaluate(() => window.nicety?.start());
    await visit.button("acacia").click();
    await visit.is("acacia", "added");
    await visit.holds(round);
  }
  await expect(page.locator("nicety-live")).toHaveCount(1);
  await expect(visit.button("acacia").locator("nicety-layer")).toHaveCount(1);
});

test("placed elements show their own content again and work after the next start", async ({ visit, page }) => {
  await serveFixture(visit, "element");
  await visit.open("/element");
  const placed = page.locator("#acacia nicety-add-to-cart");
  await placed.evaluate((each) => each.append("Our own words"));
  await destroy(page);
  await expect(placed.getByText("Our own words")).toBeVisible();
  await expect(placed.getByRole("button")).toHaveCount(0);
  await page.evaluate(() => window.nicety?.start());
  await placed.getByRole("button", { name: "Add to cart" }).click();
  await visit.holds(1);
});
