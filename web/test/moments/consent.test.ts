// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchConsent } from "../../src/moments/consent.js";
import type { ConsentState } from "../../src/page-facts.js";

const page = window as unknown as Record<string, unknown> & { dataLayer?: unknown[] };
let ending: AbortController;
let said: ConsentState | undefined;
const changed = vi.fn();
const ask = (name = "") => watchConsent(() => said, name, changed, ending.signal);
/** As Google's tag does it. */
function gtag(..._: unknown[]): void {
  // biome-ignore lint/complexity/noArguments: that is what is in data layers
  page.dataLayer?.push(arguments);
}
const both = (value: string) => ({
  functionality_storage: value,
  personalization_storage: value,
  ad_storage: "denied",
});

describe("consent", () => {
  beforeEach(() => {
    ending = new AbortController();
    said = undefined;
    changed.mockReset();
  });
  afterEach(() => {
    ending.abort();
    delete page.dataLayer;
    delete page.tell;
    Object.defineProperty(navigator, "globalPrivacyControl", { value: undefined, configurable: true });
  });

  it("is unknown until somebody says it", () => {
    const state = ask();
    expect(state()).toBe("unknown");
    said = "granted";
    expect(state()).toBe("granted");
    said = "denied";
    expect(state()).toBe("denied");
  });

  it("is denied by Global Privacy Control, whatever else is said", () => {
    said = "granted";
    Object.defineProperty(navigator, "globalPrivacyControl", { value: true, configurable: true });
    expect(ask()()).toBe("denied");
  });

  it.each([
    ["granted", () => "granted"],
    ["denied", () => "denied"],
    ["unknown", () => "whatever"],
    [
      "unknown",
      () => {
        throw new Error("broken");
      },
    ],
    ["unknown", "no function"],
  ])("is %s by the shop's own function", (state, tell) => {
    page.tell = tell;
    expect(ask("tell")()).toBe(state);
  });

  it("is heard from commands that were given before, and later ones", async () => {
    page.dataLayer = [];
    gtag("consent", "default", both("denied"));
    const state = ask();
    expect(state()).toBe("unknown");
    gtag("consent", "update", both("granted"));
    expect(state()).toBe("granted");
    gtag("consent", "update", { personalization_storage: "denied" });
    expect(state()).toBe("denied");
    await Promise.resolve();
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it("is unknown as long as one of the two purposes is", () => {
    page.dataLayer = [["consent", "update", { functionality_storage: "granted" }]];
    expect(ask()()).toBe("unknown");
  });

  it("is granted by default only where no default of any region denies it", () => {
    page.dataLayer = [["consent", "default", both("granted")]];
    const state = ask();
    expect(state()).toBe("granted");
    gtag("consent", "default", { ...both("denied"), region: ["AT"] });
    gtag("consent", "default", both("granted"));
    expect(state()).toBe("unknown");
  });

  it("lets a denial anywhere hold", () => {
    said = "granted";
    page.dataLayer = [["consent", "update", both("denied")]];
    expect(ask()()).toBe("denied");
  });

  it("breaks nobody's data layer, whatever is in it", () => {
    const others = vi.fn();
    const layer: unknown[] = [null, 7, "consent", { event: "view" }, ["consent"], ["consent", "update", null]];
    page.dataLayer = layer;
    const before = layer.push;
    const state = ask();
    state();
    const ours = layer.push;
    layer.push = (...items) => {
      others(...items);
      return ours(...items);
    };
    expect(layer.push({ event: "a" }, undefined)).toBe(8);
    expect(others).toHaveBeenCalledWith({ event: "a" }, undefined);
    expect(changed).not.toHaveBeenCalled();
    ending.abort();
    gtag("consent", "update", both("granted"));
    expect(layer).toHaveLength(9);
    layer.push = ours;
    expect(before).toBe(Array.prototype.push);
  });

  it("gives the data layer back as it was", () => {
    const layer: unknown[] = [];
    page.dataLayer = layer;
    ask()();
    expect(layer.push).not.toBe(Array.prototype.push);
    ending.abort();
    expect(layer.push).toBe(Array.prototype.push);
  });

  it("finds a data layer that comes later, and makes none", () => {
    const state = ask();
    state();
    expect(page.dataLayer).toBeUndefined();
    page.dataLayer = [["consent", "update", both("granted")]];
    expect(state()).toBe("granted");
  });
});
