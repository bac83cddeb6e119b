/** Listens to what a page asks of the cart: how many requests, and how many at a time. */
import type { Page, Request } from "@playwright/test";

export interface Order {
  readonly product: string;
  readonly quantity: number;
  /** Idempotency key. */
  readonly key: string;
}

export class Orders {
  /** Requests to add, in order. */
  readonly added: Order[] = [];
  /** Requests to remove, in order. */
  readonly removed: Order[] = [];
  /** The most that were under way at one time. */
  most = 0;
  readonly #open = new Set<Request>();

  constructor(page: Page) {
    page.on("request", (request) => this.#began(request));
    page.on("requestfinished", (request) => this.#open.delete(request));
    page.on("requestfailed", (request) => this.#open.delete(request));
  }

  #began(request: Request): void {
    const { pathname } = new URL(request.url());
    if (request.method() !== "POST" || !pathname.startsWith("/cart/lines")) return;
    this.#open.add(request);
    this.most = Math.max(this.most, this.#open.size);
    const { product, quantity } = request.postDataJSON() as Record<string, unknown>;
    const order = {
      product: String(product),
      quantity: Number(quantity),
      key: request.headers()["idempotency-key"] ?? "",
    };
    (pathname.endsWith("/remove") ? this.removed : this.added).push(order);
  }
}
