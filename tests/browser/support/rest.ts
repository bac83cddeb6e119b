import type { Page } from "@playwright/test";

/** Waits until all that has an end has come to it. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(() => {
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(moving.map(({ finished }) => finished));
  });
}
