/** What a shop says of its page and its shopper: public types. Whatever isn't known is left out. */

/**
 * Whether the shopper lets the shop remember. Only `granted` lets anything be stored; what was stored with an earlier yes is read until
 * a denial erases it.
 */
export type ConsentState = "granted" | "denied" | "unknown";

/**
 * What the shop says of its shopper, by names of its own: `{ firstName: "Ada", tier: "gold", points: 120 }`. With `personal: "gentle"` in the
 * config, what has `name`, `mail`, `phone` or `address` in its name is left out; with `"none"`, all of it.
 */
export type OwnFacts = Readonly<Record<string, string | number | boolean>>;

export interface ProductFacts {
  /** The shop's own number or key for it. */
  readonly id: string;
  readonly name?: string;
  /** Of its page; `https:`, `http:` or relative. */
  readonly url?: string;
  /** Of its picture. */
  readonly image?: string;
  /** As the shop writes it: "€ 9.50". */
  readonly price?: string;
}

export interface OrderedItem extends ProductFacts {
  /** Pieces, 1 or more. */
  readonly quantity?: number;
}

export interface OrderFacts {
  /** The local date of the order: "2026-11-02". An order without one doesn't count. */
  readonly day: string;
  readonly items: readonly OrderedItem[];
  /** The shop's own number or key for it; its day by default. */
  readonly id?: string;
  /** The local date on which all of it was delivered: "2026-11-09". Not before it was. */
  readonly delivered?: string;
}

export interface CartFacts {
  /** What it is worth, without tax and shipping, in units of `currency`. */
  readonly value?: number;
  /** ISO 4217: "EUR". */
  readonly currency?: string;
  /** Product id → pieces. */
  readonly items?: Readonly<Record<string, number>>;
}

/** The page: of `nicety.page()`, and of the shop's `<script type="application/json" data-nicety="page">`. */
export interface PageFacts {
  /** While it isn't known, nothing interrupts: the page may be a checkout. */
  readonly kind?: "home" | "product" | "search" | "cart" | "checkout" | "other";
  /** What the page is about. */
  readonly product?: ProductFacts;
  /** What was looked for, and how many were found. */
  readonly search?: { readonly query: string; readonly results: number };
  readonly cart?: CartFacts;
  readonly customer?: OwnFacts;
  /** Of this shopper, in any order. */
  readonly orders?: readonly OrderFacts[];
  /** What this shopper has looked at by the shop's own books, newest first; joined with what this device remembers. */
  readonly viewed?: readonly ProductFacts[];
  /** Visits so far by the shop's own books, this one included; the greater counts. */
  readonly visits?: number;
  /** The local date of the visit before this one: "2026-11-05"; the later counts. */
  readonly lastVisit?: string;
}

/** Why a moment was shown or wasn't: the last decision about it. */
export type Explanation =
  | {
      /** The entry's `id` in the config, else its `type`. */
      readonly id: string;
      /** `wait`: the attention budget will say. */
      readonly verdict: "yes" | "no" | "wait";
      /** The rule's place in the entry, as a JSON pointer: "/audience/visits/min". */
      readonly rule: string;
      /** What the rule saw, by the name of the fact; null when that isn't known. */
      readonly saw?: Readonly<Record<string, unknown>>;
    }
  | { readonly id: string; readonly unknown: true };

/** Of `nicety:shown` and `nicety:dismissed`. */
export interface MomentDetail {
  /** The entry's `id` in the config, else its `type`. */
  readonly id: string;
  readonly type: string;
}

/** Of `nicety:review`, and what a shop gets: all that a shopper has answered by now. */
export interface ReviewDetail {
  /** This review's own. What comes later under the same takes its place. */
  readonly id: string;
  /** 1, and one more each time that the shopper changes or adds something. */
  readonly revision: number;
  readonly scale: "stars" | "csat" | "nps" | "choices";
  readonly question: string;
  /** 1 to 5 of `stars` and `csat`, 0 to 10 of `nps`, the place of the answer (1 and on) of `choices`. */
  readonly rating: number;
  /** The answer, of `choices`. */
  readonly answer?: string;
  /** What the shopper has written. */
  readonly text?: string;
  /** The order that it is about, and the product. */
  readonly order?: string;
  readonly product?: string;
}

/** Of `nicety:wish`: a heart was pressed. */
export interface WishDetail {
  readonly product: string;
  readonly name: string;
  /** It is wished for now; else no longer. */
  readonly on: boolean;
}
