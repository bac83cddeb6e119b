/**
 * The wire between host and engine: JSON messages in, JSON effects out. The C++ side is `runtime/app/messages.cpp` and
 * `runtime/app/effects.cpp`. Durations are milliseconds, lengths CSS pixels, `widget` the number that the host chose at `mount`.
 */
import type { FormEffect } from "./form/wire.js";
import type { CelebrateEffect } from "./overlay/wire.js";
import type { Explanation } from "./page-facts.js";
import type { FailureReason } from "./types.js";

/** `[x, y, width, height]`, CSS pixels. */
export type WireRect = readonly [x: number, y: number, width: number, height: number];

/** Red, green, blue from 0 to 255, and alpha from 0 to 1 where it isn't 1. */
export type WireColor = readonly number[];

/** A node of a widget's view. Keys are unique within one view; whatever is empty or false is left out. */
export interface ViewNode {
  readonly key: string;
  readonly role:
    | "group"
    | "region"
    | "heading"
    | "list"
    | "item"
    | "button"
    | "link"
    | "text"
    | "image"
    | "radio"
    | "field"
    | "steps";
  /** Names for `::part()`, separated by spaces. */
  readonly part?: string;
  /** Accessible name where it differs from the text. */
  readonly name?: string;
  readonly text?: string;
  readonly states?: Readonly<Partial<Record<StateName, boolean>>>;
  /** Visual state for style sheets. */
  readonly look?: string;
  /** Name of the `act` event that pressing this node sends. */
  readonly act?: string;
  /** Where a `link` leads; `https:`, `http:` or relative. */
  readonly href?: string;
  /** The picture of an `image`, which `name` describes; allowed as `href` is. */
  readonly src?: string;
  /** At the root of a moment, while it is open: Escape anywhere on the page, or a swipe on it, sends `dismiss`. */
  readonly dismissible?: boolean;
  /** Its place is told in `layout`. */
  readonly measure?: boolean;
  readonly children?: readonly ViewNode[];
}

/**
 * Conditions of a node. `hidden` keeps its place; `closed` takes none; `covered` hides a shop's own content; `pressed` is a finger on it now, `on`
 * and `off` are a button that stays as it was pressed; `current` is the step at hand.
 */
export type StateName = "busy" | "disabled" | "hidden" | "pressed" | "closed" | "covered" | "on" | "off" | "current";

export interface EnvironmentMessage {
  readonly type: "environment";
  /** What the shopper's device asks for; the engine joins it with the shop's wish. */
  readonly motion: "full" | "calm";
  readonly dark: boolean;
  readonly forcedColors: boolean;
  readonly rtl: boolean;
  readonly online: boolean;
  /** The shop can take pieces out of the cart again. */
  readonly canUndo: boolean;
  /** BCP 47 tag of the page. */
  readonly language: string;
  /** 128 random bits as hex digits, new for each page view. */
  readonly nonce: string;
}

export interface MountMessage {
  readonly type: "mount";
  readonly widget: number;
  /** Index in `widgets` of the config; −1: `kind` with its defaults. */
  readonly entry: number;
  readonly kind: string;
  /** The widget works on a shop's own button. */
  readonly enhance: boolean;
  readonly props: WireProps;
}

/** Properties by name; attributes arrive as text, and the engine reads numbers and booleans from it. */
export type WireProps = Readonly<Record<string, string | number | boolean>>;

export interface LayoutMessage {
  readonly type: "layout";
  readonly widget: number;
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly scale: number;
  /** How far the surface reaches beyond the box on each side. */
  readonly bleed: number;
  readonly radius: number;
  readonly visible: boolean;
  readonly colors: { readonly accent: WireColor; readonly ink: WireColor; readonly paper: WireColor };
  /** Places of the nodes that want measuring, from the box's top left corner. */
  readonly parts: Readonly<Record<string, WireRect>>;
}

/** What can happen to a widget, without its number. */
export type WidgetEvent =
  | { readonly event: "press"; readonly x: number; readonly y: number; readonly keyboard?: boolean }
  | { readonly event: "release" | "allowed" | "vetoed" | "dismiss" }
  | {
      readonly event: "activate";
      readonly quantity?: number | undefined;
      readonly line: number;
      readonly keyboard?: boolean | undefined;
    }
  | { readonly event: "act"; readonly name: string }
  /** Of a radio, `name` is its `act`. */
  | { readonly event: "hold"; readonly on: boolean; readonly name?: string }
  | ({ readonly event: "answer"; readonly id: number } & Answer)
  /** A wallet was closed, or there is none. */
  | { readonly event: "answer"; readonly id: number; readonly ok: false }
  | {
      /** Answers `read`; a part of the rows. */
      readonly event: "data";
      readonly name: string;
      readonly rows: readonly unknown[];
      readonly last?: true;
    }
  /** Of a form that is enhanced: what it is made of. */
  | { readonly event: "form"; readonly data: unknown }
  /** A field of it has this value now; `on`: it was left. */
  | { readonly event: "field"; readonly name: string; readonly value: string; readonly on?: true }
  | { readonly event: "submit" }
  /** The browser goes back or forth to a step. */
  | { readonly event: "go"; readonly name: string }
  /** Answers `call` or `post`; a `status` of 0 is none. `on`: it is kept for later. */
  | {
      readonly event: "reply";
      readonly id: number;
      readonly status: number;
      readonly data?: unknown;
      readonly on?: true;
    }
  | { readonly event: "measured"; readonly rects: Readonly<Record<string, WireRect>> }
  | { readonly event: "props"; readonly props: WireProps };

