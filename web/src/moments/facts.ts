/** The facts: all that is known of page and shopper at one moment, as `runtime/rules/facts.hpp` names them. */
import { hasInputs } from "nicety:flags";
import type { OwnFacts, ProductFacts } from "../page-facts.js";
import type { Facts } from "../wire.js";
import { dayOf, readCalendar } from "./calendar.js";
import type { Memory } from "./memory.js";
import type { KnownPage } from "./moments.js";
import type { Pace } from "./watch.js";

/** How many there may be among the facts. */
const mostViewed = 12;
const mostOrders = 5;
/** A pause that ends a visit, in seconds. */
const visitGap = 1800;
/** A screen whose shorter side is less is a phone's, CSS px. */
const tabletPx = 600;
/** What names a person in `own`; the level "gentle" goes without. */
const personal = /name|mail|phone|address/i;

export interface FactSources {
  readonly page: KnownPage;
  /** What the shop has said by `identify`. */
  readonly own: OwnFacts | undefined;
  readonly memory: Memory;
  readonly level: "none" | "gentle" | "full";
  readonly pace: Pace;
  readonly at: Date;
}

/** What is remembered of a visit. Where it was spoilt by hand, rules find nothing that they can use. */
interface Visit {
  readonly count: number;
  /** When the shopper was last seen, s since 1970. */
  readonly seen: number;
  /** Local days: on which it began, and on which the one before did. */
  readonly day: number;
  readonly before: number | undefined;
  readonly campaign: Readonly<Record<string, string>>;
}

export function collectFacts({ page, own, memory, level, pace, at }: FactSources): Facts {
  const { product, search, cart, customer } = page;
  const visit = visitIn(memory);
  const common = {
    ...readCalendar(at),
    ...pace,
    path: location.pathname,
    kind: page.kind,
    referrer: readReferrer(),
    campaign: { ...readCampaign(), ...visit?.campaign },
    language: document.documentElement.lang || navigator.language,
    device: readDevice(),
    cartValue: cart?.value,
    currency: cart?.currency,
    cart: cart?.items,
    query: search?.query,
    results: search?.results,
    product: product && readProduct(product)?.id,
    wishlist: memory.list("wish").map(([id]) => id),
    form: memory.list("form")[0]?.[1],
    arrival: (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming | undefined)?.type,
    thanked: memory.list("thanked").map(([id]) => id),
  };
  if (level === "none") return common;
  const orders = memory
    .list("order")
    .map(([day, items]) => ({
      day: Number(day),
      items: Array.isArray(items) ? items : [],
      ...(hasInputs && readDelivery(memory, day)),
    }))
    .sort((a, b) => b.day - a.day)
    .slice(0, mostOrders);
  const said = Object.entries({ ...Object(memory.list("own")[0]?.[1]), ...customer, ...own });
  const before = [visit?.before, dayOf(page.lastVisit)].filter(Number.isFinite) as number[];
  const viewed = new Map<string, unknown>();
  for (const [id, value] of memory.list("viewed").reverse()) viewed.set(id, value);
  for (const value of page.viewed ?? []) {
    const one = readProduct(value);
    if (one) viewed.set(one.id, one);
  }
  viewed.delete(`${common.product}`);
  return {
    ...common,
    visits: visit || page.visits ? Math.max(visit?.count ?? 0, page.visits ?? 0) : undefined,
    lastVisitDay: before.length ? Math.max(...before) : undefined,
    own: Object.fromEntries(said.filter(([name]) => level === "full" || !personal.test(name))),
    viewed: [...viewed.values()].slice(0, mostViewed),
    orders,
    lastOrderDay: orders[0]?.day,
    ordered: orders[0]?.items.map(({ id }) => id),
    ...(hasInputs && { asked: memory.list("asked").map(([id]) => id) }),
  };
}

/** Notes what a page view says of the shopper: what is looked at and what was bought. */
export function notePage({ product, orders }: KnownPage, memory: Memory): void {
  const viewed = product && readProduct(product);
  if (viewed) memory.note("viewed", viewed.id, viewed);
  for (const [id] of memory.list("viewed").slice(0, -mostViewed - 1)) memory.note("viewed", id, undefined);
  for (const order of orders ?? []) {
    const day = dayOf(order?.day);
    if (!Array.isArray(order?.items) || Number.isNaN(day)) continue;
    const items = order.items.flatMap((item) => {
      const bought = readProduct(item);
      return bought ? [{ ...bought, quantity: Number(item.quantity) || 1 }] : [];
    });
    memory.note("order", `${day}`, items);
    // A page that says less of an order takes nothing back.
    if (hasInputs && (order.id || order.delivered))
      memory.note("delivery", `${day}`, [order.id ?? day, order.delivered && dayOf(order.delivered)]);
  }
}

/** What is known of the order of a day besides what was in it. */
function readDelivery(memory: Memory, day: string): { id: string; delivered: unknown } {
  const kept = memory.list("delivery").find(([of]) => of === day)?.[1];
  const [id, delivered] = Array.isArray(kept) ? kept : [day];
  return { id: `${id}`, delivered };
}

/** Notes that the shopper is here, which is another visit after a pause; or was here until now, when `isLeaving`. */
export function noteVisit(memory: Memory, at: Date, isLeaving: boolean): void {
  const { now, day } = readCalendar(at);
  const last = visitIn(memory);
  const isNew = !last || (!isLeaving && now - last.seen >= visitGap);
  const visit: Visit = isNew
    ? { count: (Number(last?.count) || 0) + 1, seen: now, day, before: last?.day, campaign: readCampaign() }
    : { ...last, seen: now };
  memory.note("visit", "", visit);
}

function visitIn(memory: Memory): Visit | undefined {
  return memory.list("visit")[0]?.[1] as Visit | undefined;
}

/** The texts of a product; nothing without an id. */
function readProduct(value: unknown): ProductFacts | undefined {
  const given: Readonly<Record<string, unknown>> = Object(value);
  const texts = ["id", "name", "url", "image", "price"].flatMap((name) =>
    given[name] == null ? [] : [[name, `${given[name]}`]],
  );
  const product = Object.fromEntries(texts);
  return product.id ? product : undefined;
}

function readReferrer(): string | undefined {
  const host = document.referrer && new URL(document.referrer).hostname;
  return host && host !== location.hostname ? host : undefined;
}

function readCampaign(): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(location.search)].filter(([name]) => name.startsWith("utm_")));
}

function readDevice(): "phone" | "tablet" | "desktop" {
  if (!matchMedia("(pointer: coarse)").matches) return "desktop";
  return Math.min(screen.width, screen.height) < tabletPx ? "phone" : "tablet";
}
