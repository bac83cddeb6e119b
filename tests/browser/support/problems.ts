/** Whatever a page complains about. A test fails on each complaint that it has not foreseen, and on each foreseen one that does not come. */
import { type BrowserContext, expect } from "@playwright/test";

export class Problems {
  readonly #seen: string[] = [];
  readonly #foreseen: RegExp[] = [];
  readonly #tolerated: RegExp[] = [];

  /** Listens to all pages of a visit: errors and warnings on the console, uncaught errors, breaches of the shop's Content Security Policy. */
  async watch(context: BrowserContext): Promise<void> {
    context.on("console", (message) => {
      const type = message.type();
      if (type === "error" || type === "warning") this.#seen.push(`${type}: ${message.text()}`);
    });
    context.on("weberror", (error) => this.#seen.push(`uncaught: ${error.error().message}`));
    await context.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
      });
    });
  }

  /** A complaint like this must come, once or more often. */
  expect(pattern: RegExp): void {
    this.#foreseen.push(pattern);
  }

  /** Complaints like this may come; used where the browser itself reports what the test does to the network. */
  tolerate(pattern: RegExp): void {
    this.#tolerated.push(pattern);
  }

  /** Complaints that nothing has foreseen. */
  get unforeseen(): readonly string[] {
    return this.#seen.filter((line) => ![...this.#foreseen, ...this.#tolerated].some((pattern) => pattern.test(line)));
  }

  /** Complaints so far. */
  get all(): readonly string[] {
    return this.#seen;
  }

  check(): void {
    expect(this.unforeseen, "console, uncaught errors, policy").toEqual([]);
    for (const pattern of this.#foreseen) {
      expect(
        this.#seen.some((line) => pattern.test(line)),
        `${pattern} among ${JSON.stringify(this.#seen)}`,
      ).toBe(true);
    }
  }
}
