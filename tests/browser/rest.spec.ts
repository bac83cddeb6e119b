/** Nothing happens when nothing happens: no frame, no timer, no shift, and little memory. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.js";

interface Work {
  frames: number;
  timers: number;
  /** What moved, and how far as the metric counts it. */
  shifts: string[];
  memories: WebAssembly.Memory[];
}

/** Of a `layout-shift` entry; TypeScript doesn't know it yet. */
interface Shift {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Counts what any script of the page asks the browser for, from before the first script runs. */
async function countWork(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const work: Work = { frames: 0, timers: 0, shifts: [], memories: [] };
    Object.assign(window, { work });
    const { requestAnimationFrame, setTimeout, setInterval } = window;
    const { instantiate } = WebAssembly;
    Object.assign(window, {
      requestAnimationFrame: (callback: FrameRequestCallback) => {
        work.frames++;
        return requestAnimationFrame(callback);
      },
      setTimeout: (...values: Parameters<typeof setTimeout>) => {
        work.timers++;
        return setTimeout(...values);
      },
      setInterval: (...values: Parameters<typeof setInterval>) => {
        work.timers++;
        return setInterval(...values);
      },
    });
    Object.assign(WebAssembly, {
      instantiate: async (module: WebAssembly.Module, imports: WebAssembly.Imports) => {
        const instance = await instantiate(module, imports);
        work.memories.push(instance.exports.memory as WebAssembly.Memory);
        return instance;
      },
    });
    // Shifts right after input are left out of the metric, but not here.
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & Shift)[]) {
        const moved = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML : node?.nodeName));
        work.shifts.push(`${entry.value} ${moved.map((html) => html?.slice(0, 80)).join(" ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** What is asked for in `seconds`; the wait is the test's, not a timer of the page. */
async function workIn(page: Page, seconds: number): Promise<{ frames: number; timers: number; own: number }> {
  const read = () =>
    page.evaluate(() => {
      const { frames, timers } = (window as unknown as { work: Work }).work;
      return { frames, timers, own: window.nicety?.stats().frames ?? Number.NaN };
    });
  const before = await read();
  await page.waitForTimeout(seconds * 1000);
  const after = await read();
  return { frames: after.frames - before.frames, timers: after.timers - before.timers, own: after.own - before.own };
}

const nothing = { frames: 0, timers: 0, own: 0 };
const running = (page: Page): Promise<number> => page.evaluate(() => document.getAnimations().length);
const shifts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { work: Work }).work.shifts);

/** Waits until the page asks for nothing any more. */
async function settles(page: Page): Promise<void> {
  await expect.poll(() => workIn(page, 0.5)).toEqual(nothing);
}

/** The shop takes its time until the answer is called for; no machine is too slow for that. */
async function holdAnswers(page: Page): Promise<() => void> {
  let answer = (): void => {};
  const called = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/cart/lines", async (route) => {
    await called;
    await route.continue();
  });
  // The config's 8 s would be over on a machine that does much else.
  await page.addInitScript(() => {
    AbortSignal.timeout = () => new AbortController().signal;
  });
  return answer;
}

test.beforeEach(({ page }) => countWork(page));

test("at rest no frame is asked for and no timer set, before the first press and after a moment", async ({
  visit,
  page,
}) => {
  await visit.open("/shop");
  await settles(page);
  expect(await workIn(page, 5)).toEqual(nothing);
  await visit.button("acacia").click();
  await expect(visit.note).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(visit.note).toHaveCount(0);
  await settles(page);
  expect(await page.evaluate(() => (window as unknown as { work: Work }).work.frames)).toBeGreaterThan(10);
  expect(await running(page)).toBe(0);
  expect(await workIn(page, 5)).toEqual(nothing);
});

test("a ring that turns off the screen asks for no frame", async ({ visit, page }) => {
  const answer = await holdAnswers(page);
  await visit.open("/shop");
  await visit.button("acacia").click();
  await expect.poll(async () => (await workIn(page, 0.5)).frames).toBeGreaterThan(2);
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
  await expect.poll(() => workIn(page, 1)).toEqual(nothing);
  await visit.is("acacia", "pending");
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await expect.poll(async () => (await workIn(page, 0.5)).frames).toBeGreaterThan(2);
  answer();
  await visit.holds(1);
});

test("a ring on a page that is hidden asks for no frame", async ({ visit, page }) => {
  const answer = await holdAnswers(page);
  await visit.open("/shop");
  await visit.button("acacia").click();
  await expect.poll(async () => (await workIn(page, 0.5)).frames).toBeGreaterThan(2);
  const hide = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, "hidden", { value, configurable: true });
      Object.defineProperty(document, "visibilityState", { value: value ? "hidden" : "visible", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  await hide(true);
  await expect.poll(() => workIn(page, 1)).toEqual(nothing);
  await visit.is("acacia", "pending");
  await hide(false);
  await expect.poll(async () => (await workIn(page, 0.5)).frames).toBeGreaterThan(2);
  answer();
  await visit.holds(1);
});

for (const path of ["/shop", "/shop/acacia"]) {
  test(`nothing on ${path} shifts, from loading through the whole moment and its failure`, async ({
    visit,
    page,
    problems,
  }) => {
    problems.expect(/status of 500/);
    await visit.open(path);
    await visit.weather({ latencyMs: 300 });
    await visit.button("acacia").click();
    await visit.noteButton("Undo").click();
    await visit.hears(/removed/);
    await visit.weather({ latencyMs: 0, failure: "500" });
    await visit.button("acacia").click();
    await visit.is("acacia", "failed");
    await visit.noteButton("Dismiss").click();
    await expect(visit.note).toHaveCount(0);
    await settles(page);
    expect(await shifts(page)).toEqual([]);
  });
}

test("a note that gets other words under the pointer shifts nothing, though it moves where one reads from the right", async ({
  visit,
  page,
  problems,
}) => {
  problems.expect(/status of 500/);
  const left = async () => (await visit.note.boundingBox())?.x ?? Number.NaN;
  await visit.weather({ direction: "rtl" });
  await visit.open("/shop");
  await visit.button("acacia").click();
  await visit.note.hover();
  await visit.is("acacia", "idle");
  const before = await left();
  await visit.weather({ direction: "rtl", failure: "500" });
  await page.keyboard.press("Enter");
  await visit.is("acacia", "failed");
  await settles(page);
  expect(await left()).toBeLessThan(before - 20);
  expect(await shifts(page)).toEqual([]);
});

test("with every button of the shop used, the engine has at most 4 MB", async ({ visit, page }) => {
  await visit.open("/shop");
  const buttons = page.locator("form.add-to-cart button:enabled");
  const count = await buttons.count();
  for (let index = 0; index < count; index++) {
    await buttons.nth(index).click();
    await expect(buttons.nth(index)).toHaveAttribute("data-nicety-state", /added|idle/);
  }
  await visit.holds(count);
  const sizes = await page.evaluate(() =>
    (window as unknown as { work: Work }).work.memories.map(({ buffer }) => buffer.byteLength),
  );
  expect(sizes).toHaveLength(1);
  expect(sizes[0]).toBeLessThanOrEqual(4 * 1024 * 1024);
});

test("a shopper downloads the files that the size table counts, and the config", async ({ visit, page }) => {
  const files: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes("/nicety") || pathname.endsWith(".json")) files.push(pathname.split("/").pop() ?? "");
  });
  await visit.open("/shop");
  await visit.button("acacia").click();
  await visit.holds(1);
  expect(files.sort()).toEqual([
    "nicety.host.js",
    "nicety.js",
    "nicety.moments.js",
    "nicety.placed.js",
    "nicety.wasm",
    "shop.json",
  ]);
});