/** What the shop said to a request. `message` is in its own words; `count` is missing when it didn't tell. */
export type Answer =
  | { readonly ok: true; readonly count?: number; readonly message?: string }
  | { readonly ok: false; readonly reason: FailureReason; readonly message?: string };

/** What is known of page and shopper: the table of `runtime/rules/facts.hpp`, and lists for widgets. */
export type Facts = Readonly<Record<string, unknown>>;

/** All facts, in place of those told before. */
export interface FactsMessage {
  readonly type: "facts";
  readonly facts: Facts;
  /** What has just happened: a trigger. `ready` comes once in a page view, and once more when consent is granted after it. */
  readonly signal?: string | undefined;
  /** Of an `event`; of `visible`, the selector as it was asked for. */
  readonly name?: string | undefined;
  /** A page view begins. */
  readonly page?: true | undefined;
}

export type Message =
  | EnvironmentMessage
  | FactsMessage
  /** What is remembered of moments, by id. Told before the first facts, and when another tab or `forget` has changed it. */
  | { readonly type: "memory"; readonly moments: Readonly<Record<string, unknown>> }
  | { readonly type: "explain"; readonly id: string }
  | MountMessage
  | LayoutMessage
  | ({ readonly type: "event"; readonly widget: number } & WidgetEvent)
  | { readonly type: "unmount"; readonly widget: number };

/** How the shop's cart is called over HTTP; every member is filled in by the engine. */
export interface CallConfig {
  readonly url: string;
  readonly method: string;
  readonly encoding: "json" | "form";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, string>>;
  /** JSON pointers into the answer. */
  readonly count: string;
  readonly message: string;
  readonly timeoutMs: number;
  readonly retry: boolean;
}

export interface CartConfig {
  readonly badge: string;
  readonly target: string;
  readonly add: CallConfig;
  readonly remove: CallConfig;
}

/** A widget entry's config: what the host itself reads of it. */
export interface EntryConfig {
  /** A selector, as `name` and `picture` are. */
  readonly scope?: string;
  readonly name?: string;
  readonly picture?: string;
  /** An address, or "#id" of a JSON island. */
  readonly catalogue?: string;
  /** Where a form's amounts are asked for. */
  readonly quote?: string;
  readonly delivery?: { readonly zone?: string };
  /** Where an order goes. */
  readonly order?: string;
  /** A form that is declared. */
  readonly steps?: readonly DeclaredStep[];
  readonly express?: readonly DeclaredWallet[];
  readonly words?: Readonly<Record<string, string>>;
}

/** As the shop has written it; see `widgets/checkout_steps/form_config.hpp`, as for the following. */
export interface DeclaredStep {
  readonly name: string;
  readonly title?: string;
  readonly note?: string;
  readonly fields?: readonly DeclaredField[];
}

export interface DeclaredField {
  readonly name: string;
  readonly label?: string;
  readonly hint?: string;
  readonly type?: "text" | "email" | "tel" | "textarea" | "select" | "radio" | "checkbox";
  readonly autocomplete?: string;
  readonly required?: boolean;
  readonly folded?: boolean;
  /** Choices by their values alone, with spaces between. */
  readonly values?: string;
  readonly choices?: readonly DeclaredChoice[];
}

export interface DeclaredChoice {
  readonly value: string;
  readonly name?: string;
  readonly price?: string;
  readonly note?: string;
  readonly slot?: boolean;
  readonly points?: readonly { readonly value: string; readonly name: string; readonly note?: string }[];
}

/** A payment method of the browser's. */
export interface DeclaredWallet {
  readonly method: string;
  readonly data?: object;
}

/** Something to watch for, and what decides when it is due. */
export interface Watch {
  readonly trigger: string;
  /** Of `dwell` and `inactivity`. */
  readonly afterMs?: number;
  /** Of `scroll`, 0 to 1. */
  readonly depth?: number;
  /** Of `visible`: a selector; empty: the widgets' own places. */
  readonly at?: string;
}

/** A kind of widgets in this build. */
export interface Kind {
  /** The properties that it takes. */
  readonly props: readonly string[];
  /**
   * `page`: it stands by itself on the page, where an entry says no place. `over`: in the place of what its element holds, which
   * shows again whenever its root is closed.
   */
  readonly place?: "page" | "over";
  /** It wants facts: it is mounted once they are told. */
  readonly facts?: boolean;
  /** It enhances a form as a whole. */
  readonly form?: boolean;
}

