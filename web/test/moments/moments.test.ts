// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { on } from "../../src/listen.js";
import { storageKey } from "../../src/moments/memory.js";
import { type Moments, openMoments, type Said } from "../../src/moments/moments.js";
import type { ConfiguredEffect, Message, ShopSettings, Watch } from "../../src/wire.js";
import { configured } from "../support/fake-engine.js";
import { equipPage } from "../support/page.js";

type FactsMessage = Extract<Message, { type: "facts" }>;

let ending: AbortController;
let messages: Message[];
let said: Said;
const tellWidget = vi.fn();
const writeWishes = vi.fn();
const acacia = { id: "acacia", name: "Acacia honey", price: "€ 9.50" };

function open(shop: Partial<ShopSettings> = {}, watch: readonly Watch[] = []): Moments {
  ending = new AbortController();
  messages = [];
  const base: ConfiguredEffect = configured();
  return openMoments(
    {
      configured: { ...base, shop: { ...base.shop, ...shop }, watch },
      said,
      send: (message) => messages.push(message),
      now: () => Date.now() / 1000,
      populated: Promise.resolve(),
      writeWishes,
      widgetOf: (id) => (id === 1 ? ["#all", tellWidget, () => undefined] : undefined),
      on,
      rest: async () => {},
      checkUrl: (text) => new URL(text, document.baseURI),
    },
    ending.signal,
  );
}
const facts = (): FactsMessage[] => messages.filter((each): each is FactsMessage => each.type === "facts");
const last = () => facts().at(-1);
const signals = () => facts().flatMap(({ signal, name }) => (signal ? [name ? `${signal} ${name}` : signal] : []));
const memories = () => messages.flatMap((each) => (each.type === "memory" ? [each.moments] : []));
const stored = (): string[] =>
  (JSON.parse(localStorage.getItem(storageKey) ?? '{"kept":[]}').kept as [string][]).map(([key]) => key);
/** What another tab's writing looks like from here. */
const otherTab = (text: string | null, key: string | null = storageKey): void => {
  if (text === null) localStorage.clear();
  else localStorage.setItem(storageKey, text);
  dispatchEvent(new StorageEvent("storage", { key, newValue: text }));
};
const remember = (name: string, id: string | undefined, value: unknown) =>
  ({ type: "remember", name, ...(id && { id }), value }) as const;

