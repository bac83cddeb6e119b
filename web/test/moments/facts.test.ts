// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { collectFacts, type FactSources, notePage, noteVisit } from "../../src/moments/facts.js";
import { createMemory, type Memory } from "../../src/moments/memory.js";

const at = new Date("2026-11-19T10:00:00Z");
const later = (minutes: number): Date => new Date(at.getTime() + minutes * 60_000);
let memory: Memory;
let isCoarse = false;
const collect = (given: Partial<FactSources> = {}) =>
  collectFacts({ page: {}, own: undefined, memory, level: "gentle", pace: { seconds: 0 }, at, ...given });
const product = (id: string) => ({
  id,
  name: id.toUpperCase(),
  url: `/p/${id}`,
  image: `/i/${id}.png`,
  price: "€ 9.50",
});

describe("facts", () => {
  beforeEach(() => {
    localStorage.clear();
    memory = createMemory(() => 20_776);
    isCoarse = false;
    vi.stubGlobal("matchMedia", () => ({ matches: isCoarse }));
    document.documentElement.lang = "de-AT";
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    history.replaceState(null, "", "/");
    document.documentElement.lang = "";
  });

  it("say of the page what shop and browser say, and nothing that isn't known", () => {
    history.replaceState(null, "", "/s/honey?q=x&utm_source=letter&utm_campaign=may#top");
    vi.spyOn(document, "referrer", "get").mockReturnValue("https://news.example/a?b");
    const page = {
      kind: "search",
      search: { query: "x", results: 0 },
      cart: { value: 12.5, currency: "EUR", items: { acacia: 2 } },
    } as const;
    const facts = JSON.parse(JSON.stringify(collect({ page, pace: { seconds: 1.5, scroll: 0.25 } })));
    expect(facts).toMatchObject({
      now: 1795082400,
      path: "/s/honey",
      kind: "search",
      referrer: "news.example",
      campaign: { utm_source: "letter", utm_campaign: "may" },
      language: "de-AT",
      device: "desktop",
      seconds: 1.5,
      scroll: 0.25,
      cartValue: 12.5,
      currency: "EUR",
      cart: { acacia: 2 },
      query: "x",
      results: 0,
      wishlist: [],
    });
    for (const name of ["visits", "lastVisitDay", "lastOrderDay", "ordered", "product", "idle"]) {
      expect(facts).not.toHaveProperty(name);
    }
  });

  it("name no referrer of the shop's own", () => {
    vi.spyOn(document, "referrer", "get").mockReturnValue(`${location.origin}/before`);
    expect(collect().referrer).toBeUndefined();
  });

  it.each([
    [390, 844, "phone"],
    [844, 390, "phone"],
    [820, 1180, "tablet"],
  ])("take a touched screen of %i × %i for a %s", (width, height, device) => {
    isCoarse = true;
    vi.stubGlobal("screen", { width, height });
    expect(collect().device).toBe(device);
  });

  it("count a visit after a pause of half an hour, and not a second earlier", () => {
    noteVisit(memory, at, false);
    expect(collect()).toMatchObject({ visits: 1, lastVisitDay: undefined });
    noteVisit(memory, new Date(later(30).getTime() - 1000), false);
    expect(collect().visits).toBe(1);
    noteVisit(memory, new Date(later(60).getTime() - 1000), false);
    expect(collect()).toMatchObject({ visits: 2, lastVisitDay: 20_776 });
  });

  it("let a visit last as long as the page is open", () => {
    noteVisit(memory, at, false);
    noteVisit(memory, later(55), true);
    noteVisit(memory, later(60), false);
    expect(collect().visits).toBe(1);
  });

  it("join what the device remembers of visits with the shop's own books", () => {
    const page = {
      visits: 12,
      lastVisit: "2026-11-05",
      viewed: [product("a"), product("b"), { name: "no id" } as never],
    };
    expect(collect({ page })).toMatchObject({ visits: 12, lastVisitDay: 20_762, viewed: [product("a"), product("b")] });
    noteVisit(memory, at, false);
    noteVisit(memory, later(60), false);
    for (const id of ["b", "c"]) notePage({ product: product(id) }, memory);
    const facts = collect({ page: { ...page, visits: 1, product: product("a") } });
    expect(facts).toMatchObject({ visits: 2, lastVisitDay: 20_776, viewed: [product("c"), product("b")] });
    expect(collect({ page }).visits).toBe(12);
    expect(collect({ page, level: "none" })).not.toHaveProperty("visits");
  });

  it("keep the campaign that a visit began with until the next", () => {
    history.replaceState(null, "", "/?utm_source=letter");
    noteVisit(memory, at, false);
    history.replaceState(null, "", "/next?utm_source=other");
    noteVisit(memory, later(1), false);
    expect(collect().campaign).toEqual({ utm_source: "letter" });
    noteVisit(memory, later(60), false);
    expect(collect().campaign).toEqual({ utm_source: "other" });
  });

  it("count on where a visit was spoilt by hand", () => {
    for (const spoilt of ["x", 7, null, { count: "x", seen: "y" }]) {
      memory.note("visit", "", spoilt);
      noteVisit(memory, at, false);
      expect(() => collect()).not.toThrow();
    }
    noteVisit(memory, later(31), false);
    expect(collect().visits).toBe(1);
  });

  it("list what was viewed, newest first, twelve at most, without this page's product", () => {
    for (let number = 0; number < 20; number++) notePage({ product: product(`p${number}`) }, memory);
    notePage({ product: product("p12") }, memory);
    const facts = collect({ page: { product: product("p12") } });
    expect(facts.product).toBe("p12");
    const viewed = facts.viewed as { id: string }[];
    expect(viewed.map(({ id }) => id)).toEqual([
      "p19",
      "p18",
      "p17",
      "p16",
      "p15",
      "p14",
      "p13",
      "p11",
      "p10",
      "p9",
      "p8",
      "p7",
    ]);
    expect(viewed[0]).toEqual(product("p19"));
    expect(memory.list("viewed")).toHaveLength(13);
  });

  it("know when an order was delivered, also when a page doesn’t say it again, and what was asked about", () => {
    const items = [product("a")];
    const orders = [
      { id: "N7", day: "2026-11-02", delivered: "2026-11-09", items },
      { day: "2026-10-01", items },
    ];
    notePage({ orders }, memory);
    memory.note("asked", "N7", 1);
    const facts = collect();
    expect(facts.orders).toMatchObject([{ id: "N7", delivered: 20_766 }, { id: "20727" }]);
    expect((facts.orders as { delivered?: number }[])[1]?.delivered).toBeUndefined();
    notePage({ orders: [{ day: "2026-11-02", items }] }, memory);
    expect(collect().orders).toMatchObject([{ id: "N7", delivered: 20_766 }, {}]);
    expect(facts.asked).toEqual(["N7"]);
  });

  it("list orders, newest first, and know the last one", () => {
    const order = (day: string, ...ids: string[]) => ({
      day,
      items: ids.map((id) => ({ ...product(id), quantity: 2 })),
    });
    const orders = [
      order("2026-01-31", "a"),
      order("2026-11-02", "b", "c"),
      order("soon", "d"),
      order("2025-12-01", "e"),
    ];
    notePage({ orders }, memory);
    const facts = collect();
    expect(facts).toMatchObject({ lastOrderDay: 20_759, ordered: ["b", "c"] });
    expect((facts.orders as { day: number }[]).map(({ day }) => day)).toEqual([20_759, 20_484, 20_423]);
    expect((facts.orders as { items: unknown[] }[])[0]?.items[0]).toEqual({ ...product("b"), quantity: 2 });
  });

  it("leave out what a page has wrong", () => {
    const wrong = [null, 7, { day: "2026-11-02" }, { day: "2026-11-02", items: [null, {}, { id: 5, price: 9 }] }];
    notePage({ product: { name: "no id" } as never, orders: wrong as never }, memory);
    expect(collect()).toMatchObject({
      viewed: [],
      ordered: ["5"],
      orders: [{ items: [{ id: "5", price: "9", quantity: 1 }] }],
    });
  });

  it.each([
    ["none", undefined],
    ["gentle", { tier: "gold" }],
    ["full", { firstName: "Ada", eMail: "a@b.example", tier: "gold" }],
  ] as const)("hold at the level %s of the shopper what it allows", (level, own) => {
    notePage({ product: product("a"), orders: [{ day: "2026-11-02", items: [product("b")] }] }, memory);
    const page = { customer: { firstName: "Eve", eMail: "a@b.example" } };
    const facts = collect({ page, own: { firstName: "Ada", tier: "gold" }, level });
    expect(facts.own).toEqual(own);
    expect(facts.viewed).toEqual(own && [product("a")]);
    expect(facts.lastOrderDay).toBe(own && 20_759);
    if (!own)
      for (const name of ["own", "viewed", "orders", "ordered", "lastOrderDay"]) expect(facts).not.toHaveProperty(name);
  });
});
