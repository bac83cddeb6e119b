/**
 * What moments need of the page: facts, memory, consent, signals. Loaded by pages that have one. As a late part it is given
 * what it shares with the host.
 */
import { hasInputs } from "nicety:flags";
import type { ConsentState, Explanation, OwnFacts, PageFacts } from "../page-facts.js";
import type { ConfiguredEffect, HandEffect, Message, MomentEffect, WidgetEvent } from "../wire.js";
import { readCalendar } from "./calendar.js";
import { createCatalogue } from "./catalogue.js";
import { watchConsent } from "./consent.js";
import { createDismissal, type Dismissible } from "./dismissal.js";
import { collectFacts, notePage, noteVisit } from "./facts.js";
import { checkPage, readIsland } from "./island.js";
import { createMemory, storageKey } from "./memory.js";
import { type Pace, watchShopper } from "./watch.js";

export type Listen = typeof import("../listen.js").on;

/** What is known of the page by now. */
export type KnownPage = { readonly [Name in keyof PageFacts]?: PageFacts[Name] | undefined };

/** What the shop has told us in code. It outlives a start. */
export interface Said {
  consent?: ConsentState;
  own?: OwnFacts | undefined;
  isOwnKept?: boolean | undefined;
  page?: KnownPage;
}

export interface MomentsLinks {
  readonly configured: ConfiguredEffect;
  readonly said: Said;
  readonly send: (message: Message) => void;
  /** Seconds; never runs backwards. */
  readonly now: () => number;
  /** The page's widgets are in place. */
  readonly populated: Promise<void> | undefined;
  /** Of a widget: the catalogue's address in its config, what tells it something, and the elements of its view by key. */
  readonly widgetOf: (
    widget: number,
  ) =>
    | readonly [address: string, tell: (event: WidgetEvent) => void, find: (key: string) => HTMLElement | undefined]
    | undefined;
  /** Shows on the page how many wishes there are; none is "". */
  readonly writeWishes: (count: string) => void;
  readonly on: Listen;
  readonly rest: () => Promise<void>;
  readonly checkUrl: (text: string) => URL;
}

export interface Moments {
  /** The shop has said something new of consent or shopper. */
  heard(): void;
  page(facts?: PageFacts): void;
  happened(name: string): void;
  forget(): void;
  explain(id: string): Promise<Explanation>;
  wishlist(): string[];
  /** All that is remembered of a kind, by id; only in a build that asks something. */
  list?(kind: string): readonly [id: string, value: unknown][];
  perform(effect: MomentEffect): void;
  /** Lets a moment be sent away until `signal` is aborted. */
  letLeave(moment: Dismissible, signal: AbortSignal): void;
}

