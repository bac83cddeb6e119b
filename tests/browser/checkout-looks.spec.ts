/** How the checkout suits the page and the shopper: narrow, large text, forced colours, right to left. */
import type { Page } from "@playwright/test";
import { bar, fillIn, kSteps, next, open, reach, step, withoutProvider } from "./support/checkout.js";
import { rest } from "./support/rest.js";
import { expect, test } from "./support/test.js";

test.beforeEach(({ page }) => withoutProvider(page));

/** Words in the main part of the page, ours in shadow roots too, that reach out of the window or of what clips them; and inputs that cut theirs. */
const findCut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    const up = (node: Node): Element | null =>
      node.parentElement ?? ((node.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const look = (text: Text): void => {
      const holder = up(text);
      if (!text.data.trim() || !holder || !isSeen(holder)) return;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) {
        if (rect.width <= 1) continue; // for screen readers alone
        if (rect.left < -1 || rect.right > width + 1) found.push(`out of the window: ${text.data.trim()}`);
        for (let box = up(text); box && box !== document.documentElement; box = up(box)) {
          const { left, right, top, bottom } = box.getBoundingClientRect();
          const { overflowX, overflowY } = getComputedStyle(box);
          const isButton = box.localName === "button";
          if ((overflowX !== "visible" || isButton) && (rect.left < left - 1 || rect.right > right + 1)) {
            found.push(`cut by ${box.localName}.${box.className}: ${text.data.trim()}`);
          }
          if (
            (overflowY === "hidden" || overflowY === "clip" || isButton) &&
            (rect.top < top - 2 || rect.bottom > bottom + 2)
          ) {
            found.push(`too high for ${box.localName}.${box.className}: ${text.data.trim()}`);
          }
        }
      }
    };
    const walk = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Text) look(node);
        else if ((node as Element).shadowRoot) walk((node as Element).shadowRoot as ShadowRoot);
        if (node instanceof HTMLInputElement && isSeen(node) && node.scrollHeight > node.clientHeight + 1) {
          found.push(`too low: ${node.name}`);
        }
      }
    };
    walk(document.querySelector("main") as Element);
    if (document.documentElement.scrollWidth > width) found.push(`${document.documentElement.scrollWidth} px wide`);
    return [...new Set(found)];
  });

/** Goes through all steps with all that can be opened open, and looks at each with `look`. */
async function walk(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  await next(page).click();
  await expect(page.locator("#email-error")).toBeVisible();
  await look("contact, missing");
  await fillIn(page, "contact");
  await next(page).click();
  await next(page).click();
  await expect(page.locator("#city-error")).toBeVisible();
  await page.locator("details.more summary").click();
  await page.locator('input[value="pickup"]').check();
  await page.getByRole("checkbox").check();
  await page.fill("#giftMessage", "Herzlichen Glückwunsch, Donaudampfschifffahrtsgesellschaftskapitän!");
  await look("delivery, missing, a gift");
  await fillIn(page, "delivery");
  await next(page).click();
  await expect(step(page, "payment")).toBeVisible();
  await look("payment");
  await fillIn(page, "payment");
  await next(page).click();
  await expect(step(page, "review")).toBeVisible();
  await page.route("**/checkout", (route) =>
    route.request().method() === "POST"
      ? route.fulfill({ status: 402, json: { error: { message: "Your bank said no to the payment." } } })
      : route.continue(),
  );
  await page.locator(".button--buy").click();
  await expect(bar(page).getByRole("button", { name: "Choose another way to pay" })).toBeVisible();
  await look("review, declined");
}

test("320 px wide: nothing is cut, nothing scrolls sideways", async ({ visit, page, problems }) => {
  problems.expect(/402/);
  await page.setViewportSize({ width: 320, height: 640 });
  await open(visit);
  await walk(page, async (state) => {
    await rest(page);
    expect(await findCut(page), state).toEqual([]);
  });
});

