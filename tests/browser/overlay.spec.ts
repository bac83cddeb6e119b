/** What flies over the page, in the gallery: in a worker and on the page's own thread alike. */
import type { Page } from "@playwright/test";
import { isAccessible } from "./support/axe.js";
import { expect, test } from "./support/test.js";

const canvas = (page: Page) => page.locator("[data-nicety-overlay]");
const fly = (page: Page) => page.locator("#gallery-fly").click();
const isGone = (page: Page) => expect(canvas(page)).toHaveCount(0, { timeout: 12_000 });

/** How much of a screenshot's middle differs from another one's. */
async function differ(page: Page): Promise<boolean> {
  const before = await page.screenshot();
  await fly(page);
  await expect(canvas(page)).toHaveCount(1);
  await expect.poll(async () => !(await page.screenshot()).equals(before)).toBe(true);
  return true;
}

/** Takes the worker away: its maker throws, or its file doesn't come. */
async function withoutWorker(page: Page, how: "throws" | "fails"): Promise<void> {
  await page.addInitScript((how) => {
    window.Worker = class {
      onerror?: (event: Event) => void;
      constructor() {
        if (how === "throws") throw new Error("refused");
        setTimeout(() => this.onerror?.(new Event("error")));
      }
      postMessage(): void {}
      terminate(): void {}
    } as unknown as typeof Worker;
  }, how);
}

test("pieces fly in a worker, and nothing is left of it", async ({ visit, page }) => {
  await visit.open("/gallery");
  expect(page.workers()).toHaveLength(0);
  await differ(page);
  expect(page.workers()).toHaveLength(1);
  // It lets the pointer through, and says nothing.
  await page.locator("#gallery-again").click();
  await expect(canvas(page)).toHaveAttribute("aria-hidden", "true");
  await isGone(page);
  await expect.poll(() => page.workers().length).toBe(0);
});

for (const how of ["throws", "fails"] as const) {
  test(`they fly on the page where the worker ${how}`, async ({ visit, page }) => {
    await withoutWorker(page, how);
    await visit.open("/gallery");
    await fly(page);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const element = document.querySelector<HTMLCanvasElement>("[data-nicety-overlay]");
          try {
            const { width = 0, height = 0 } = element ?? {};
            const pixels = element?.getContext("2d")?.getImageData(0, 0, width, height);
            return pixels?.data.some((value) => value > 0);
          } catch {
            return false; // the worker still has it
          }
        }),
      )
      .toBe(true);
    expect(page.workers()).toHaveLength(0);
    await isGone(page);
  });
}

test("every emitter and every shape flies", async ({ visit, page }) => {
  await visit.open("/gallery");
  for (const shape of await page.locator("[name=shapes]").all()) await shape.check();
  for (const emitter of ["cannon", "rain"]) {
    await page.locator(`[value=${emitter}]`).check();
    await differ(page);
    await isGone(page);
  }
});

test("nothing flies where less motion is wanted", async ({ visit, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await visit.open("/gallery");
  await fly(page);
  await expect(page.locator("#gallery-said")).toContainText("nothing flies");
  await expect(canvas(page)).toHaveCount(0);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await fly(page);
  await expect(canvas(page)).toHaveCount(1);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect(canvas(page)).toHaveCount(0);
});

for (const how of ["in a worker", "on the page"] as const) {
  test(`a hundred shows ${how} leave no more memory than one`, async ({ visit, page }) => {
    test.setTimeout(90_000);
    if (how === "on the page") await withoutWorker(page, "throws");
    await visit.open("/gallery");
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Performance.enable");
    const figures = async () => {
      await devtools.send("HeapProfiler.collectGarbage");
      await devtools.send("HeapProfiler.collectGarbage");
      const { metrics } = await devtools.send("Performance.getMetrics");
      const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
      return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
    };
    const shows = (count: number) =>
      page.evaluate(async (count) => {
        for (let show = 0; show < count; show++) {
          document.getElementById("gallery-fly")?.click();
          while (!document.querySelector("[data-nicety-overlay]")) await new Promise(requestAnimationFrame);
          for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
          dispatchEvent(new Event("pagehide"));
        }
      }, count);
    // What the page brings in late, what is compiled once, and what the test itself puts into the page is there by then.
    await shows(30);
    await expect(canvas(page)).toHaveCount(0);
    const before = await figures();
    await shows(100);
    await expect(canvas(page)).toHaveCount(0);
    await expect.poll(() => page.workers().length).toBe(0);
    const after = await figures();
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(2);
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(2);
    // A show takes a megabyte and more; a hundred of them may leave a kilobyte each.
    expect(after.heap - before.heap).toBeLessThan(100 * 1024);
  });
}

test("the gallery is accessible", async ({ visit, page }) => {
  await visit.open("/gallery");
  await isAccessible(page, "the gallery");
});
