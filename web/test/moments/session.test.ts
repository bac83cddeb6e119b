// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openMoments } from "../../src/moments/moments.js";
import { type Session, startSession } from "../../src/session.js";
import type { CartAdapter } from "../../src/types.js";
import type { ConfiguredEffect, Effect, Entry, ViewNode } from "../../src/wire.js";
import { configured, FakeEngine } from "../support/fake-engine.js";
import { equipPage, settle } from "../support/page.js";

vi.mock("../../src/moments/moments.js", { spy: true });

let engine: FakeEngine;
let session: Session | undefined;

const banner = (states?: ViewNode["states"]): ViewNode => ({
  key: "root",
  role: "region",
  name: "Welcome back",
  dismissible: true,
  ...(states && { states }),
  children: [
    { key: "title", role: "heading", text: "Hello again" },
    { key: "dismiss", role: "button", name: "Close", act: "dismiss" },
  ],
});
const entry = (given: Partial<Entry> = {}): Entry => ({
  index: 0,
  ok: true,
  type: "greeting",
  at: "",
  config: {},
  ...given,
});
const kind = { props: [], place: "page", facts: true } as const;
/** A config with a kind that stands by itself. */
const standing = (widgets = [entry()], given: Partial<ConfiguredEffect> = {}): ConfiguredEffect => ({
  ...configured(),
  kinds: { greeting: kind },
  widgets,
  watch: [{ trigger: "ready" }],
  ...given,
});
const start = async (config: ConfiguredEffect, adapter?: CartAdapter, wants = true): Promise<void> => {
  engine = new FakeEngine(config);
  engine.respond = (message) =>
    message.type === "mount" && wants ? [{ type: "view", widget: message.widget, view: banner() }] : [];
  session = startSession(engine, { text: "{}", name: "shop.json" }, adapter);
  await session.ready;
  // Bringing a late part in takes its time here.
  if (wants) await vi.waitFor(() => expect(openMoments).toHaveBeenCalled());
  await settle();
};
const ask = (...effects: Effect[]): void => {
  const { respond } = engine;
  engine.respond = (message) => (message.type === "environment" ? effects : respond(message));
  dispatchEvent(new Event("online"));
  engine.respond = respond;
};
const places = () => [...document.querySelectorAll<HTMLElement>("nicety-greeting")];
const types = () =>
  engine.messages.map(({ type }) => type).filter((type) => type !== "environment" && type !== "layout");

