/** What goes wrong in shops, and that nothing is lost, doubled or claimed by it. */
import { readFile } from "node:fs/promises";
import { expect, test } from "./support/test.js";
import { Visit } from "./support/visit.js";

const fault = "The shop had a problem. Trying again won’t add it twice.";
const unreachable = "The connection dropped. Trying again won’t add it twice.";
const unsure = "We didn’t hear back from the shop. Trying again won’t add it twice.";

/** The demo store's own config with other settings for its call that adds. */
async function configWith(add: object): Promise<object> {
  const config = JSON.parse(await readFile(new URL("../../demo/store/shop.json", import.meta.url), "utf8"));
  return { ...config, cart: { ...config.cart, add: { ...config.cart.add, ...add } } };
}

/** Shown, explained, read aloud and not counted. */
async function fails(visit: Visit, words: string): Promise<void> {
  const button = visit.button("acacia");
  await visit.is("acacia", "failed");
  await expect(button).toHaveAttribute("aria-label", "Try again");
  await expect(visit.note).toContainText(words);
  await visit.hears(words);
  await expect(visit.badge).toHaveText("0");
}

async function succeedsAgain(visit: Visit): Promise<void> {
  await visit.button("acacia").click();
  await visit.hears("Acacia honey added. 1 in cart.");
  await visit.holds(1);
}

