// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openEngine } from "../src/engine.js";
import { explain } from "../src/explain.js";
import { type Session, startSession } from "../src/session.js";
import type { CartAdapter } from "../src/types.js";
import type { Effect, Message } from "../src/wire.js";
import { configured, FakeEngine, greetingView } from "./support/fake-engine.js";
import {
  animations,
  equipPage,
  FakeIntersectionObserver,
  FakeObserver,
  FakeResizeObserver,
  settle,
} from "./support/page.js";

vi.mock("../src/explain.js", { spy: true });

const source = { text: "{}", name: "shop.json" };
let engine: FakeEngine;
let session: Session | undefined;

function build(): { form: HTMLFormElement; button: HTMLButtonElement; buy: HTMLButtonElement } {
  const form = document.createElement("form");
  const quantity = Object.assign(document.createElement("input"), { name: "quantity", value: "2" });
  const product = Object.assign(document.createElement("input"), { name: "product", value: "acacia" });
  const button = Object.assign(document.createElement("button"), { id: "buy", className: "shop" });
  button.setAttribute("aria-label", "Buy honey");
  button.append("Buy ", Object.assign(document.createElement("b"), { textContent: "now" }));
  const buy = Object.assign(document.createElement("button"), { textContent: "Pay at once", name: "pay" });
  const heading = Object.assign(document.createElement("h2"), { textContent: " Acacia \n honey " });
  form.append(heading, document.createElement("img"), quantity, product, button, buy);
  document.body.append(form);
  return { form, button, buy };
}

const start = (made = new FakeEngine(), adapter?: CartAdapter): Session => {
  engine = made;
  session = startSession(engine, source, adapter);
  return session;
};
/** Lets the engine ask for something out of the blue. */
const ask = (...effects: Effect[]): void => {
  const { respond } = engine;
  engine.respond = (message) => (message.type === "environment" ? effects : respond(message));
  dispatchEvent(new Event("online"));
  engine.respond = respond;
};
const region = (): HTMLElement | null => document.querySelector("nicety-live");

beforeEach(() => {
  equipPage();
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.mocked(explain).mockResolvedValue();
});
afterEach(() => {
  session?.end();
  vi.mocked(explain).mockReset();
  session = undefined;
  vi.restoreAllMocks();
});

describe("a shop's own button", () => {
  it("stays, borrows a layer, and is given back as it was", () => {
    const { form, button } = build();
    const before = document.documentElement.outerHTML;
    start().end();
    expect(document.documentElement.outerHTML).toBe(before);
    start();
    ask({ type: "view", widget: 1, view: greetingView({ look: "added", label: "Added", note: "Honey added." }) });
    expect(document.querySelector("#buy")).toBe(button);
    expect(button.firstChild?.textContent).toBe("Buy ");
    expect(button.getAttribute("aria-label")).toBe("Added");
    expect(button.hasAttribute("data-nicety-covered")).toBe(true);
    expect(button.querySelector("nicety-layer")?.getAttribute("data-state")).toBe("added");
    expect(form.nextElementSibling?.localName).toBe("nicety-note");
    session?.end();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(document.adoptedStyleSheets).toEqual([]);
    expect(engine.isClosed).toBe(true);
  });

  it("tells the engine what the markup says of the product", () => {
    build();
    start();
    expect(engine.last("mount")).toMatchObject({
      entry: 0,
      kind: "greeting",
      enhance: true,
      props: { name: "Acacia honey", product: "acacia", soldOut: false },
    });
    expect(engine.last("mount")?.props).not.toHaveProperty("quantity");
  });

  it("is pressed by the form being sent, which then isn't", () => {
    const { form, button } = build();
    start();
    button.click();
    expect(engine.events()).toContain("activate");
    expect(engine.messages.at(-1)).toMatchObject({ event: "activate", quantity: 2, line: 0 });
    const again = new SubmitEvent("submit", { submitter: button, bubbles: true, cancelable: true });
    form.dispatchEvent(again);
    expect(again.defaultPrevented).toBe(true);
  });

  it("leaves forms alone that another button sends, or that the shop's script has dealt with", () => {
    const { form, button, buy } = build();
    start();
    const byOther = new SubmitEvent("submit", { submitter: buy, bubbles: true, cancelable: true });
    form.dispatchEvent(byOther);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.dispatchEvent(new SubmitEvent("submit", { submitter: button, bubbles: true, cancelable: true }));
    expect(byOther.defaultPrevented).toBe(false);
    expect(engine.events()).not.toContain("activate");
  });

  it("sends its form by itself when the engine breaks", () => {
    const { form, button } = build();
    start();
    engine.respond = () => {
      throw new Error("unreachable");
    };
    const event = new SubmitEvent("submit", { submitter: button, bubbles: true, cancelable: true });
    form.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(document.querySelector("nicety-layer")).toBeNull();
  });

  it("is found by its form, too", () => {
    build();
    start(new FakeEngine(configured("form")));
    expect(document.querySelector("#buy nicety-layer")).not.toBeNull();
  });

  it("gets its layer back when a script has written new words into it", async () => {
    const { button } = build();
    start();
    button.textContent = "Order";
    await settle();
    expect(button.querySelector("nicety-layer")).not.toBeNull();
  });
});

