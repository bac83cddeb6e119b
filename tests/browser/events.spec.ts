/** The DOM events: what they tell, and that the shop's code may say no. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.js";

interface Heard {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

const kinds = ["nicety:add", "nicety:added", "nicety:add-failed", "nicety:undone"] as const;

/** Listens on the document from now on; the answer is what was heard by then. */
async function listen(page: Page): Promise<() => Promise<readonly Heard[]>> {
  await page.evaluate((types) => {
    const heard: Heard[] = [];
    Object.assign(window, { heard });
    for (const type of types) {
      window.nicety?.on(type, (event) => heard.push({ type: event.type, detail: { ...event.detail } }));
    }
  }, kinds);
  return () => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
}

const acacia = { product: "acacia", name: "Acacia honey", quantity: 1 };

test("an addition and its undoing are told, with what the shop says", async ({ visit, page }) => {
  await visit.open("/shop");
  const heard = await listen(page);
  await visit.button("acacia").click();
  await visit.noteButton("Undo").click();
  await visit.holds(0);
  await expect.poll(heard).toEqual([
    { type: "nicety:add", detail: acacia },
    { type: "nicety:added", detail: { ...acacia, count: 1 } },
    { type: "nicety:undone", detail: { ...acacia, count: 0 } },
  ]);
});

test("a refusal is told with its reason and the shop's words", async ({ visit, page, problems }) => {
  problems.expect(/status of 409/);
  await visit.weather({ soldOut: true });
  await visit.open("/shop");
  const heard = await listen(page);
  await visit.button("acacia").click();
  await visit.is("acacia", "sold-out");
  expect(await heard()).toEqual([
    { type: "nicety:add", detail: acacia },
    { type: "nicety:add-failed", detail: { ...acacia, reason: "soldout", message: "Acacia honey is sold out." } },
  ]);
});

test("events come from the shop's own button and bubble", async ({ visit, page }) => {
  await visit.open("/shop");
  const target = page.evaluate(
    () =>
      new Promise((resolve) =>
        addEventListener("nicety:added", ({ target }) => resolve((target as Element).localName)),
      ),
  );
  await visit.button("acacia").click();
  expect(await target).toBe("button");
});

test("a prevented nicety:add sends nothing and leaves the button as it was", async ({ visit, page, orders }) => {
  await visit.open("/shop");
  const heard = await listen(page);
  await page.evaluate(() => document.addEventListener("nicety:add", (event) => event.preventDefault(), { once: true }));
  await visit.button("acacia").click();
  await expect.poll(heard).toEqual([{ type: "nicety:add", detail: acacia }]);
  await visit.is("acacia", "idle");
  await expect(visit.note).toHaveCount(0);
  expect(orders.added).toHaveLength(0);
  // The next one is free again.
  await visit.button("acacia").click();
  await visit.holds(1);
});

test("a submit that the shop's own script prevents is left alone", async ({ visit, page, orders }) => {
  await visit.open("/shop");
  await page.evaluate(() => {
    const form = document.querySelector("form.add-to-cart");
    form?.addEventListener("submit", (event) => event.preventDefault());
  });
  await visit.button("acacia").click();
  await visit.is("acacia", "idle");
  expect(orders.added).toHaveLength(0);
});
