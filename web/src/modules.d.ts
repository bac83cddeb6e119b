/** Modules that the build writes. */

/** The widgets in this build; written by `scripts/generate-widgets.mjs` from `widgets/registry.def` and `NICETY_WIDGETS`. */
declare module "nicety:widgets" {
  export const widgets: readonly {
    /** As in a config's `type`: "add-to-cart". */
    readonly kind: string;
    /** Its style sheet. */
    readonly css: string;
  }[];
  /** One of them is told facts about page and shopper. What is only for these is left out of the build where none is. */
  export const hasFacts: boolean;
}

/** What else is left out where no widget needs it. A module of constants alone, so that late parts can ask it and share nothing. */
declare module "nicety:flags" {
  /** A widget in this build asks something: it has radios or fields, or posts answers. */
  export const hasInputs: boolean;
  /** A widget in this build lets something fly over the page. */
  export const hasOverlay: boolean;
}

/** A style sheet's text, minified. */
declare module "*.css" {
  const css: string;
  export default css;
}