describe("elements that come and go", () => {
  it("are picked up when they appear, and released when they leave", async () => {
    start();
    const { form } = build();
    await settle();
    expect(session?.stats().widgets).toBe(1);
    form.remove();
    await settle();
    expect(session?.stats().widgets).toBe(0);
    expect(engine.messages.at(-1)).toEqual({ type: "unmount", widget: 1 });
    expect(FakeObserver.all.every(({ watched }) => watched.size === 0)).toBe(true);
  });

  it("are kept when they are only moved", async () => {
    const { form } = build();
    start();
    document.body.prepend(form);
    await settle();
    expect(session?.stats().widgets).toBe(1);
    expect(engine.last("unmount")).toBeUndefined();
  });

  it("get the live region back when the body was replaced", async () => {
    start();
    document.body.replaceChildren();
    await settle();
    expect(region()?.isConnected).toBe(true);
  });
});

describe("a placed element", () => {
  const place = (): HTMLElement => {
    const element = document.createElement("nicety-greeting");
    element.setAttribute("product", "p7");
    element.setAttribute("sold-out", "");
    element.append("Plain words");
    document.body.append(element);
    return element;
  };

  it("shows the view, and afterwards its own children again", async () => {
    const element = place();
    await start(new FakeEngine(configured())).ready;
    expect(element.shadowRoot?.querySelector("button")?.textContent).toBe("Hello");
    expect(engine.last("mount")).toMatchObject({ entry: -1, enhance: false, props: { product: "p7", soldOut: true } });
    session?.end();
    expect(element.shadowRoot?.innerHTML).toBe("<slot></slot>");
    expect(element.textContent).toBe("Plain words");
    expect(element.hasAttribute("data-state")).toBe(false);
  });

  it("takes the settings of an entry without `at`", async () => {
    place();
    const widgets = [{ index: 0, ok: true, type: "greeting", at: "", config: {} }];
    await start(new FakeEngine({ ...configured(), widgets })).ready;
    expect(engine.last("mount")?.entry).toBe(0);
  });

  it("tells of changed attributes", async () => {
    const element = place();
    await start(new FakeEngine(configured())).ready;
    element.setAttribute("product", "p8");
    element.removeAttribute("sold-out");
    await settle();
    expect(engine.messages.findLast(({ type }) => type === "event")).toMatchObject({
      event: "props",
      props: { product: "p8", soldOut: false },
    });
  });

  it("is made inside of any other element, and leaves with the widget", async () => {
    const box = document.createElement("div");
    document.body.append(box);
    const { population } = start(new FakeEngine(configured()));
    const mounted = await population.mount(box, "greeting", { name: "Honey", quantity: 3 });
    expect(box.firstElementChild).toBe(mounted.element);
    expect(engine.last("mount")?.props).toMatchObject({ name: "Honey", quantity: 3 });
    mounted.update({ quantity: 4 });
    expect(engine.messages.at(-1)).toMatchObject({ event: "props", props: { name: "Honey", quantity: 4 } });
    mounted.unmount();
    expect(box.childNodes).toHaveLength(0);
  });

  it("can't be of a kind that isn't built in", async () => {
    const { population } = start(new FakeEngine(configured()));
    await expect(population.mount(document.body, "fireworks")).rejects.toThrow("fireworks");
  });
});

