/** The widgets in this build; written by `scripts/generate-widgets.mjs` from `widgets/registry.def` and `NICETY_WIDGETS`. */
declare module "nicety:widgets" {
  export const widgets: readonly {
    /** As in a config's `type`: "add-to-cart". */
    readonly kind: string;
    /** Its style sheet. */
    readonly css: string;
  }[];
}
