/** Attributes that a view wants on an element, written by difference and taken back in the end. */
import { hasInputs } from "nicety:flags";
import { checkUrl } from "../url.js";
import type { ViewNode } from "../wire.js";

/** Names and values; what is undefined is not wanted. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * Makes attributes hold in place of those written last. What was there before is remembered, and comes back when it isn't wanted
 * any more.
 */
export type AttributeWriter = (next: Attributes) => void;

export function attributeWriter(element: Element): AttributeWriter {
  const originals = new Map<string, string | null>();
  let written: Attributes = {};
  return (next) => {
    for (const name of new Set([...Object.keys(written), ...Object.keys(next)])) {
      const before = written[name];
      const now = element.getAttribute(name);
      let value: string | null | undefined = next[name];
      if (value === before) continue;
      if (before === undefined) originals.set(name, now);
      if (value === undefined) {
        // Someone else has changed it since: it is theirs now.
        if (now !== before) continue;
        value = originals.get(name);
      }
      if (value == null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
    written = next;
  };
}

const flag = (on: boolean | undefined): string | undefined => (on ? "" : undefined);
const truth = (on: boolean | undefined): string | undefined => (on ? "true" : undefined);

/** An address that is allowed, as it was written. */
function allowed(address: string | undefined): string | undefined {
  try {
    return address && checkUrl(address) && address;
  } catch {
    return undefined;
  }
}

/** What a node says on an element of our own. */
export function ownAttributes({ states = {}, role, name, part, look, href, src }: ViewNode): Attributes {
  const isImage = role === "image" && !src;
  return {
    part,
    href: allowed(href),
    src: allowed(src),
    alt: src && (name ?? ""),
    "data-state": look,
    "data-closed": flag(states.closed),
    "data-hidden": flag(states.hidden),
    "data-pressed": flag(states.pressed),
    "aria-busy": truth(states.busy),
    "aria-current": states.current ? "step" : undefined,
    "aria-disabled": truth(states.disabled),
    "aria-pressed": hasInputs && role === "radio" ? undefined : states.off ? "false" : truth(states.on),
    "aria-hidden": truth(states.hidden || (isImage && !name)),
    "aria-label": src || (hasInputs && role === "radio") ? undefined : name,
    role:
      role === "steps"
        ? "list"
        : /list|region/.test(role) || (name && role === "group")
          ? role
          : name && isImage
            ? "img"
            : undefined,
  };
}

/** What a node says on a shop's own button: nothing that would disable it, all under names of ours or ARIA's. */
export function borrowedAttributes(node: ViewNode): Attributes {
  const { states = {}, look, name } = node;
  return {
    "data-nicety": "",
    "data-nicety-state": look,
    "data-nicety-pressed": flag(states.pressed),
    "data-nicety-covered": flag(states.covered),
    "aria-busy": truth(states.busy),
    "aria-disabled": truth(states.disabled),
    "aria-pressed": states.off ? "false" : truth(states.on),
    "aria-label": name || (states.covered ? shownText(node) : undefined),
  };
}

/** The words that are seen in a node; a covered button is named by them. */
function shownText({ children = [] }: ViewNode): string | undefined {
  const words = children.map((child) => (child.states?.hidden ? "" : (child.text ?? shownText(child))));
  return words.filter(Boolean).join(" ") || undefined;
}
