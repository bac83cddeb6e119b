/** How the moment suits the page and the shopper: less motion, forced colours, dark, right to left, narrow, large text. */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/test.js";
import type { Visit } from "./support/visit.js";

interface Played {
  /** CSS properties that any motion has moved. */
  properties: string[];
  ghosts: number;
}

/** Writes down what every `element.animate` of the page moves. */
async function watchMotions(page: Page): Promise<() => Promise<Played>> {
  await page.addInitScript(() => {
    const played: Played = { properties: [], ghosts: 0 };
    Object.assign(window, { played });
    const { animate } = Element.prototype;
    Element.prototype.animate = function (keyframes, options) {
      const names = (keyframes as Keyframe[]).flatMap((frame) => Object.keys(frame));
      played.properties = [...new Set([...played.properties, ...names])];
      if (this.localName === "nicety-ghost") played.ghosts++;
      return animate.call(this, keyframes, options);
    };
  });
  return () => page.evaluate(() => (window as unknown as { played: Played }).played);
}

/** Adds, undoes, and fails once. */
async function playsAll(visit: Visit): Promise<void> {
  await visit.open("/shop");
  await visit.button("acacia").click();
  await visit.is("acacia", "added");
  await visit.noteButton("Undo").click();
  await visit.hears(/removed/);
  await visit.weather({ failure: "500" });
  await visit.button("acacia").click();
  await visit.is("acacia", "failed");
}

async function isInViewport(visit: Visit, part: Locator): Promise<void> {
  const { width, height } = await visit.page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.clientHeight,
  }));
  await expect(async () => {
    const box = await part.boundingBox();
    if (!box) throw new Error("not on the page");
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  }).toPass();
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The words that are seen on a covered button. */
const face = (button: Locator): Locator => button.locator("[part~=label]:not([data-hidden])");

/** Where the painted mark's weight lies on the button, −1 the left edge to 1 the right one; NaN where nothing is painted. */
const weight = (button: Locator): Promise<number> =>
  button.evaluate((element) => {
    const canvas = element.querySelector("nicety-layer")?.shadowRoot?.querySelector("canvas");
    if (!canvas?.width) return Number.NaN;
    const { width, height } = canvas;
    // Read from a copy: browsers warn of canvases that are painted and read.
    const copy = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
    copy?.drawImage(canvas, 0, 0);
    const data = copy?.getImageData(0, 0, width, height).data ?? [];
    let sum = 0;
    let ink = 0;
    for (let index = 3; index < data.length; index += 4) {
      const alpha = data[index];
      ink += alpha;
      sum += alpha * (((index >> 2) % width) - width / 2);
    }
    return sum / ink / (element.clientWidth / 2);
  });

test.describe("Motion", () => {
  test("is full where nothing is said: things travel and the picture flies", async ({ visit, page, problems }) => {
    problems.expect(/status of 500/);
    const played = await watchMotions(page);
    await playsAll(visit);
    expect((await played()).properties).toContain("transform");
    expect((await played()).ghosts).toBe(1);
  });

  test("is calm where the shopper asks for less: nothing travels, nothing flies", async ({ visit, page, problems }) => {
    problems.expect(/status of 500/);
    await page.emulateMedia({ reducedMotion: "reduce" });
    const played = await watchMotions(page);
    await playsAll(visit);
    const { properties, ghosts } = await played();
    expect(properties).toContain("opacity");
    expect(properties).not.toContain("transform");
    expect(ghosts).toBe(0);
  });

  test("is calm where the config says so", async ({ visit, page, problems }) => {
    problems.expect(/status of 500/);
    await visit.weather({ motion: "calm" });
    const played = await watchMotions(page);
    await playsAll(visit);
    expect((await played()).properties).not.toContain("transform");
    expect((await played()).ghosts).toBe(0);
  });

  test("becomes calm on a page that is open already", async ({ visit, page }) => {
    const played = await watchMotions(page);
    await visit.open("/shop");
    await page.emulateMedia({ reducedMotion: "reduce" });
    await visit.button("acacia").click();
    await visit.is("acacia", "added");
    expect((await played()).properties).not.toContain("transform");
  });
});

