/** The two ways in which a widget sits in a page: on a shop's own button, or in an element placed for it. */

import type { ViewNode } from "../wire.js";
import { AttributeSet, borrowedAttributes, ownAttributes } from "./attributes.js";
import type { Branch, Socket } from "./branch.js";
import { shadowSheets } from "./styles.js";

export interface Placement {
  /** The merchant's side: where events are dispatched. */
  readonly element: HTMLElement;
  /** `element` is the shop's own button. */
  readonly isBorrowed: boolean;
  /** Where a node is bound that isn't simply a child of its parent. */
  socket(node: ViewNode): Socket | undefined;
  /** Puts a new view's root into the page. */
  show(root: Branch): void;
  /** Repeats the visual state where style sheets look for it, and puts back what a script of the shop has thrown away. */
  keep(root: Branch): void;
  /** Elements that carry the theme's custom properties. */
  themed(root: Branch): readonly HTMLElement[];
  /** Where a note goes while it is open; undefined: it stays where the view has it. */
  readonly noteAnchor: (() => Element) | undefined;
  /** Leaves the element as it was. */
  restore(): void;
}

/** Whether a node is the widget's own button, around which everything is laid. */
export function isTrigger(node: ViewNode): boolean {
  return node.role === "button" && !node.act;
}

/** Whether a node is a popover with words. */
export function isNote(node: ViewNode): boolean {
  return node.role === "group" && (node.part ?? "").split(" ").includes("note");
}

function shadowOf(element: HTMLElement, css: string): ShadowRoot {
  const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = shadowSheets(css);
  return shadow;
}

/** Takes off what a script of the shop has copied along with a button that we were on. */
function clearCopy(button: HTMLButtonElement): void {
  if (!button.hasAttribute("data-nicety")) return;
  for (const copy of button.querySelectorAll("nicety-layer")) copy.remove();
  if (button.hasAttribute("data-nicety-covered")) button.removeAttribute("aria-label");
  for (const name of ["", "-state", "-pressed", "-covered"]) button.removeAttribute(`data-nicety${name}`);
  for (const name of ["aria-busy", "aria-disabled"]) button.removeAttribute(name);
}

/** On a shop's button: its attributes are borrowed, and a layer is laid over its words. Nothing of it is moved or replaced. */
export class BorrowedPlacement implements Placement {
  readonly element: HTMLButtonElement;
  readonly isBorrowed = true;
  readonly #css: string;
  readonly #layer = document.createElement("nicety-layer");
  readonly #layerAttributes = new AttributeSet(this.#layer);
  #note: HTMLElement | undefined;

  constructor(button: HTMLButtonElement, css: string) {
    this.element = button;
    this.#css = css;
    clearCopy(button);
    shadowOf(this.#layer, css);
    button.append(this.#layer);
  }

  socket(node: ViewNode): Socket | undefined {
    if (isTrigger(node)) {
      const content = shadowOf(this.#layer, this.#css);
      return { element: this.element, content, attributes: borrowedAttributes };
    }
    if (!isNote(node)) return undefined;
    this.#note = document.createElement("nicety-note");
    return { element: this.#note, content: shadowOf(this.#note, this.#css), attributes: ownAttributes };
  }

  // The button and the note have their places; the root holds nothing else that could be seen.
  show(): void {}

  keep({ node }: Branch): void {
    const look = node.children?.find(isTrigger)?.look;
    // The button is named by its own words or its label; the layer would only repeat them.
    this.#layerAttributes.write({ "aria-hidden": "true", "data-state": look });
    if (this.#layer.parentNode !== this.element) this.element.append(this.#layer);
  }

  themed(): readonly HTMLElement[] {
    return this.#note ? [this.#layer, this.#note] : [this.#layer];
  }

  readonly noteAnchor = (): Element => this.element.form ?? this.element;

  restore(): void {
    this.#layer.remove();
    this.#note?.remove();
  }
}

/** In an element placed for it, whose own children show again afterwards. */
export class OwnPlacement implements Placement {
  readonly element: HTMLElement;
  readonly isBorrowed = false;
  readonly noteAnchor = undefined;
  readonly #shadow: ShadowRoot;
  readonly #attributes: AttributeSet;

  constructor(element: HTMLElement, css: string) {
    this.element = element;
    this.#shadow = shadowOf(element, css);
    this.#attributes = new AttributeSet(element);
  }

  socket(): undefined {}

  show(root: Branch): void {
    this.#shadow.replaceChildren(root.element);
  }

  keep({ node }: Branch): void {
    this.#attributes.write({ "data-state": node.look ?? node.children?.find(isTrigger)?.look });
  }

  themed(root: Branch): readonly HTMLElement[] {
    return [root.element];
  }

  restore(): void {
    this.#attributes.write({});
    this.#shadow.adoptedStyleSheets = [];
    // A shadow root can't be taken off; one that only passes its children on shows them as if there were none.
    this.#shadow.replaceChildren(document.createElement("slot"));
  }
}
