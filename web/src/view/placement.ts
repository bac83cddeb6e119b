/** How a widget sits in a page: on a shop's own button here, in an element placed for it in `placed.ts`. */

import type { FormEffect } from "../form/wire.js";
import { propsOfButton } from "../props.js";
import type { ViewNode, WidgetEvent, WireProps } from "../wire.js";
import { attributeWriter, borrowedAttributes, ownAttributes } from "./attributes.js";
import type { Branch, Socket } from "./branch.js";
import { make } from "./dom.js";
import { dress } from "./styles.js";

export interface Placement {
  /** What the page says of the widget, read before anything of ours is on it. */
  readonly props: WireProps;
  /** The element is the shop's own button. */
  readonly isBorrowed: boolean;
  /** Where a node is bound that isn't simply a child of its parent. */
  socket(node: ViewNode): Socket | undefined;
  /** Puts a new view's root into the page; absent: its parts have their places. */
  show?(root: Branch): void;
  /** Repeats the visual state where style sheets look for it, and puts back what a script of the shop has thrown away. */
  keep(root: ViewNode): void;
  /** Elements that carry the theme's custom properties. */
  themed(root: Branch | undefined): readonly HTMLElement[];
  /** The shop's button whose looks are taken. */
  sample(): Element | null;
  /** Where a note goes while it is open; absent: it stays where the view has it. */
  readonly noteAnchor?: () => Element;
  /** It is mounted: what happens from now on is told. */
  begin?(tell: (event: WidgetEvent) => void): void;
  /** Does what is asked of a form. */
  perform?(effect: FormEffect): void;
  /** Parts that are not in the view. */
  find?(part: string): HTMLElement | undefined;
  /** Leaves the element as it was. */
  restore(): void;
}

/** Whether a node is the widget's own button, around which everything is laid. */
export function isTrigger({ role, act }: ViewNode): boolean {
  return role === "button" && !act;
}

/** Whether a node is a popover with words. */
export function isNote({ role, part = "" }: ViewNode): boolean {
  return role === "group" && part.split(" ").includes("note");
}

/** Takes off what a script of the shop has copied along with a button that we were on. */
function clearCopy(button: HTMLButtonElement): void {
  if (!button.hasAttribute("data-nicety")) return;
  for (const copy of button.querySelectorAll("nicety-layer")) copy.remove();
  const isCovered = button.hasAttribute("data-nicety-covered");
  for (const name of Object.keys(borrowedAttributes({ key: "", role: "button" }))) {
    // The label is ours only where it stands for covered words.
    if (isCovered || name !== "aria-label") button.removeAttribute(name);
  }
}

/** On a shop's button: its attributes are borrowed, and a layer is laid over its words. Nothing of it is moved or replaced. */
export function borrowButton(button: HTMLButtonElement, propNames: readonly string[], css: string): Placement {
  // The button is named by its own words or its label; the layer would only repeat them.
  const layer = make("nicety-layer", { "aria-hidden": "true" });
  const note = make("nicety-note");
  const writeLayer = attributeWriter(layer);
  const props = propsOfButton(button, propNames);
  const content = dress(layer, css);
  const noteContent = dress(note, css);
  clearCopy(button);

  const keep = (root?: ViewNode): void => {
    writeLayer({ "data-state": root && [root, ...(root.children ?? [])].find(isTrigger)?.look });
    if (layer.parentNode !== button) button.append(layer);
  };
  keep();
  return {
    props,
    isBorrowed: true,
    socket(node) {
      if (isTrigger(node)) return { element: button, content, attributes: borrowedAttributes };
      if (isNote(node)) return { element: note, content: noteContent, attributes: ownAttributes };
      return undefined;
    },
    keep,
    themed: () => [layer, note],
    sample: () => button,
    noteAnchor: () => button.form ?? button,
    restore() {
      layer.remove();
      note.remove();
    },
  };
}