/** Tells memory and first facts at once, and all that happens later until `signal` is aborted. */
export function openMoments(links: MomentsLinks, signal: AbortSignal): Moments {
  const { configured, said, send, now, populated, widgetOf, on } = links;
  const { shop, kinds, widgets, watch = [] } = configured;
  const level = shop.personal ?? "gentle";
  const consentSaid = watchConsent(
    () => said.consent,
    shop.consent ?? "",
    () => heard(),
    signal,
  );
  const memory = createMemory(() => readCalendar(new Date()).day);
  const readCatalogue = createCatalogue(links);
  const asked: ((answer: Explanation) => void)[] = [];
  const places = widgets.flatMap(({ ok, type }) => (ok && type && kinds[type]?.facts ? [`nicety-${type}`] : []));
  let consent: ConsentState = "unknown";
  let wishes = "";
  let viewing = new AbortController();
  let viewed = "";
  /** Of the page view; nothing before it is ready. */
  let pace: (() => Pace) | undefined;

  const tell = (trigger?: string, name?: string, page?: true): void => {
    const { page: known = {}, own } = said;
    const facts = collectFacts({ page: known, own, memory, level, pace: pace?.() ?? { seconds: 0 }, at: new Date() });
    send({ type: "facts", facts, signal: trigger, name, page });
    const count = String(wishlist().length || "");
    if (count !== wishes) links.writeWishes(count);
    wishes = count;
  };
  const tellAll = (trigger?: string, page?: true): void => {
    send({ type: "memory", moments: Object.fromEntries(memory.list("moment")) });
    tell(trigger, undefined, page);
  };
  /** Reads and keeps what may be, and, where `isHere` is given, that the shopper is or was here. */
  const keep = (isHere?: "comes" | "leaves"): void => {
    const state = level === "none" ? "denied" : consentSaid();
    const isNews = state !== consent;
    consent = state;
    if (isNews && state === "denied") memory.erase();
    memory.sync(state);
    if (state !== "granted" || !(isNews || isHere)) return;
    noteVisit(memory, new Date(), isHere === "leaves");
    memory.sync(state);
  };
  const noteOwn = (): void => {
    if (said.own) memory.note("own", "", said.isOwnKept ? said.own : undefined);
  };
  const wishlist = (): string[] => memory.list("wish").map(([id]) => id);

  const heard = (): void => {
    const before = consent;
    noteOwn();
    keep();
    // Only now is it known how often and what the shopper has seen: rules that said no may say yes.
    tellAll(pace && before !== consent && consent === "granted" ? "ready" : undefined);
  };
  const forgetHere = (): void => {
    const { customer, orders, viewed, visits, lastVisit, ...page } = said.page ?? {};
    said.page = page;
    said.own = undefined;
    tellAll();
    document.dispatchEvent(new CustomEvent("nicety:forgotten"));
  };
  const forget = (): void => {
    memory.erase();
    memory.close();
    forgetHere();
  };
  /** Begins a page view of `said.page`. */
  const enter = (): void => {
    const began = now();
    viewed = viewOf(said.page);
    viewing.abort();
    viewing = new AbortController();
    const view = viewing.signal;
    pace = undefined;
    memory.reopen();
    noteOwn();
    notePage(said.page ?? {}, memory);
    keep("comes");
    tellAll(undefined, true);
    void populated?.then(() => view.aborted || start(began, view));
  };
  const start = (began: number, view: AbortSignal): void => {
    tell("ready");
    if (said.page?.search?.results === 0) tell("noResult");
    const links = { on, now, places: places.join() || ":not(*)", notice: tell };
    pace = watchShopper(watch, began, links, view);
  };
  /** The shop has more or less of a product in its cart; what that is worth isn't known. */
  const changeCart = ({ type, detail: { product, quantity } }: CustomEvent): void => {
    const before = said.page?.cart?.items;
    const pieces = (before?.[product] ?? 0) + (type === "nicety:added" ? quantity : -quantity);
    const { [product]: _, ...others } = before ?? {};
    const items = { ...others, ...(product && pieces > 0 && { [product]: pieces }) };
    said.page = { ...said.page, cart: { items } };
    tell("cart");
  };

  on(signal, "abort", () => viewing.abort());
  on<StorageEvent>(
    window,
    "storage",
    ({ key, newValue }) => {
      if (key !== null && key !== storageKey) return;
      memory.reopen();
      if (newValue === null) {
        memory.close();
        return forgetHere();
      }
      memory.sync(consent);
      tellAll();
    },
    signal,
  );
  on(document, "visibilitychange", () => document.hidden && keep("leaves"), signal);
  on(document, "nicety:added nicety:undone", changeCart, signal);
  said.page ??= readIsland();
  enter();

  return {
    heard,
    page(given) {
      const page = given ? checkPage(given, "page()") : readIsland();
      const { kind: _, product, search, ...lasting } = said.page ?? {};
      said.page = given && !page.kind ? { ...said.page, ...page } : { ...lasting, ...page };
      if (!given || viewed !== viewOf(said.page)) return enter();
      notePage(page, memory);
      keep();
      tell(page.cart && JSON.stringify(page.cart) !== JSON.stringify(lasting.cart) ? "cart" : undefined);
    },
    happened: (name) => tell("event", name),
    forget,
    explain: (id) =>
      new Promise((resolve) => {
        asked.push(resolve);
        send({ type: "explain", id });
      }),
    wishlist,
    ...(hasInputs && { list: memory.list }),
    perform(effect) {
      switch (effect.type) {
        case "remember":
          if (effect.name === "wishlist") noteWishes(effect.value);
          else memory.note(effect.name, effect.id ?? "", effect.value);
          keep();
          if (effect.name === "wishlist") tell();
          break;
        case "forget":
          forget();
          break;
        case "explained": {
          const { type, ...answer } = effect;
          asked.shift()?.(answer);
          break;
        }
        case "hand":
          void handOver(effect);
          break;
        case "read": {
          const { widget, name, rows } = effect;
          const [address, tellWidget] = widgetOf(widget) ?? [];
          if (address && tellWidget) void readCatalogue(address, rows, tellWidget, name);
        }
      }
    },
    letLeave: createDismissal(on, signal),
  };

  async function handOver(effect: HandEffect): Promise<void> {
    const [, tellWidget, find] = widgetOf(effect.widget) ?? [];
    const { hand } = await import("./hand.js");
    const message = await hand(effect, find?.(effect.part ?? ""));
    tellWidget?.({ event: "answer", id: effect.id, ok: true, message });
  }

  /** Each wish by itself, so that those of another tab stay. */
  function noteWishes(value: unknown): void {
    const wishes = new Set(Array.isArray(value) ? value.map(String) : []);
    for (const id of wishlist()) if (!wishes.delete(id)) memory.note("wish", id, undefined);
    for (const id of wishes) memory.note("wish", id, 1);
  }
}

/** What makes a page view another one. */
function viewOf({ kind, product }: KnownPage = {}): string {
  return `${location.pathname}${location.search} ${kind} ${product?.id}`;
}
