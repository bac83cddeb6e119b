/** A shopper's visit to the demo store: pages, the cart by the server's word, the workbench's weather. */
import { type BrowserContext, expect, type Locator, type Page } from "@playwright/test";

/** Settings of the workbench; see demo/README.md. */
export interface Weather {
  readonly latencyMs?: 0 | 300 | 1000 | 3000 | 10000;
  readonly failure?: "none" | "500" | "503" | "malformed" | "dropped" | "lost" | "second";
  readonly soldOut?: boolean;
  readonly motion?: "full" | "calm";
  readonly theme?: "auto" | "light" | "dark";
  readonly direction?: "ltr" | "rtl";
}

declare global {
  interface Window {
    /** What the live region has said and no test has heard yet. */
    spoken?: string[];
  }
}

const json = { accept: "application/json" };

/** Keeps what the live region says, on each page that is opened from now on; `Visit.hears` reads it. */
export async function keepSpoken(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const spoken: string[] = [];
    window.spoken = spoken;
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        if (target.nodeName !== "NICETY-LIVE") continue;
        for (const node of addedNodes) spoken.push(node.textContent ?? "");
      }
    }).observe(document, { subtree: true, childList: true });
  });
}

export class Visit {
  readonly page: Page;
  readonly address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
  }

  /** Opens a page of the shop and waits until Nicety is on it. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.address + path);
    await this.page.waitForFunction(() => window.nicety !== undefined);
    await this.page.evaluate(() => window.nicety?.ready);
  }

  /** Makes weather for this visit; pages that are open keep theirs where it is in the page. */
  async weather(weather: Weather): Promise<void> {
    const answer = await this.page.request.post(`${this.address}/panel`, { headers: json, data: weather });
    expect(answer.ok()).toBe(true);
  }

  /** Pieces in the cart as the server has it. */
  async count(): Promise<number> {
    const answer = await this.page.request.get(`${this.address}/cart`, { headers: json });
    return (await answer.json()).cart.count;
  }

  /** Waits until the server's cart holds `count` pieces and the page says the same. */
  async holds(count: number): Promise<void> {
    await expect.poll(() => this.count()).toBe(count);
    await expect(this.badge).toHaveText(String(count));
  }

  /** Puts pieces in without the page's doing. */
  async fill(product: string, quantity: number): Promise<void> {
    const answer = await this.page.request.post(`${this.address}/cart/lines`, {
      headers: json,
      data: { product, quantity },
    });
    expect(answer.ok()).toBe(true);
  }

  get badge(): Locator {
    return this.page.locator("#cart-count");
  }

  /** Waits until the live region says this, after what was heard before. A text stays there for half a second only, so all of them are kept. */
  async hears(words: string | RegExp): Promise<void> {
    await expect(async () => {
      const all = await this.page.evaluate(() => window.spoken ?? []);
      const found = all.findIndex((text) => (typeof words === "string" ? text === words : words.test(text)));
      expect(found, `${words} among ${JSON.stringify(all)}`).toBeGreaterThanOrEqual(0);
      await this.page.evaluate((count) => window.spoken?.splice(0, count), found + 1);
    }).toPass({ timeout: 15_000, intervals: [50, 100, 250] });
  }

  /** What the live region has said and nobody has waited for. */
  async unheard(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.spoken ?? []);
  }

  get note(): Locator {
    return this.page.locator("nicety-note");
  }

  noteButton(name: string): Locator {
    return this.note.getByRole("button", { name });
  }

  /** The form of a product, and the button in it. */
  form(product: string): Locator {
    return this.page.locator(`form.add-to-cart:has(input[value="${product}"])`);
  }

  button(product: string): Locator {
    return this.form(product).locator("button");
  }

  /** Waits until the button of a product is in a state. */
  async is(product: string, state: State): Promise<void> {
    await expect(this.button(product)).toHaveAttribute("data-nicety-state", state);
  }
}

export type State = "idle" | "pending" | "added" | "failed" | "offline" | "sold-out";