test.describe("Ten fast clicks", () => {
  test("make ten, one request at a time, in few requests", async ({ visit, orders }) => {
    await visit.weather({ latencyMs: 3000 });
    await visit.open("/shop");
    await visit.button("acacia").click({ clickCount: 10 });
    await visit.hears("10 × Acacia honey added. 10 in cart.");
    await visit.holds(10);
    expect(orders.added.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(10);
    expect(orders.added.length).toBeLessThanOrEqual(3);
    expect(orders.most).toBe(1);
    expect(new Set(orders.added.map(({ key }) => key)).size).toBe(orders.added.length);
    await visit.noteButton("Undo").click();
    await visit.holds(0);
  });

  test("make ten also when every second request fails", async ({ visit, orders, problems }) => {
    problems.tolerate(/status of 500/);
    await visit.weather({ failure: "second", latencyMs: 300 });
    await visit.open("/shop");
    await visit.button("acacia").click({ clickCount: 10 });
    await expect(async () => {
      if ((await visit.button("acacia").getAttribute("data-nicety-state")) === "failed")
        await visit.button("acacia").click();
      expect(await visit.count()).toBe(10);
    }).toPass();
    await visit.holds(10);
    expect(orders.most).toBe(1);
  });
});

test.describe("The shop fails", () => {
  test("with an error: it says so, counts nothing, and tries again under the same key", async ({
    visit,
    orders,
    problems,
  }) => {
    problems.expect(/status of 500/);
    await visit.weather({ failure: "500" });
    await visit.open("/shop");
    await visit.button("acacia").click();
    await fails(visit, fault);
    expect(await visit.count()).toBe(0);
    expect(orders.added).toHaveLength(1);
    await visit.weather({ failure: "none" });
    await succeedsAgain(visit);
    expect(new Set(orders.added.map(({ key }) => key)).size).toBe(1);
  });

  test("by being busy: it is asked once more, gently, before the shopper hears of it", async ({
    visit,
    orders,
    problems,
  }) => {
    problems.expect(/status of 503/);
    await visit.weather({ failure: "503" });
    await visit.open("/shop");
    await visit.button("acacia").click();
    await fails(visit, fault);
    expect(orders.added).toHaveLength(2);
    expect(orders.added[0]).toEqual(orders.added[1]);
  });

  test("with an answer that makes no sense: nothing is claimed", async ({ visit }) => {
    await visit.weather({ failure: "malformed" });
    await visit.open("/shop");
    await visit.button("acacia").click();
    await fails(visit, unsure);
    await visit.weather({ failure: "none" });
    await succeedsAgain(visit);
  });

  test("by hanging up: it is tried once more, then told", async ({ visit, orders, problems }) => {
    problems.expect(/net::ERR_/);
    await visit.weather({ failure: "dropped" });
    await visit.open("/shop");
    await visit.button("acacia").click();
    await fails(visit, unreachable);
    expect(orders.added).toHaveLength(2);
    await visit.weather({ failure: "none" });
    await succeedsAgain(visit);
  });

  test("by losing its answer: what is in the cart is not put in twice", async ({ visit, problems }) => {
    problems.tolerate(/net::ERR_/);
    await visit.weather({ failure: "lost" });
    await visit.open("/shop");
    await visit.button("acacia").click();
    await visit.hears("Acacia honey added. 1 in cart.");
    await visit.holds(1);
  });

  test("by losing its answer, and nothing is repeated by itself: Try again doesn't double", async ({
    page,
    openShop,
    problems,
  }) => {
    problems.expect(/net::ERR_/);
    const visit = new Visit(page, (await openShop(await configWith({ retry: false }))).address);
    await visit.open("/shop");
    await page.route(
      "**/cart/lines",
      async (route) => {
        await route.fetch();
        await route.abort("connectionreset");
      },
      { times: 1 },
    );
    await visit.button("acacia").click();
    await fails(visit, unreachable);
    expect(await visit.count()).toBe(1);
    await succeedsAgain(visit);
  });

  test("by taking too long: Try again doesn't double", async ({ page, openShop }) => {
    const visit = new Visit(page, (await openShop(await configWith({ timeoutMs: 500 }))).address);
    await visit.weather({ latencyMs: 1000 });
    await visit.open("/shop");
    await visit.button("acacia").click();
    await fails(visit, unsure);
    await expect.poll(() => visit.count()).toBe(1);
    await visit.weather({ latencyMs: 0 });
    await succeedsAgain(visit);
  });

  test("by dying in the middle: once it is back, Try again adds it once", async ({ page, openShop, problems }) => {
    problems.expect(/net::ERR_/);
    const shop = await openShop();
    const visit = new Visit(page, shop.address);
    await visit.weather({ latencyMs: 3000 });
    await visit.open("/shop");
    await visit.button("acacia").click();
    await visit.is("acacia", "pending");
    await shop.kill();
    await fails(visit, unreachable);
    await shop.start();
    expect(await visit.count()).toBe(0);
    await visit.weather({ latencyMs: 0 });
    await succeedsAgain(visit);
  });

  test("to take something out again: it says that it is still in the cart, and Undo stays", async ({
    visit,
    problems,
  }) => {
    problems.expect(/status of 500/);
    await visit.open("/shop");
    await visit.button("acacia").click();
    await visit.noteButton("Undo").focus();
    await visit.weather({ failure: "500" });
    await visit.noteButton("Undo").click();
    await visit.hears("Acacia honey couldn’t be taken out and is still in your cart.");
    await visit.holds(1);
    await visit.weather({ failure: "none" });
    await visit.noteButton("Undo").click();
    await visit.hears("Acacia honey removed. 0 in cart.");
    await visit.holds(0);
  });

  test("and is given up by the shopper: the note goes, and the button is as before", async ({
    visit,
    page,
    problems,
  }) => {
    problems.expect(/status of 500/);
    await visit.weather({ failure: "500" });
    await visit.open("/shop");
    await visit.button("acacia").click();
    await visit.is("acacia", "failed");
    await visit.noteButton("Dismiss").click();
    await expect(visit.note).toHaveCount(0);
    await expect(visit.button("acacia")).toBeFocused();
    await visit.is("acacia", "idle");
    await page.keyboard.press("Escape");
    expect(await visit.count()).toBe(0);
  });
});

test.describe("The shop refuses", () => {
  test("because there isn't enough: its own words, and nothing is repeated", async ({ visit, orders, problems }) => {
    problems.expect(/status of 409/);
    await visit.fill("comb", 6);
    await visit.open("/shop");
    await visit.button("comb").click();
    await visit.is("comb", "failed");
    await visit.hears(/only 6 are left, all in your cart\.$/);
    await visit.button("comb").click();
    await expect.poll(() => orders.added.length).toBe(2);
    await visit.is("comb", "failed");
    expect(orders.added[0].key).not.toBe(orders.added[1].key);
    await visit.holds(6);
  });

  test("because it has sold out meanwhile: the button says so and sends no more", async ({
    visit,
    orders,
    problems,
  }) => {
    problems.expect(/status of 409/);
    await visit.open("/shop");
    await visit.weather({ soldOut: true });
    const button = visit.button("acacia");
    await button.click();
    await visit.is("acacia", "sold-out");
    await expect(button).toHaveAttribute("aria-label", "Sold out");
    await expect(button).toHaveAttribute("aria-disabled", "true");
    await visit.hears("Acacia honey is sold out.");
    await button.click({ force: true });
    await button.press("Enter");
    expect(orders.added).toHaveLength(1);
    expect(await visit.count()).toBe(0);
  });

  test("from the start: the shop's own button stays as it is", async ({ visit }) => {
    await visit.open("/shop");
    await visit.is("heather", "sold-out");
    await expect(visit.button("heather")).toBeDisabled();
    await expect(visit.button("heather")).toHaveAccessibleName("Sold out");
  });
});

test.describe("Offline", () => {
  // The shop's pictures that were yet to come.
  test.beforeEach(({ problems }) => problems.tolerate(/net::ERR_INTERNET_DISCONNECTED/));

  test("it says so, sends nothing, and sends all of it once when the network is back", async ({
    visit,
    context,
    orders,
  }) => {
    await visit.open("/shop");
    await context.setOffline(true);
    await visit.button("acacia").click();
    await visit.is("acacia", "offline");
    await visit.hears("You’re offline. Acacia honey goes in as soon as you’re back.");
    await visit.button("acacia").click();
    await visit.hears("You’re offline. 2 × Acacia honey goes in as soon as you’re back.");
    await expect(visit.badge).toHaveText("0");
    expect(orders.added).toHaveLength(0);
    await context.setOffline(false);
    await visit.hears("2 × Acacia honey added. 2 in cart.");
    await visit.holds(2);
    expect(orders.added).toHaveLength(1);
  });

  test("in the middle of a request: it is sent again under the same key", async ({ visit, page, context, orders }) => {
    await visit.open("/shop");
    await page.route(
      "**/cart/lines",
      async (route) => {
        await context.setOffline(true);
        await route.abort("internetdisconnected");
      },
      { times: 1 },
    );
    await visit.button("acacia").click();
    await visit.is("acacia", "offline");
    await expect(visit.note).toContainText("You’re offline.");
    expect(await visit.count()).toBe(0);
    await context.setOffline(false);
    await visit.hears("Acacia honey added. 1 in cart.");
    await visit.holds(1);
    expect(orders.added).toHaveLength(2);
    expect(orders.added[0]).toEqual(orders.added[1]);
  });

  test("what was given up is not sent when the network is back", async ({ visit, page, context, orders }) => {
    await visit.open("/shop");
    await context.setOffline(true);
    await visit.button("acacia").click();
    await visit.noteButton("Dismiss").click();
    await visit.is("acacia", "idle");
    await context.setOffline(false);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    expect(orders.added).toHaveLength(0);
  });
});
