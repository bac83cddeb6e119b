/**
 * What moments need of the page: facts, memory, consent, signals. Loaded by pages that have one. As a late part it is given
 * what it shares with the host.
 */
import type { ConsentState, Explanation, OwnFacts, PageFacts } from "../page-facts.js";
import type { ConfiguredEffect, Message, MomentEffect, WidgetEvent } from "../wire.js";
import { readCalendar } from "./calendar.js";
import { createCatalogue } from "./catalogue.js";
import { watchConsent } from "./consent.js";
import { createDismissal, type Dismissible } from "./dismissal.js";
import { collectFacts, notePage, noteVisit } from "./facts.js";
import { checkPage, readIsland } from "./island.js";
import { createMemory, storageKey } from "./memory.js";
import { watchShopper } from "./watch.js";

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
  /** The catalogue's address in a widget's config, and who wants to be told. */
  readonly catalogueOf: (widget: number) => readonly [address: string, tell: (event: WidgetEvent) => void] | undefined;
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
  perform(effect: MomentEffect): void;
  /** Lets a moment be sent away until `signal` is aborted. */
  letLeave(moment: Dismissible, signal: AbortSignal): void;
}

/** Tells memory and first facts at once, and all that happens later until `signal` is aborted. */
export function openMoments(links: MomentsLinks, signal: AbortSignal): Moments {
  const { configured, said, send, now, populated, catalogueOf, on } = links;
  const { shop, kinds, widgets, watch = [] } = configured;
  const level = shop.personal ?? "gentle";
  const consentSaid = watchConsent(
    () => said.consent,
    shop.consent ?? "",
    () => heard(),
    signal,
  );
  const consent = (): ConsentState => (level === "none" ? "denied" : consentSaid());
  const memory = createMemory(
    () => consent() === "granted",
    () => readCalendar(new Date()).day,
  );
  const readCatalogue = createCatalogue(links);
  const asked: ((answer: Explanation) => void)[] = [];
  const places = widgets.flatMap(({ ok, type }) => (ok && type && kinds[type]?.facts ? [`nicety-${type}`] : []));
  let before: ConsentState = "unknown";
  let isReady = false;
  let viewing = new AbortController();
  let pace = () => ({ seconds: 0 });

  const tell = (trigger?: string, name?: string, page?: true): void => {
    const facts = collectFacts({ page: said.page ?? {}, own: said.own, memory, level, pace: pace(), at: new Date() });
    send({ type: "facts", facts, signal: trigger, name, page });
  };
  /** Reads and keeps what may be, and, where `isHere` is given, that the shopper is or was here. */
  const keep = (isHere?: "comes" | "leaves"): void => {
    memory.sync();
    if (!isHere || consent() !== "granted") return;
    noteVisit(memory, new Date(), isHere === "leaves");
    memory.sync();
  };
  const noteOwn = (): void => {
    if (said.own) memory.note("own", "", said.isOwnKept ? said.own : undefined);
  };
  const wishlist = (): string[] => memory.list("wish").map(([id]) => id);
  const tellMemory = (): void => send({ type: "memory", moments: Object.fromEntries(memory.list("moment")) });

  const heard = (): void => {
    const state = consent();
    const isNews = state !== before;
    before = state;
    if (isNews && state === "denied") memory.erase();
    if (isNews && state === "granted") memory.reopen();
    noteOwn();
    keep(isNews ? "comes" : undefined);
    tellMemory();
    // Only now is it known how often and what the shopper has seen: rules that said no may say yes.
    tell(isNews && state === "granted" && isReady ? "ready" : undefined);
  };
  const forgetHere = (): void => {
    const { customer, orders, ...page } = said.page ?? {};
    said.page = page;
    said.own = undefined;
    tellMemory();
    tell();
    document.dispatchEvent(new CustomEvent("nicety:forgotten"));
  };
  const forget = (): void => {
    memory.erase();
    forgetHere();
  };
  /** Begins a page view of `said.page`. */
  const enter = (): void => {
    viewing.abort();
    viewing = new AbortController();
    const began = now();
    isReady = false;
    pace = () => ({ seconds: 0 });
    memory.reopen();
    before = consent();
    if (before === "denied") memory.erase();
    noteOwn();
    notePage(said.page ?? {}, memory);
    keep("comes");
    tellMemory();
    tell(undefined, undefined, true);
    const view = viewing.signal;
    void populated?.then(() => view.aborted || start(began, view));
  };
  const start = (began: number, view: AbortSignal): void => {
    isReady = true;
    tell("ready");
    if (said.page?.search?.results === 0) tell("noResult");
    pace = watchShopper(watch, began, { on, now, places: places.join() || ":not(*)", notice: tell }, view);
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
      const isForgotten = memory.hear(newValue);
      memory.sync();
      if (isForgotten) return forgetHere();
      tellMemory();
      tell();
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
      const { cart, customer, orders } = said.page ?? {};
      if (!given || page.kind) {
        said.page = { cart, customer, orders, ...page };
        return enter();
      }
      said.page = { ...said.page, ...page };
      notePage(page, memory);
      keep();
      tell(page.cart && JSON.stringify(page.cart) !== JSON.stringify(cart) ? "cart" : undefined);
    },
    happened: (name) => tell("event", name),
    forget,
    explain: (id) =>
      new Promise((resolve) => {
        asked.push(resolve);
        send({ type: "explain", id });
      }),
    wishlist,
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
        case "read": {
          const { widget, name, rows } = effect;
          const [address, tellWidget] = catalogueOf(widget) ?? [];
          if (address && tellWidget) void readCatalogue(address, rows, tellWidget, name);
        }
      }
    },
    letLeave: createDismissal(on, signal),
  };

  /** Each wish by itself, so that those of another tab stay. */
  function noteWishes(value: unknown): void {
    const wishes = new Set(Array.isArray(value) ? value.map(String) : []);
    for (const id of wishlist()) if (!wishes.delete(id)) memory.note("wish", id, undefined);
    for (const id of wishes) memory.note("wish", id, 1);
  }
}
