/** `test` for all specs: a shop that is open, a visitor, and a page that is not allowed to complain. */
import { test as base } from "@playwright/test";
import { Orders } from "./orders.js";
import { Problems } from "./problems.js";
import { type ShopConfig, ShopProcess } from "./shop-process.js";
import { keepSpoken, Visit } from "./visit.js";

export { expect } from "@playwright/test";

interface TestFixtures {
  /** Complaints of the page; a test says which ones it foresees. */
  readonly problems: Problems;
  /** What is read aloud is kept for `Visit.hears`. */
  readonly listening: void;
  /** The visit to the shop that all tests share; carts and weather are the visit's own. */
  readonly visit: Visit;
  /** The page's requests to the cart. */
  readonly orders: Orders;
  /** Opens a shop for this test alone, with a config of its own if wanted. */
  readonly openShop: (config?: ShopConfig) => Promise<ShopProcess>;
}

interface WorkerFixtures {
  readonly shop: ShopProcess;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  shop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const shop = await ShopProcess.open();
      await use(shop);
      await shop.close();
    },
    { scope: "worker" },
  ],
  problems: [
    async ({ context }, use) => {
      const problems = new Problems();
      await problems.watch(context);
      await use(problems);
      problems.check();
    },
    { auto: true },
  ],
  listening: [
    async ({ context }, use) => {
      await keepSpoken(context);
      await use();
    },
    { auto: true },
  ],
  visit: async ({ page, shop }, use) => use(new Visit(page, shop.address)),
  orders: async ({ page }, use) => use(new Orders(page)),
  openShop: async ({ page }, use) => {
    const shops: ShopProcess[] = [];
    await use(async (config) => {
      const shop = await ShopProcess.open(config);
      shops.push(shop);
      return shop;
    });
    // A page whose shop is gone would complain.
    await page.close();
    await Promise.all(shops.map((shop) => shop.close()));
  },
});