test.describe("Colours", () => {
  test("forced by the system: what is read is in the system's colours", async ({ visit, page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await visit.open("/shop");
    const button = visit.button("acacia");
    await button.click();
    await visit.noteButton("Undo").focus();
    await visit.is("acacia", "added");
    const colours = await page.evaluate(() => {
      const system = (name: string): string => {
        const probe = document.createElement("span");
        probe.style.color = name;
        document.body.append(probe);
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      };
      const styleIn = (host: string, selector: string) => {
        const element = document.querySelector(host)?.shadowRoot?.querySelector(selector);
        if (!element) throw new Error(`no ${selector} in ${host}`);
        return getComputedStyle(element).color;
      };
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
      return {
        canvas: system("Canvas"),
        canvasText: system("CanvasText"),
        buttonText: system("ButtonText"),
        buttonFace: system("ButtonFace"),
        note: style("nicety-note").backgroundColor,
        noteBorder: style("nicety-note").borderTopWidth,
        words: styleIn("nicety-note", "[part~=note-text]"),
        undo: styleIn("nicety-note", "[part~=note-button]"),
        label: styleIn("[data-nicety-covered] nicety-layer", "[part~=label]:not([data-hidden])"),
        layer: style("[data-nicety-covered] nicety-layer").backgroundColor,
      };
    });
    const { canvas, canvasText, buttonText, buttonFace } = colours;
    expect(colours.note).toBe(canvas);
    expect(colours.noteBorder).toBe("1px");
    expect(colours.words).toBe(canvasText);
    expect([canvasText, buttonText]).toContain(colours.undo);
    expect(colours.label).toBe(buttonText);
    // Words can't be made transparent here: our layer covers the shop's own.
    expect(colours.layer).toBe(buttonFace);
  });

  test("dark: the note takes the page's own dark paper", async ({ visit, page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await visit.open("/shop");
    await visit.button("acacia").click();
    await expect(visit.note).toBeVisible();
    const [paper, note] = await page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.querySelector("nicety-note") as Element).backgroundColor,
    ]);
    expect(note).toBe(paper);
  });
});

test.describe("Direction", () => {
  for (const direction of ["ltr", "rtl"] as const) {
    test(`${direction}: the mark stands before the words, the note in sight at the button's start`, async ({
      visit,
    }) => {
      await visit.weather({ direction });
      await visit.open("/shop");
      const button = visit.button("acacia");
      await button.click();
      await visit.noteButton("Undo").focus();
      await visit.is("acacia", "added");
      await expect.poll(async () => Math.sign(await weight(button))).toBe(direction === "ltr" ? -1 : 1);
      await isInViewport(visit, visit.note);
      // The button may still be on its way back from being pressed in; the note doesn't move any more.
      await expect(async () => {
        const [box, note] = [await button.boundingBox(), await visit.note.boundingBox()];
        if (!box || !note) throw new Error("not on the page");
        const [wanted, is] = direction === "ltr" ? [box.x, note.x] : [box.x + box.width, note.x + note.width];
        expect(Math.abs(is - wanted)).toBeLessThan(1);
      }).toPass({ timeout: 10_000 });
    });
  }
});

test.describe("Space", () => {
  for (const direction of ["ltr", "rtl"] as const) {
    test(`320 px wide, ${direction}: nothing scrolls sideways, the note is in sight`, async ({ visit, page }) => {
      await page.setViewportSize({ width: 320, height: 568 });
      await visit.weather({ direction });
      await visit.open("/shop");
      const before = await overflow(page);
      await visit.button("blossom").click();
      await visit.noteButton("Undo").focus();
      await isInViewport(visit, visit.note);
      expect(await overflow(page)).toBe(before);
      expect(before).toBe(0);
    });
  }

  test("text at 200 %: the words stay on the button, the note in sight", async ({ visit, page }) => {
    await page.setViewportSize({ width: 640, height: 800 });
    await visit.open("/shop");
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    const before = await overflow(page);
    const button = visit.button("acacia");
    await button.click();
    await visit.noteButton("Undo").focus();
    await visit.is("acacia", "added");
    await isInViewport(visit, visit.note);
    const [box, words] = [await button.boundingBox(), await face(button).boundingBox()];
    if (!box || !words) throw new Error("not on the page");
    expect(words.x).toBeGreaterThanOrEqual(box.x);
    expect(words.x + words.width).toBeLessThanOrEqual(box.x + box.width);
    expect(words.height).toBeLessThanOrEqual(box.height);
    expect(await overflow(page)).toBe(before);
  });

  test("a canvas follows the size of its button", async ({ visit, page }) => {
    await visit.open("/shop/acacia");
    const button = visit.button("acacia");
    const reach = async () => {
      const [box, canvas] = [await button.boundingBox(), await button.locator("canvas").boundingBox()];
      return canvas && box ? [canvas.width - box.width, canvas.x - box.x].map(Math.round) : [];
    };
    await button.click();
    await visit.is("acacia", "idle");
    const [extra, offset] = await reach();
    expect(extra).toBeGreaterThan(0);
    await page.setViewportSize({ width: 400, height: 800 });
    await button.click();
    await expect.poll(reach).toEqual([extra, offset]);
  });
});