describe("a page with moments", () => {
  beforeEach(() => {
    equipPage();
    vi.spyOn(console, "error").mockImplementation(() => {});
    vi.mocked(openMoments).mockReset();
  });
  afterEach(() => {
    session?.end();
    session = undefined;
    vi.restoreAllMocks();
    localStorage.clear();
  });

  it("tells memory and facts before it mounts them, and is ready afterwards", async () => {
    await start(standing());
    expect(types()).toEqual(["memory", "facts", "mount", "facts"]);
    expect(engine.last("facts")?.signal).toBe("ready");
  });

  it("is spared by pages that have none", async () => {
    document.body.append(Object.assign(document.createElement("button"), { id: "buy" }));
    await start({ ...configured("#buy"), watch: [] }, undefined, false);
    expect(openMoments).not.toHaveBeenCalled();
    expect(types()).toEqual(["mount"]);
    expect(session?.wishlist()).toEqual([]);
    await session?.withMoments((moments) => moments.happened("quiz"));
    expect(engine.messages.at(-1)).toMatchObject({ signal: "event", name: "quiz" });
  });

  it.each([
    ["a wish shows on it", { shop: { ...configured().shop, wishlist: "#wishes" } }],
    ["a widget wants facts", { kinds: { greeting: { props: [], facts: true } }, widgets: [entry({ at: "#buy" })] }],
  ])("brings what they need where %s, too", async (_, given) => {
    document.body.append(Object.assign(document.createElement("button"), { id: "buy" }));
    await start({ ...configured(), ...given });
    expect(openMoments).toHaveBeenCalledOnce();
    expect(types().slice(0, 2)).toEqual(["memory", "facts"]);
  });

  it("shows the number of wishes where the shop wants it", async () => {
    document.body.innerHTML = '<a id="wishes" hidden>Wishes (0)</a>';
    await start({ ...configured(), shop: { ...configured().shop, wishlist: "#wishes" } });
    ask({ type: "write", part: "wishlist", text: "3" });
    expect(document.body.textContent).toContain("Wishes (3)");
  });

  it("works without them when their part doesn't come", async () => {
    vi.mocked(openMoments).mockImplementation(() => {
      throw new Error("gone");
    });
    document.body.append(Object.assign(document.createElement("button"), { id: "buy" }));
    await start({ ...configured("#buy"), watch: [{ trigger: "ready" }] });
    expect(session?.stats().widgets).toBe(1);
    expect(console.error).toHaveBeenCalledExactlyOnceWith("nicety: moments:", new Error("gone"));
    vi.mocked(openMoments).mockReset();
  });

  it("gives those that stand by themselves one place each, which leaves with them", async () => {
    const before = document.documentElement.outerHTML;
    await start(standing([entry(), entry({ index: 1, id: "other" }), entry({ index: 2, ok: false })]));
    expect(places()).toHaveLength(2);
    expect(places().every(({ parentNode }) => parentNode === document.body)).toBe(true);
    expect(engine.messages.flatMap((each) => (each.type === "mount" ? [each.entry] : []))).toEqual([0, 1]);
    session?.end();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it("makes no place where the shop has made one", async () => {
    document.body.append(document.createElement("nicety-greeting"));
    await start(standing());
    expect(places()).toHaveLength(1);
    session?.end();
    expect(places()).toHaveLength(1);
  });

  it("puts them back when a script has replaced the body", async () => {
    await start(standing());
    document.body.replaceChildren();
    await settle();
    expect(places()).toHaveLength(1);
    expect(session?.stats().widgets).toBe(1);
    expect(types().filter((type) => type === "mount" || type === "unmount")).toEqual(["mount", "unmount", "mount"]);
  });

  it("lets the shopper send them away by Escape while they are open", async () => {
    await start(standing());
    const press = () => document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    press();
    expect(engine.messages.at(-1)).toEqual({ type: "event", widget: 1, event: "dismiss" });
    ask({ type: "view", widget: 1, view: banner({ closed: true }) });
    const before = engine.messages.length;
    press();
    expect(engine.messages).toHaveLength(before);
  });

  it("takes no focus, and gives back what came to them", async () => {
    const field = document.body.appendChild(document.createElement("input"));
    field.focus();
    await start(standing());
    expect(document.activeElement).toBe(field);
    ask({ type: "view", widget: 1, view: banner({ closed: true }) });
    ask({ type: "view", widget: 1, view: banner() });
    expect(document.activeElement).toBe(field);
    const inside = places()[0]?.shadowRoot?.querySelector("button");
    inside?.dispatchEvent(new FocusEvent("focusin", { relatedTarget: field, bubbles: true, composed: true }));
    inside?.focus();
    vi.spyOn(Element.prototype, "matches").mockReturnValue(true);
    ask({ type: "view", widget: 1, view: banner({ closed: true }) });
    vi.mocked(Element.prototype.matches).mockRestore();
    expect(document.activeElement).toBe(field);
    const other = document.body.appendChild(document.createElement("input"));
    ask({ type: "view", widget: 1, view: banner() });
    other.focus();
    ask({ type: "view", widget: 1, view: banner({ closed: true }) });
    expect(document.activeElement).toBe(other);
  });

  it("asks the cart with the fields that a moment gives", async () => {
    const add = vi.fn(async (_line: unknown) => ({ count: 1 }));
    await start(standing(), { add });
    const fields = { product: "acacia", name: "Acacia honey" };
    ask({ type: "request", widget: 1, id: 7, action: "add", quantity: 2, key: "k", fields });
    await vi.waitFor(() => expect(add).toHaveBeenCalled());
    expect(add.mock.calls[0]?.[0]).toMatchObject({ quantity: 2, fields });
    await settle();
    expect(engine.messages.at(-1)).toMatchObject({ event: "answer", id: 7, ok: true });
  });

  it("does what the engine asks of memory and data", async () => {
    document.body.innerHTML = '<script type="application/json" id="all">[{"id":"a"}]</script>';
    await start(standing([entry({ config: { catalogue: "#all" } })]));
    ask({ type: "remember", name: "wishlist", value: ["acacia"] }, { type: "read", widget: 1, name: "catalogue" });
    await settle();
    expect(engine.last("facts")?.facts.wishlist).toEqual(["acacia"]);
    expect(session?.wishlist()).toEqual(["acacia"]);
    expect(engine.messages.at(-1)).toMatchObject({ widget: 1, event: "data", rows: [{ id: "a" }], last: true });
  });
});