test("text at 200 %: it is all that large, and nothing is cut", async ({ visit, page, problems }) => {
  problems.expect(/402/);
  await page.setViewportSize({ width: 640, height: 800 });
  await open(visit);
  const sizes = () =>
    page.evaluate(() =>
      ["nicety-checkout-steps", "nicety-bar"].flatMap((host) =>
        [...(document.querySelector(host)?.shadowRoot?.querySelectorAll("[part~=label-text], button") ?? [])].map(
          (each) => Number.parseFloat(getComputedStyle(each).fontSize),
        ),
      ),
    );
  const before = await sizes();
  expect(before.length).toBeGreaterThan(4);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  expect(await sizes()).toEqual(before.map((size) => size * 2));
  await walk(page, async (state) => {
    await rest(page);
    expect(await findCut(page), state).toEqual([]);
  });
});

test("forced colours: the track is in two of them, and each state has its sign", async ({ visit, page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(visit);
  await next(page).click();
  await expect(page.locator("#email-error")).toBeVisible();
  const sign = await page.locator("#email-error").evaluate((each) => getComputedStyle(each, "::before").content);
  expect(sign).toContain("!");
  await reach(page, "delivery");
  await rest(page);
  await expect(bar(page).locator("[part=next]")).toHaveCSS("border-top-style", "solid");
  const weights = await page
    .locator("nicety-checkout-steps [part~=label-text]")
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).fontWeight));
  expect(weights).toEqual(["400", "700", "400", "400"]);
  await expect.poll(() => trackColours(page)).toEqual({ isTwoColoured: true, isPainted: true });
});

/** What the track is painted in: only black and white, but for the edges between them, once it has come to rest. */
const trackColours = (page: Page) =>
  page.locator("nicety-checkout-steps canvas").evaluate((canvas: HTMLCanvasElement) => {
    // Read from a copy: browsers warn of canvases that are painted and read.
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
    copy?.drawImage(canvas, 0, 0);
    const data = copy?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let painted = 0;
    let coloured = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [red, green, blue, alpha] = [data[at], data[at + 1], data[at + 2], data[at + 3]] as [
        number,
        number,
        number,
        number,
      ];
      if (alpha < 255) continue;
      painted++;
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 8) coloured++;
    }
    return { isTwoColoured: coloured === 0, isPainted: painted > 300 };
  });

test.describe("Direction", () => {
  for (const direction of ["ltr", "rtl"] as const) {
    test(`${direction}: steps stand in reading order and come from where they stand`, async ({ visit, page }) => {
      const sign = direction === "ltr" ? 1 : -1;
      await visit.weather({ direction });
      await page.addInitScript(() => {
        const moves: string[] = [];
        Object.assign(window, { moves });
        const { animate } = Element.prototype;
        Element.prototype.animate = function (frames, options) {
          const [first] = frames as Keyframe[];
          const x = new DOMMatrix(`${first?.transform ?? "none"}`).m41;
          if (this.matches("[data-step]") && x !== 0)
            moves.push(`${(this as HTMLElement).dataset.step} ${Math.sign(x)}`);
          return animate.call(this, frames, options);
        };
      });
      await open(visit);
      await page.setViewportSize({ width: 320, height: 640 });
      const centres = await page
        .locator("nicety-checkout-steps [part~=dot]")
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().x));
      expect(centres).toHaveLength(kSteps.length);
      expect(centres).toEqual([...centres].sort((a, b) => sign * (a - b)));
      await reach(page, "delivery");
      expect(await moves(page)).toEqual([`delivery ${sign}`]);
      const [back, on] = [
        await bar(page).getByRole("button", { name: "Back" }).boundingBox(),
        await next(page).boundingBox(),
      ];
      expect(back && on).toBeTruthy();
      await rest(page);
      expect(await findCut(page)).toEqual([]);
      await bar(page).getByRole("button", { name: "Back" }).click();
      await expect(step(page, "contact")).toBeVisible();
      expect(await moves(page)).toEqual([`contact ${-sign}`]);
    });
  }
});

/** From which side steps have come since it was asked last: 1 the right, −1 the left. */
const moves = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { moves: string[] }).moves.splice(0));