describe("what the engine asks for", () => {
  beforeEach(() => {
    build();
    start();
  });
  const answering = (event: string): Message | undefined =>
    engine.messages.findLast((message) => message.type === "event" && message.event === event);

  it("is an event that the page may veto", () => {
    ask({ type: "emit", widget: 1, name: "nicety:add", detail: { quantity: 1 }, ask: true });
    expect(answering("allowed")).toBeDefined();
    document.addEventListener("nicety:add", (event) => event.preventDefault(), { once: true });
    ask({ type: "emit", widget: 1, name: "nicety:add", detail: { quantity: 1 }, ask: true });
    expect(answering("vetoed")).toBeDefined();
  });

  it("is done in order, also when an answer leads to more", () => {
    const seen: string[] = [];
    engine.respond = (message) =>
      message.type === "event" && message.event === "allowed" ? [{ type: "announce", text: "second" }] : [];
    document.addEventListener("nicety:add", () => seen.push(region()?.textContent || "silence"), { once: true });
    const { respond } = engine;
    engine.respond = (message) =>
      message.type === "environment"
        ? [
            { type: "emit", widget: 1, name: "nicety:add", detail: {}, ask: true },
            { type: "announce", text: "first" },
          ]
        : respond(message);
    dispatchEvent(new Event("offline"));
    expect(seen).toEqual(["silence"]);
    expect(region()?.textContent).toBe("first");
  });

  it("is words in the live region that was there before", () => {
    const before = region();
    expect(before?.getAttribute("role")).toBe("status");
    ask({ type: "announce", text: "Honey added." });
    expect(region()).toBe(before);
    expect(region()?.textContent).toBe("Honey added.");
  });

  it("is the number on the badge, among its other words", () => {
    const badge = Object.assign(document.createElement("a"), { id: "badge", hidden: true });
    badge.append("Cart (", Object.assign(document.createElement("b"), { textContent: "0" }), ")");
    document.body.append(badge);
    ask({ type: "write", widget: 1, part: "badge", text: "3" });
    expect(badge.textContent).toBe("Cart (3)");
    expect(badge.hidden).toBe(false);
  });

  it("is a motion that takes the place of the one with its name", () => {
    const motion = { type: "animate", widget: 1, part: "button", name: "depth", durationMs: 100 } as const;
    ask({ ...motion, frames: [{ transform: "scale(1)" }, { transform: "scale(.9)" }], hold: true });
    ask({ ...motion, frames: [{ transform: "scale(.9)" }, { transform: "scale(1)" }] });
    const [first, second] = animations;
    expect(first?.isCancelled).toBe(true);
    expect(first?.options).toMatchObject({ fill: "both", composite: "add", duration: 100 });
    expect(second?.isCancelled).toBe(false);
    session?.end();
    expect(second?.isCancelled).toBe(true);
  });

  it("keeps a leaving label in sight, and doesn't add opacities up", () => {
    const frames = [{ opacity: "1" }, { opacity: "0" }];
    ask({ type: "animate", widget: 1, part: "label", name: "label", durationMs: 100, frames, shown: true });
    expect(animations[0]?.frames[0]).toEqual({ opacity: "1", visibility: "visible" });
    expect(animations[0]?.options.composite).toBe("replace");
  });

  it("flies a copy without ids, and removes it afterwards", () => {
    const picture = document.querySelector("img") as HTMLImageElement;
    picture.id = "hero";
    picture.getBoundingClientRect = () => new DOMRect(10, 20, 30, 40);
    const frames = [{ transform: "translate(0px,0px)" }];
    ask({ type: "animate", widget: 1, part: "picture", name: "flight", durationMs: 100, frames, ghostOf: "picture" });
    const ghost = document.querySelector<HTMLElement>("nicety-ghost");
    expect(ghost?.style.left).toBe("10px");
    expect(ghost?.getAttribute("aria-hidden")).toBe("true");
    expect(document.querySelectorAll("#hero")).toHaveLength(1);
    animations[0]?.onfinish?.();
    expect(document.querySelector("nicety-ghost")).toBeNull();
  });

  it("is places on the screen", () => {
    ask({ type: "measure", widget: 1, parts: ["picture", "cart", "button"] });
    const message = answering("measured");
    expect(message).toMatchObject({ rects: { viewport: [0, 0, 0, 0], picture: [0, 0, 0, 0], button: [0, 0, 0, 0] } });
    expect(message && "rects" in message ? message.rects : {}).not.toHaveProperty("cart");
  });

  it("is a note that closes with the focus inside giving it back to the button", () => {
    ask({ type: "view", widget: 1, view: greetingView({ look: "added", note: "Honey added." }) });
    const note = document.querySelector<HTMLElement>("nicety-note");
    expect(note?.shadowRoot?.textContent).toBe("Honey added.Undo");
    note?.shadowRoot?.querySelector("button")?.click();
    expect(answering("act")).toMatchObject({ name: "undo" });
    note?.shadowRoot?.querySelector("button")?.focus();
    expect(answering("hold")).toMatchObject({ on: true });
    ask({ type: "view", widget: 1, view: greetingView() });
    expect(note?.isConnected).toBe(false);
    expect(document.activeElement?.id).toBe("buy");
  });

  it("is a note that takes a focus from nowhere else when it closes", () => {
    ask({ type: "view", widget: 1, view: greetingView({ look: "added", note: "Honey added." }) });
    document.querySelector<HTMLElement>("[name=quantity]")?.focus();
    ask({ type: "view", widget: 1, view: greetingView() });
    expect(document.activeElement?.getAttribute("name")).toBe("quantity");
  });

  it("is heard even when one of the things can't be done", () => {
    document.querySelector("form")?.remove();
    ask(
      { type: "emit", widget: 1, name: "", detail: undefined as never },
      { type: "stop", widget: 99, name: "nothing" },
      { type: "announce", text: "still here" },
    );
    expect(region()?.textContent).toBe("still here");
  });
});