export interface ShopSettings {
  readonly cart: CartConfig;
  readonly theme: { readonly accent: string };
  /** How much may be known of the shopper; `gentle` when absent. */
  readonly personal?: "none" | "gentle" | "full";
  /** Selector of what shows the number of wishes. */
  readonly wishlist?: string;
  /** Name of the shop's own function on `window` that tells the consent. */
  readonly consent?: string;
}

export interface ConfiguredEffect {
  readonly type: "configured";
  readonly shop: ShopSettings;
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly widgets: readonly Entry[];
  /** What can start a moment of this config. */
  readonly watch?: readonly Watch[];
  /** How many errors were found. */
  readonly errorCount: number;
  /** The errors in words, up to a hundred of them; none from a module that doesn't explain. */
  readonly errors: readonly ConfigError[];
}

/** One entry of `widgets`. A wrong one has `ok: false` and no config. */
export interface Entry {
  readonly index: number;
  readonly ok: boolean;
  readonly id?: string;
  readonly type?: string;
  readonly at?: string;
  readonly config?: EntryConfig;
}

/** Something wrong in a config: where, what, and how to mend it. `text` holds all of it in one line. */
export interface ConfigError {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly rule: string;
  readonly hint: string;
  readonly text: string;
}

export interface ViewEffect {
  readonly type: "view";
  readonly widget: number;
  readonly view: ViewNode;
}

export interface AnimateEffect {
  readonly type: "animate";
  readonly widget: number;
  /** A view's key, or a part of the page: badge, cart, picture. */
  readonly part: string;
  /** A new animation replaces the running one of the same name on the widget. */
  readonly name: string;
  readonly frames: readonly Keyframe[];
  readonly durationMs: number;
  readonly delayMs?: number;
  /** Keep the last frame until replaced or stopped. */
  readonly hold?: boolean;
  /** The node is seen while it moves, even where the view hides it. */
  readonly shown?: boolean;
  /** Play it on a passing copy of this part, above the page. */
  readonly ghostOf?: string;
}

export interface RequestEffect {
  readonly type: "request";
  readonly widget: number;
  readonly id: number;
  readonly action: "add" | "remove";
  readonly quantity: number;
  /** Idempotency key. */
  readonly key: string;
  /** The `line` of the `activate` that it comes from; absent: the latest. */
  readonly line?: number;
  /** In place of a line: what the shop is asked with. */
  readonly fields?: Readonly<Record<string, string>>;
}

export interface EmitEffect {
  readonly type: "emit";
  readonly widget: number;
  readonly name: string;
  readonly detail: unknown;
  /** The event is cancelable; `allowed` or `vetoed` answers. */
  readonly ask?: boolean;
}

/** Something for the shopper to take along. */
export interface HandEffect {
  readonly type: "hand";
  readonly widget: number;
  readonly id: number;
  readonly to: "clipboard" | "people" | "file";
  readonly text: string;
  readonly name?: string;
  readonly url?: string;
  readonly part?: string;
}

/** What is done by the late part for moments. */
export type MomentEffect =
  /** Keep `value` as long as you may: of the moment `id`, or all wishes by their products. */
  | { readonly type: "remember"; readonly name: string; readonly id?: string; readonly value: unknown }
  /** The shopper wants to be forgotten. */
  | { readonly type: "forget" }
  /** Answers the message `explain`. */
  | ({ readonly type: "explained" } & Explanation)
  /** Hand something to the shopper, as `runtime/app/effects.hpp` says. */
  | HandEffect
  /** Hand on a widget's data, or just those rows of it. */
  | { readonly type: "read"; readonly widget: number; readonly name: string; readonly rows?: readonly number[] };

/** Something that a shopper has said, to be brought to the shop once. */
export interface PostEffect {
  readonly type: "post";
  readonly widget: number;
  readonly id: number;
  /** What it is the newest word about: it takes the place of one that hasn't left yet. */
  readonly about: string;
  /** Idempotency key. */
  readonly key: string;
  /** Empty: to the adapter alone. */
  readonly url: string;
  readonly data: unknown;
  readonly delayMs: number;
}

/** What the engine can ask of a widget. */
export type WidgetEffect =
  | ViewEffect
  | AnimateEffect
  | RequestEffect
  | EmitEffect
  | { readonly type: "stop"; readonly widget: number; readonly name: string }
  | { readonly type: "measure"; readonly widget: number; readonly parts: readonly string[] }
  | { readonly type: "focus"; readonly widget: number; readonly part: string }
  | PostEffect
  | CelebrateEffect
  | FormEffect;

/** Everything that the engine can ask of the host. */
export type Effect =
  | ConfiguredEffect
  | WidgetEffect
  | MomentEffect
  | { readonly type: "announce"; readonly text: string }
  | { readonly type: "write"; readonly widget?: number; readonly part: string; readonly text: string }
  /** Something in the message was refused: from a module that doesn't explain. */
  | { readonly type: "unexplained" }
  /** The same in words: from the module that explains. */
  | { readonly type: "log"; readonly level: "error" | "warn" | "info"; readonly text: string };
