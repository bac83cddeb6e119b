/** Attributes that a view wants on an element, written by difference and taken back in the end. */
import type { ViewNode } from "../wire.js";

/** Names and values; what is undefined is not wanted. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Writes attributes on one element and remembers what was there before. */
export class AttributeSet {
  readonly #element: Element;
  #written: Attributes = {};
  readonly #originals = new Map<string, string | null>();

  constructor(element: Element) {
    this.#element = element;
  }

  /** Makes `next` hold in place of what was written last. Answers whether anything changed. */
  write(next: Attributes): boolean {
    let changed = false;
    for (const name of new Set([...Object.keys(this.#written), ...Object.keys(next)])) {
      const value = next[name];
      const before = this.#written[name];
      if (value === before) continue;
      changed = true;
      if (before === undefined) this.#originals.set(name, this.#element.getAttribute(name));
      if (value === undefined) this.#takeBack(name, before);
      else this.#element.setAttribute(name, value);
    }
    this.#written = next;
    return changed;
  }

  #takeBack(name: string, written: string | undefined): void {
    // Someone else has changed it since: it is theirs now.
    if (this.#element.getAttribute(name) !== written) return;
    const original = this.#originals.get(name) ?? null;
    if (original === null) this.#element.removeAttribute(name);
    else this.#element.setAttribute(name, original);
  }
}

const flag = (on: boolean | undefined): string | undefined => (on ? "" : undefined);
const truth = (on: boolean | undefined): string | undefined => (on ? "true" : undefined);

/** What a node says on an element of our own. */
export function ownAttributes(node: ViewNode): Attributes {
  const { states = {}, role } = node;
  return {
    part: node.part,
    "data-state": node.look,
    "data-hidden": flag(states.hidden),
    "data-pressed": flag(states.pressed),
    "aria-busy": truth(states.busy),
    "aria-disabled": truth(states.disabled),
    "aria-hidden": truth(states.hidden || (role === "image" && !node.name)),
    "aria-label": node.name,
    role: node.name && (role === "group" || role === "image") ? (role === "image" ? "img" : role) : undefined,
  };
}

/** What a node says on a shop's own button: nothing that would disable it, all under names of ours or ARIA's. */
export function borrowedAttributes(node: ViewNode): Attributes {
  const { states = {} } = node;
  return {
    "data-nicety": "",
    "data-nicety-state": node.look,
    "data-nicety-pressed": flag(states.pressed),
    "data-nicety-covered": flag(states.covered),
    "aria-busy": truth(states.busy),
    "aria-disabled": truth(states.disabled),
    "aria-label": node.name || (states.covered ? shownText(node) : undefined),
  };
}

/** The words that are seen in a node; a covered button is named by them. */
function shownText(node: ViewNode): string | undefined {
  const words = (node.children ?? [])
    .filter((child) => !child.states?.hidden)
    .map((child) => child.text ?? shownText(child));
  return words.filter(Boolean).join(" ") || undefined;
}