describe("the cart", () => {
  it("is asked with the fields of the press that it comes from", async () => {
    build();
    const add = vi.fn(async (_line: unknown) => ({ count: 2 }));
    start(new FakeEngine(), { add });
    expect(engine.messages.findLast(({ type }) => type === "environment")).toMatchObject({ canUndo: false });
    const field = document.querySelector<HTMLInputElement>("[name=product]");
    const press = (): void => document.querySelector<HTMLButtonElement>("#buy")?.click();
    press();
    if (field) field.value = "heather";
    press();
    ask({ type: "request", widget: 1, id: 9, action: "add", quantity: 4, key: "k", line: 0 });
    await vi.waitFor(() => expect(add).toHaveBeenCalled());
    await settle();
    expect(add.mock.calls[0]?.[0]).toMatchObject({ quantity: 4, fields: { product: "acacia" } });
    expect(engine.messages.at(-1)).toEqual({ type: "event", widget: 1, event: "answer", id: 9, ok: true, count: 2 });
  });
});

describe("places and looks", () => {
  it("are told once the browser knows them, and again only when they change", () => {
    build();
    start();
    const resize = FakeObserver.all.find((each) => each instanceof FakeResizeObserver);
    const sight = FakeObserver.all.find((each) => each instanceof FakeIntersectionObserver);
    const target = document.querySelector("#buy");
    const layouts = () => engine.messages.filter(({ type }) => type === "layout");
    resize?.listener([{ target, borderBoxSize: [{ inlineSize: 120.5, blockSize: 44 }] }]);
    const told = layouts().length;
    expect(layouts().at(-1)).toMatchObject({ width: 120.5, height: 44, visible: true, bleed: 24 });
    sight?.listener([{ target, isIntersecting: false }]);
    expect(layouts().at(-1)).toMatchObject({ visible: false });
    sight?.listener([{ target, isIntersecting: false }]);
    expect(layouts()).toHaveLength(told + 1);
  });
});