describe("moments", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date("2026-11-19T10:00:00Z") });
    equipPage();
    localStorage.clear();
    said = {};
    vi.stubGlobal("matchMedia", () => ({ matches: false }));
    vi.spyOn(console, "error").mockImplementation(() => {});
  });
  afterEach(() => {
    ending.abort();
    expect(console.error).not.toHaveBeenCalled();
    Object.defineProperty(navigator, "globalPrivacyControl", { value: undefined, configurable: true });
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it("says on the page how many wishes there are, each time that changes, here or in another tab", () => {
    writeWishes.mockClear();
    said.consent = "granted";
    const moments = open();
    expect(writeWishes).not.toHaveBeenCalled();
    moments.perform(remember("wishlist", undefined, ["a", "b"]));
    otherTab('{"v":1,"kept":[["wish/a",20776,1]]}');
    moments.forget();
    expect(writeWishes.mock.calls).toEqual([["2"], ["1"], [""]]);
  });

  it("begin with memory and facts, and are ready once the widgets are in place", async () => {
    said.page = { kind: "search", search: { query: "x", results: 0 } };
    open();
    expect(messages).toMatchObject([
      { type: "memory", moments: {} },
      { type: "facts", page: true, facts: { kind: "search" } },
    ]);
    await Promise.resolve();
    expect(signals()).toEqual(["ready", "noResult"]);
  });

  it("read the page's island", () => {
    document.body.innerHTML =
      '<script type="application/json" data-nicety="page">{"kind":"cart","cart":{"value":3}}</script>';
    open();
    expect(last()?.facts).toMatchObject({ kind: "cart", cartValue: 3 });
  });

  it("hear what is watched, and what the shop's own page says", async () => {
    const moments = open({}, [{ trigger: "dwell", afterMs: 4000 }]);
    await Promise.resolve();
    vi.advanceTimersByTime(4000);
    moments.happened("quiz");
    expect(signals()).toEqual(["ready", "dwell", "event quiz"]);
    expect(last()?.facts.seconds).toBe(4);
  });

  describe("before consent", () => {
    it("leave nothing in any storage, whatever happens", async () => {
      said = { page: { product: acacia }, own: { firstName: "Ada" }, isOwnKept: true };
      const moments = open();
      await Promise.resolve();
      moments.perform(remember("moment", "hello", { v: 1 }));
      moments.perform(remember("wishlist", undefined, ["acacia"]));
      moments.page({ kind: "home" });
      vi.spyOn(document, "hidden", "get").mockReturnValue(true);
      document.dispatchEvent(new Event("visibilitychange"));
      expect(localStorage).toHaveLength(0);
      expect(sessionStorage).toHaveLength(0);
      expect(document.cookie).toBe("");
      expect(last()?.facts).not.toHaveProperty("visits", 1);
      expect(moments.wishlist()).toEqual(["acacia"]);
    });

    it("write what has happened once it is granted, and then ask the rules anew", async () => {
      said.page = { product: acacia };
      const moments = open();
      await Promise.resolve();
      moments.perform(remember("moment", "hello", { v: 1 }));
      said.consent = "granted";
      moments.heard();
      expect(stored().sort()).toEqual(["moment/hello", "viewed/acacia", "visit/"]);
      expect(last()).toMatchObject({ signal: "ready", facts: { visits: 1 } });
      moments.heard();
      expect(last()?.signal).toBeUndefined();
    });

    it("are ready only once where it is granted in time", async () => {
      const moments = open();
      said.consent = "granted";
      moments.heard();
      await Promise.resolve();
      expect(signals()).toEqual(["ready"]);
    });
  });

  it("tell what was remembered on an earlier page", () => {
    said.consent = "granted";
    open().perform(remember("moment", "hello", { v: 1, ever: 2 }));
    ending.abort();
    vi.advanceTimersByTime(24 * 3600_000);
    open();
    expect(memories()).toEqual([{ hello: { v: 1, ever: 2 } }]);
    expect(last()?.facts).toMatchObject({ visits: 2, lastVisitDay: 20_776 });
  });

  it.each([
    ["the shop", () => {}, {}],
    [
      "Global Privacy Control",
      () => Object.defineProperty(navigator, "globalPrivacyControl", { value: true, configurable: true }),
      {},
    ],
    ["the level", () => {}, { personal: "none" }],
  ] as const)("erase what is stored when %s denies it", (who, deny, shop) => {
    said.consent = "granted";
    open().perform(remember("moment", "hello", { v: 1 }));
    ending.abort();
    expect(localStorage).toHaveLength(1);
    deny();
    const moments = open(shop);
    if (who === "the shop") {
      expect(memories()).toEqual([{ hello: { v: 1 } }]);
      said.consent = "denied";
      moments.heard();
    }
    moments.perform(remember("wishlist", undefined, ["acacia"]));
    expect(localStorage).toHaveLength(0);
    expect(memories().at(-1)).toEqual({});
    expect(moments.wishlist()).toEqual(["acacia"]);
  });

  it("keep what the shop says of its shopper in the page, unless it says otherwise", () => {
    said = { consent: "granted", own: { tier: "gold" } };
    const moments = open();
    expect(last()?.facts.own).toEqual({ tier: "gold" });
    expect(stored()).toEqual(["visit/"]);
    said.isOwnKept = true;
    moments.heard();
    expect(stored()).toContain("own/");
    ending.abort();
    said = { consent: "granted" };
    const next = open();
    expect(last()?.facts.own).toEqual({ tier: "gold" });
    next.heard();
    expect(stored()).toContain("own/");
    said.own = {};
    next.heard();
    expect(stored()).not.toContain("own/");
  });

  it("forget all that was stored, and who the shopper is, and stay so on this page", () => {
    said = {
      consent: "granted",
      own: { tier: "gold" },
      page: { product: acacia, customer: { a: 1 }, orders: [{ day: "2026-11-02", items: [acacia] }] },
    };
    const moments = open();
    moments.perform(remember("moment", "hello", { v: 1 }));
    const heard = vi.fn();
    document.addEventListener("nicety:forgotten", heard, { once: true });
    moments.perform({ type: "forget" });
    expect(heard).toHaveBeenCalledOnce();
    expect(localStorage).toHaveLength(0);
    expect(memories().at(-1)).toEqual({});
    expect(last()?.facts).toMatchObject({ own: {}, viewed: [], orders: [], product: "acacia" });
    moments.perform(remember("moment", "hello", { v: 1, dismissedDay: 20_776 }));
    expect(localStorage).toHaveLength(0);
  });

  describe("in two tabs", () => {
    it("agree on what the other has written", () => {
      said.consent = "granted";
      const moments = open();
      otherTab('{"v":1,"kept":[["wish/linden",20776,1],["moment/hello",20776,{"v":1}]]}');
      expect(memories().at(-1)).toEqual({ hello: { v: 1 } });
      expect(last()?.facts.wishlist).toEqual(["linden"]);
      const wishes = last()?.facts.wishlist as string[];
      localStorage.setItem(storageKey, '{"v":1,"kept":[["wish/linden",20776,1],["wish/heather",20776,1]]}');
      moments.perform(remember("wishlist", undefined, [...wishes, "acacia"]));
      expect(moments.wishlist()).toEqual(["linden", "heather", "acacia"]);
      expect(last()?.facts.wishlist).toEqual(["linden", "heather", "acacia"]);
    });

    it("write nothing back, so that they never chase each other", () => {
      said.consent = "granted";
      open();
      const set = vi.spyOn(Storage.prototype, "setItem");
      dispatchEvent(new StorageEvent("storage", { key: storageKey, newValue: localStorage.getItem(storageKey) }));
      expect(set).not.toHaveBeenCalled();
    });

    it.each([storageKey, null])("forget together: %s", (key) => {
      said = { consent: "granted", own: { tier: "gold" } };
      const moments = open();
      otherTab(null, key);
      expect(last()?.facts.own).toEqual({});
      moments.perform(remember("wishlist", undefined, ["acacia"]));
      expect(localStorage).toHaveLength(0);
    });

    it("don't mind what else the shop stores", () => {
      said = { own: { tier: "gold" } };
      open();
      const before = messages.length;
      dispatchEvent(new StorageEvent("storage", { key: "theirs", newValue: null }));
      expect(messages).toHaveLength(before);
    });
  });

  it("take a wish off again", () => {
    const moments = open();
    moments.perform(remember("wishlist", undefined, ["a", "b"]));
    moments.perform(remember("wishlist", undefined, ["b"]));
    expect(moments.wishlist()).toEqual(["b"]);
    moments.perform(remember("wishlist", undefined, "spoilt"));
    expect(moments.wishlist()).toEqual([]);
  });

  it("hear of the cart by the shop's word and by our own widgets'", async () => {
    said.page = { kind: "home", cart: { value: 9.5, currency: "EUR", items: { acacia: 1 } } };
    const moments = open();
    await Promise.resolve();
    const added = (type: string, quantity: number) =>
      document.dispatchEvent(new CustomEvent(type, { detail: { product: "acacia", quantity } }));
    added("nicety:added", 2);
    expect(last()).toMatchObject({
      signal: "cart",
      facts: { kind: "home", cart: { acacia: 3 }, cartValue: undefined },
    });
    added("nicety:undone", 3);
    expect(last()?.facts.cart).toEqual({});
    moments.page({ cart: { value: 5 } });
    expect(last()).toMatchObject({ signal: "cart", facts: { kind: "home", cartValue: 5 } });
    moments.page({ cart: { value: 5 } });
    expect(last()?.signal).toBeUndefined();
    moments.page({ customer: { tier: "gold" } });
    expect(last()).toMatchObject({ signal: undefined, facts: { cartValue: 5, own: { tier: "gold" } } });
    moments.page({ kind: "home", cart: { value: 7 } });
    expect(last()).toMatchObject({ signal: "cart", page: undefined, facts: { cartValue: 7 } });
  });

  it("begin a page view where the shop says what the page is, and end the watch of the one before", async () => {
    said.page = { kind: "home", cart: { value: 1 }, customer: { tier: "gold" } };
    const moments = open({}, [{ trigger: "dwell", afterMs: 4000 }]);
    await Promise.resolve();
    vi.advanceTimersByTime(3000);
    moments.page({ kind: "product", product: acacia });
    expect(last()).toMatchObject({
      page: true,
      facts: { seconds: 0, product: "acacia", cartValue: 1, own: { tier: "gold" } },
    });
    await Promise.resolve();
    vi.advanceTimersByTime(1000);
    expect(signals()).toEqual(["ready", "ready"]);
    moments.page({ kind: "product", product: { id: "linden" } });
    expect(last()).toMatchObject({ page: true, facts: { product: "linden", viewed: [acacia] } });
    history.replaceState(null, "", "/next");
    moments.page({ cart: { value: 2 } });
    expect(last()).toMatchObject({ page: true, facts: { path: "/next" } });
    history.replaceState(null, "", "/");
    moments.page();
    expect(last()).toMatchObject({ page: true, facts: { product: undefined } });
    moments.page();
    expect(last()?.page).toBe(true);
  });

  it("answer questions in the order they were asked", async () => {
    const moments = open();
    const [first, second] = [moments.explain("a"), moments.explain("b")];
    expect(messages.slice(-2)).toEqual([
      { type: "explain", id: "a" },
      { type: "explain", id: "b" },
    ]);
    moments.perform({ type: "explained", id: "a", verdict: "no", rule: "/when/trigger", saw: { signal: "exit" } });
    moments.perform({ type: "explained", id: "b", unknown: true });
    expect(await first).toEqual({ id: "a", verdict: "no", rule: "/when/trigger", saw: { signal: "exit" } });
    expect(await second).toEqual({ id: "b", unknown: true });
  });

  it("hand a widget its catalogue", async () => {
    document.body.innerHTML = '<script type="application/json" id="all">[{"id":"a"},{"id":"b"}]</script>';
    const moments = open();
    moments.perform({ type: "read", widget: 1, name: "catalogue", rows: [1] });
    moments.perform({ type: "read", widget: 9, name: "catalogue" });
    await vi.waitFor(() => expect(tellWidget).toHaveBeenCalled());
    expect(tellWidget).toHaveBeenCalledExactlyOnceWith({
      event: "data",
      name: "catalogue",
      rows: [{ id: "b" }],
      last: true,
    });
  });

  it("hear nothing more once they have ended", async () => {
    open({}, [{ trigger: "dwell", afterMs: 4000 }]);
    ending.abort();
    const before = messages.length;
    await Promise.resolve();
    vi.advanceTimersByTime(9000);
    document.dispatchEvent(new CustomEvent("nicety:added", { detail: { product: "a", quantity: 1 } }));
    otherTab(null);
    expect(messages).toHaveLength(before);
  });
});
