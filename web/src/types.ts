/** The public types: events, adapters, options. */
import type {
  ConsentState,
  Explanation,
  MomentDetail,
  OwnFacts,
  PageFacts,
  ReviewDetail,
  WishDetail,
} from "./page-facts.js";
import type { ConfigError } from "./wire.js";

export type * from "./page-facts.js";
export type { ConfigError } from "./wire.js";

/**
 * Why the shop did not do as asked. After `timeout`, `network`, `server` and `malformed` the outcome is unknown; after
 * `offline` nothing was sent.
 */
export type FailureReason = "refused" | "soldout" | "timeout" | "network" | "server" | "malformed" | "offline";

/** Of `nicety:add`: pieces are about to be added; `preventDefault()` stops it. */
export interface AddDetail {
  /** The shop's own number or key for the product; empty when it isn't known. */
  readonly product: string;
  readonly name: string;
  readonly quantity: number;
}

/** Of `nicety:added`: the shop has confirmed. */
export interface AddedDetail extends AddDetail {
  /** Pieces in the cart by the shop's word; absent when it didn't tell. */
  readonly count?: number;
}

/** Of `nicety:add-failed`: nothing was counted. */
export interface AddFailedDetail extends AddDetail {
  readonly reason: FailureReason;
  /** The shop's own words. */
  readonly message?: string;
}

/** Of `nicety:undone`: the shop has confirmed that the pieces are out again. */
export type UndoneDetail = AddedDetail;

/** Of `nicety:step`: another step of the checkout is shown. */
export interface StepDetail {
  /** Its name. */
  readonly step: string;
  /** Of the one before. */
  readonly from: string;
}

/** Of `nicety:pay`: the order is about to be sent. */
export interface PayDetail {
  /** The order's idempotency key. */
  readonly key: string;
  /** Lets the shop's payment script go first: the order is sent once it has answered `ok`, else `message` is shown. */
  respondWith(outcome: PromiseLike<PayOutcome> | PayOutcome): void;
}

export interface PayOutcome {
  readonly ok: boolean;
  /** Why not, for the shopper. */
  readonly message?: string;
}

/** Of `nicety:ordered`: the shop has confirmed the order. */
export interface OrderedDetail {
  /** The shop's own number for it. */
  readonly number: string;
}

/** Of `nicety:ready`: Nicety has started. */
export interface ReadyDetail {
  /** How many widgets are on the page by now. */
  readonly widgets: number;
}

/** Events by name. Those of a widget are dispatched on its element and bubble; the others on the document. */
export interface NicetyEventMap {
  "nicety:add": CustomEvent<AddDetail>;
  "nicety:added": CustomEvent<AddedDetail>;
  "nicety:add-failed": CustomEvent<AddFailedDetail>;
  "nicety:undone": CustomEvent<UndoneDetail>;
  "nicety:config-error": CustomEvent<ConfigError>;
  "nicety:ready": CustomEvent<ReadyDetail>;
  "nicety:form": CustomEvent<null>;
  "nicety:step": CustomEvent<StepDetail>;
  "nicety:pay": CustomEvent<PayDetail>;
  "nicety:ordered": CustomEvent<OrderedDetail>;
  "nicety:wish": CustomEvent<WishDetail>;
  "nicety:review": CustomEvent<ReviewDetail>;
  "nicety:shown": CustomEvent<MomentDetail>;
  "nicety:dismissed": CustomEvent<MomentDetail>;
  "nicety:forgotten": CustomEvent<null>;
}

/** What an adapter is given. */
export interface CartLine {
  /** Pieces, 1 or more. */
  readonly quantity: number;
  /** The form's fields and the widget's properties at the moment of the press. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface AdapterContext {
  /** Aborted after the shop's `timeoutMs`. */
  readonly signal: AbortSignal;
  /** The same for every attempt at the same addition: do it once. */
  readonly idempotencyKey: string;
}

/** An adapter's answer. Nothing at all means that it worked. */
export type AdapterAnswer =
  | { readonly ok?: true; readonly count?: number; readonly message?: string }
  | { readonly ok: false; readonly reason?: FailureReason; readonly message?: string };

// biome-ignore lint/suspicious/noConfusingVoidType: an async function that answers nothing is an adapter, too
type MaybeAnswer = AdapterAnswer | undefined | void;

