/** The shop works without us: whatever of ours is missing or broken, its own form posts, and one line on the console says why. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.js";
import { Visit } from "./support/visit.js";

/** The shop's own form does what it does without us. */
async function postsNatively(visit: Visit, product = "acacia"): Promise<void> {
  await visit.button(product).click();
  await expect(visit.page).toHaveURL(new RegExp(`/cart\\?added=${product}`));
  expect(await visit.count()).toBe(1);
}

/** Waits until Nicety has given up. */
async function gaveUp(page: Page): Promise<void> {
  await page.waitForFunction(() => window.nicety !== undefined);
  const outcome = page.evaluate(() =>
    window.nicety?.ready.then(
      () => "started",
      () => "gave up",
    ),
  );
  expect(await outcome).toBe("gave up");
}

const ours = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.includes("nicety:"));

test("with the script blocked", async ({ visit, page, problems }) => {
  problems.expect(/ERR_BLOCKED_BY_CLIENT|ERR_FAILED/);
  await page.route("**/nicety/nicety.js", (route) => route.abort());
  await page.goto(`${visit.address}/shop`);
  await postsNatively(visit);
});

test("with the engine blocked", async ({ visit, page, problems }) => {
  problems.expect(/nicety: not started: /);
  problems.tolerate(/net::ERR_FAILED/);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(`${visit.address}/shop`);
  await gaveUp(page);
  expect(ours(problems.all)).toHaveLength(1);
  await postsNatively(visit);
});

test("with an engine that is something else", async ({ visit, page, problems }) => {
  problems.expect(/nicety: not started: /);
  await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "<!doctype html>" }));
  await page.goto(`${visit.address}/shop`);
  await gaveUp(page);
  expect(ours(problems.all)).toHaveLength(1);
  await postsNatively(visit);
});

test("with WebAssembly forbidden by the page's policy", async ({ visit, page, problems }) => {
  problems.expect(/nicety: not started: /);
  problems.tolerate(/wasm-unsafe-eval|policy: script-src wasm-eval|Content Security Policy/);
  await page.route("**/shop", async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    headers["content-security-policy"] = headers["content-security-policy"].replace(" 'wasm-unsafe-eval'", "");
    await route.fulfill({ response, headers });
  });
  await page.goto(`${visit.address}/shop`);
  await gaveUp(page);
  expect(ours(problems.all)).toHaveLength(1);
  await postsNatively(visit);
});

test("with the host's module missing", async ({ visit, page, problems }) => {
  problems.expect(/nicety: not started: /);
  problems.tolerate(/status of 404/);
  await page.route("**/nicety.host.js", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`${visit.address}/shop`);
  await gaveUp(page);
  expect(ours(problems.all)).toHaveLength(1);
  await postsNatively(visit);
});

test("with no config where one should be", async ({ visit, page, problems }) => {
  problems.expect(/nicety: not started: .*shop\.json answered 404/);
  problems.tolerate(/status of 404/);
  await page.route("**/nicety/shop.json", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`${visit.address}/shop`);
  await gaveUp(page);
  expect(ours(problems.all)).toHaveLength(1);
  await postsNatively(visit);
});

test("with a config that is no JSON: the place of the mistake is named", async ({ page, openShop, problems }) => {
  problems.expect(/nicety: shop\.json:3:14: /);
  const shop = await openShop('{\n  "widgets": [\n    { "type" "add-to-cart", "at": "form.add-to-cart" }\n  ]\n}\n');
  const visit = new Visit(page, shop.address);
  await page.goto(`${visit.address}/shop`);
  await page.waitForFunction(() => window.nicety !== undefined);
  await expect.poll(() => ours(problems.all).length).toBe(1);
  await postsNatively(visit);
});

test("a server that doesn't know the type of wasm files is no obstacle", async ({ visit, page }) => {
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await visit.open("/shop");
  await visit.button("acacia").click();
  await visit.holds(1);
});

test("one wrong entry among three leaves the other two at work, and the mistake is named", async ({
  page,
  openShop,
  problems,
}) => {
  problems.expect(/nicety: shop\.json:\d+:\d+ \/widgets\/1\/press\/damping: /);
  const config = JSON.parse(await readFile(new URL("../../demo/store/shop.json", import.meta.url), "utf8"));
  const entry = (product: string) => ({ ...config.widgets[0], at: `form.add-to-cart:has([value="${product}"])` });
  const widgets = [entry("acacia"), { ...entry("blossom"), press: { stiffness: 700, damping: -1 } }, entry("linden")];
  const text = JSON.stringify({ ...config, widgets }, null, 2);
  await page.addInitScript(() => {
    const errors: unknown[] = [];
    Object.assign(window, { errors });
    document.addEventListener("nicety:config-error", ({ detail }) => errors.push(detail));
  });
  const visit = new Visit(page, (await openShop(text)).address);
  await visit.open("/shop");
  // The words come with a module of their own, after the page's widgets.
  await page.waitForFunction(() => (window as unknown as { errors: unknown[] }).errors.length > 0);
  const lines = text.split("\n");
  const line = lines.findIndex((each) => each.includes('"damping"'));
  expect(await page.evaluate(() => (window as unknown as { errors: unknown }).errors)).toEqual([
    expect.objectContaining({
      file: "shop.json",
      line: line + 1,
      column: lines[line].indexOf("-1") + 1,
      pointer: "/widgets/1/press/damping",
      text: expect.stringMatching(
        /^shop\.json:\d+:\d+ \/widgets\/1\/press\/damping: must be greater than 0 \(got -1\)/,
      ),
    }),
  ]);
  await expect(visit.button("blossom")).not.toHaveAttribute("data-nicety");
  for (const [index, product] of ["acacia", "linden"].entries()) {
    await visit.button(product).click();
    await visit.holds(index + 1);
  }
  await visit.button("blossom").click();
  await expect(page).toHaveURL(/\/cart\?added=blossom/);
});

test("with a wrong config, and nothing to say what is wrong with it", async ({ page, openShop, problems }) => {
  problems.expect(/nicety: shop\.json holds an error; nicety\.explain\.wasm, which says where, didn't come/);
  problems.tolerate(/net::ERR_FAILED/);
  const config = JSON.parse(await readFile(new URL("../../demo/store/shop.json", import.meta.url), "utf8"));
  await page.route("**/nicety.explain.wasm", (route) => route.abort());
  const visit = new Visit(page, (await openShop(JSON.stringify({ ...config, motion: "fast" }))).address);
  await visit.open("/shop");
  await expect.poll(() => ours(problems.all)).toHaveLength(1);
  await visit.button("acacia").click();
  await visit.holds(1);
});
