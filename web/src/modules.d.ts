/** Modules that the build writes. */

/** The widgets in this build; written by `scripts/generate-widgets.mjs` from `widgets/registry.def` and `NICETY_WIDGETS`. */
declare module "nicety:widgets" {
  export const widgets: readonly {
    /** As in a config's `type`: "add-to-cart". */
    readonly kind: string;
    /** Its style sheet. */
    readonly css: string;
  }[];
}

/** A style sheet's text, minified. */
declare module "*.css" {
  const css: string;
  export default css;
}