describe("many widgets", () => {
  const buttons = (): HTMLButtonElement[] =>
    Array.from({ length: 3 }, () => Object.assign(document.createElement("button"), { className: "buy" }));

  it("get a task of their own when those before have taken long", async () => {
    document.body.append(...buttons());
    let time = 0;
    vi.mocked(performance.now).mockImplementation(() => {
      time += 10;
      return time;
    });
    const { ready } = start(new FakeEngine(configured(".buy")));
    const counts = [session?.stats().widgets];
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      counts.push(session?.stats().widgets);
    }
    await ready;
    expect(counts[0]).toBe(0);
    expect(counts.at(-1)).toBe(3);
  });

  it("that are gone when their turn comes are left alone", async () => {
    const [first, second] = buttons();
    document.body.append(first ?? "", second ?? "");
    vi.mocked(performance.now).mockReturnValue(1000);
    const { ready } = start(new FakeEngine(configured(".buy")));
    second?.remove();
    await ready;
    expect(session?.stats().widgets).toBe(1);
    expect(second?.hasChildNodes()).toBe(false);
  });

  it("are taken to be near the screen until the browser says otherwise", async () => {
    document.body.append(...buttons());
    start(new FakeEngine(configured(".buy")));
    await vi.waitFor(() => expect(engine.last("layout")).toBeDefined());
    const layouts = () => engine.messages.flatMap((message) => (message.type === "layout" ? [message.visible] : []));
    expect(layouts()).toEqual([true, true, true]);
    const sight = FakeObserver.all.find((each) => each instanceof FakeIntersectionObserver);
    const entries = [true, false, true].map((isIntersecting, index) => ({
      target: document.querySelectorAll(".buy")[index],
      isIntersecting,
    }));
    sight?.listener(entries);
    expect(layouts()).toEqual([true, true, true, false]);
    const measure = vi.spyOn(HTMLElement.prototype, "offsetWidth", "get");
    sight?.listener(entries);
    expect(measure).not.toHaveBeenCalled();
  });

  it("are measured together before a frame changes the page", async () => {
    document.body.append(...buttons());
    const done: string[] = [];
    const read = vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockImplementation(() => {
      done.push("read");
      return 0;
    });
    const write = vi.spyOn(CSSStyleDeclaration.prototype, "setProperty").mockImplementation(() => {
      done.push("write");
    });
    start(new FakeEngine(configured(".buy")));
    await vi.waitFor(() => expect(done).toContain("write"));
    expect(done.lastIndexOf("read")).toBeLessThan(done.indexOf("write"));
    expect(done.filter((each) => each === "read")).toHaveLength(3);
    read.mockRestore();
    write.mockRestore();
  });

  it("don't have the page searched again for notes of ours", async () => {
    document.body.append(...buttons());
    start(new FakeEngine(configured(".buy")));
    await settle();
    const search = vi.spyOn(document, "querySelectorAll");
    ask({ type: "view", widget: 1, view: greetingView({ look: "added", note: "Honey added." }) });
    await settle();
    expect(document.querySelector("nicety-note")).not.toBeNull();
    expect(search).not.toHaveBeenCalled();
  });
});

describe("a wrong config", () => {
  it("is put into words once it is found, and leaves the other widgets at work", async () => {
    build();
    const config = configured("#buy");
    start(new FakeEngine({ ...config, widgets: [...config.widgets, { index: 1, ok: false }], errorCount: 1 }));
    await vi.waitFor(() => expect(explain).toHaveBeenCalledExactlyOnceWith(openEngine, source, undefined));
    expect(session?.stats().widgets).toBe(1);
  });

  it("can be a colour that no browser knows", async () => {
    const config = configured();
    const { cart } = config.shop;
    vi.stubGlobal("CSS", { supports: () => false });
    start(new FakeEngine({ ...config, shop: { cart, theme: { accent: "tomatoe" } } }));
    vi.unstubAllGlobals();
    await vi.waitFor(() => expect(explain).toHaveBeenCalledExactlyOnceWith(openEngine, source, undefined));
  });

  it("brings no words in as long as all is well", async () => {
    build();
    start();
    await settle();
    expect(explain).not.toHaveBeenCalled();
  });

  it("is told of a message that the engine refuses, too", async () => {
    build();
    start();
    ask({ type: "unexplained" });
    await vi.waitFor(() => expect(explain).toHaveBeenCalledOnce());
    expect(vi.mocked(explain).mock.lastCall?.[2]).toMatchObject({ type: "environment" });
  });

  it("may hold a selector that no browser knows", () => {
    build();
    const config = configured("#buy");
    const wrong = { index: 1, ok: true, type: "greeting", at: "button[", config: {} };
    start(new FakeEngine({ ...config, widgets: [...config.widgets, wrong] }));
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining("/widgets/1/at"));
    expect(session?.stats().widgets).toBe(1);
  });
});
