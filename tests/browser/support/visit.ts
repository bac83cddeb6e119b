/** A shopper's visit to the demo store: pages, the cart by the server's word, the workbench's weather. */
import { expect, type Locator, type Page } from "@playwright/test";

/** Settings of the workbench; see demo/README.md. */
export interface Weather {
  readonly latencyMs?: 0 | 300 | 1000 | 3000 | 10000;
  readonly failure?: "none" | "500" | "503" | "malformed" | "dropped" | "lost" | "second";
  readonly soldOut?: boolean;
  readonly motion?: "full" | "calm";
  readonly theme?: "auto" | "light" | "dark";
  readonly direction?: "ltr" | "rtl";
}

const json = { accept: "application/json" };

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

  /** The live region: what is read aloud. */
  get spoken(): Locator {
    return this.page.locator("nicety-live");
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