/** How a shop platform is spoken to in code. A rejected promise counts as a failure of the shop. */
export interface CartAdapter {
  add(line: CartLine, context: AdapterContext): Promise<MaybeAnswer>;
  /** Without it no Undo is offered. */
  remove?(line: CartLine, context: AdapterContext): Promise<MaybeAnswer>;
  /** Takes what a shopper has answered, in place of a config's `url`. What is refused for good is `{ ok: false, reason: "refused" }`. */
  review?(review: ReviewDetail, context: AdapterContext): Promise<MaybeAnswer>;
}

export interface IdentifyOptions {
  /** Keep it for later visits, on this device alone. False by default, which also drops what was kept. */
  readonly remember?: boolean;
}

export interface LoadOptions {
  /** Where the config is, or the config itself. */
  readonly config: string | URL | Readonly<Record<string, unknown>>;
  /** Where the engine is; beside this module by default. */
  readonly wasmUrl?: string | URL;
}

/** Properties of a widget, as its element's attributes in camelCase. */
export type Props = Readonly<Record<string, string | number | boolean>>;

/** A widget that was mounted by `mount`. */
export interface MountedWidget {
  /** The element that events are dispatched on. */
  readonly element: HTMLElement;
  /** Changes the properties that are given. */
  update(props: Props): void;
  /** Leaves the page as it was before. */
  unmount(): void;
}

/** Work done since the start, by count; for tests and the curious. */
export interface Stats {
  /** Animation frames asked for. */
  readonly frames: number;
  /** Rectangles put on canvases. */
  readonly paints: number;
  /** Timers set for later wake-ups. */
  readonly timers: number;
  /** Messages sent to the engine. */
  readonly messages: number;
  /** Widgets mounted right now. */
  readonly widgets: number;
}

/** `window.nicety`. Calls made before the engine is ready are kept and replayed in order. */
export interface NicetyApi {
  /** Resolves once widgets are in place; rejects when Nicety can't run here. */
  readonly ready: Promise<void>;
  /** Puts a widget of a kind on a shop's own button, or into another element. */
  mount(element: HTMLElement, kind: string, props?: Props): Promise<MountedWidget>;
  /** Listens on the document. Returns what stops listening. */
  on<Name extends keyof NicetyEventMap>(name: Name, listener: (event: NicetyEventMap[Name]) => void): () => void;
  /** Speaks to the shop's cart through code instead of the config's `cart`. */
  adapter(adapter: CartAdapter): void;
  /**
   * Says whether the shopper lets the shop remember. Until it is granted, nothing is stored, and what was stored with an earlier yes
   * is read; a denial erases it. The config's `consent` and Google's Consent Mode are heard, too: a denial anywhere holds, and Global
   * Privacy Control is one. "unknown" takes it back.
   */
  consent(state: ConsentState): void;
  /** Says who the shopper is, in place of what was said before. It stays in this page, unless `remember` is set and consent granted. */
  identify(own: OwnFacts, options?: IdentifyOptions): void;
  /**
   * Says what the page is, where that changes without reloading. Without `facts` the page's JSON island is read again. With a `kind` they take the place of
   * what was known of the page; else, and of cart and shopper in any case, only what is given does. A page view begins where address, kind or product
   * are other than before, and without `facts`. What is wrong in them is left out and told on the console.
   */
  page(facts?: PageFacts): void;
  /** Something has happened that a moment of the config waits for: its trigger `event` of that name. */
  signal(name: string): void;
  /** Forgets all about the shopper, in every tab, and tells the page by `nicety:forgotten`. */
  forget(): void;
  /** Why a moment was shown or wasn't; `id` is the entry's, else its type. Rejects while Nicety doesn't run. */
  explain(id: string): Promise<Explanation>;
  /** The ids of the products wished for, in the order of the wishes; none before Nicety knows. */
  wishlist(): readonly string[];
  /** Starts again after `destroy`. */
  start(): Promise<void>;
  /** Leaves the page as it was before. */
  destroy(): void;
  stats(): Stats;
}

declare global {
  interface HTMLElementEventMap extends NicetyEventMap {}
  interface DocumentEventMap extends NicetyEventMap {}
  interface Window {
    nicety?: NicetyApi;
  }
}
