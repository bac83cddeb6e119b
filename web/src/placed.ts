/** A widget in an element placed for it. Loaded by pages that have one; most shops keep their own buttons. */
import css from "./placed.css";
import type { Placement } from "./view/placement.js";
import type { WireProps } from "./wire.js";

/** Elements that were made by us, and leave with their widgets. */
const made = new WeakSet<HTMLElement>();

/** `target` when it is of that name, else the element of that name in it, made where there is none. */
export function holderIn(target: HTMLElement, name: string): HTMLElement {
  if (target.localName === name) return target;
  // In a form it stands where its steps are.
  const held = target.querySelector<HTMLElement>((target.localName === "form" ? "" : ":scope>") + name);
  if (held) return held;
  const holder = document.createElement(name);
  made.add(holder);
  target.append(holder);
  return holder;
}

/**
 * In an element of a page, whose own children show again afterwards. `changed` is called with what the properties become when
 * attributes change.
 */
export function placeIn(
  element: HTMLElement,
  propNames: readonly string[],
  dressWidget: (css: string) => ShadowRoot,
  changed: (change: (before: WireProps) => WireProps) => void,
): Placement {
  const look = element.getAttribute("data-state");
  const shadow = dressWidget(css);
  const slot = document.createElement("slot");
  const setLook = (value: string | null | undefined): void => {
    if (value == null) element.removeAttribute("data-state");
    else element.setAttribute("data-state", value);
  };
  const observer = new MutationObserver(() => {
    changed((before) => changedProps(element, propNames, before));
  });
  observer.observe(element, { attributeFilter: propNames.map(attributeName) });
  // Of a whole form nothing is read where nothing is asked for: it would be with each key press.
  const block = propNames.length && made.has(element) ? element.parentElement : null;
  const readFields = (): void => changed((before) => ({ ...before, ...propsOfFields(block, propNames) }));
  block?.addEventListener("input", readFields);
  return {
    props: { ...propsOfFields(block, propNames), ...propsOfElement(element, propNames) },
    isBorrowed: false,
    socket: () => undefined,
    show: (root) => shadow.replaceChildren(root.element, slot),
    keep: (root) => setLook(root.look ?? root.children?.find(({ role }) => role === "button")?.look),
    sample: () => document.querySelector("button[type=submit],form button:not([type]),input[type=submit]"),
    themed: (root) => (root ? [root.element] : []),
    restore() {
      observer.disconnect();
      block?.removeEventListener("input", readFields);
      setLook(look);
      shadow.adoptedStyleSheets = [];
      // A shadow root can't be taken off; one that only passes its children on shows them as if there were none.
      shadow.replaceChildren(slot);
      if (made.has(element)) element.remove();
    },
  };
}

/** `product-name` of `productName`. */
function attributeName(prop: string): string {
  return prop.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * What the fields in `block` say whose names are properties: their values; and of what is chosen its label (`paperName` of `paper`) and its data
 * (`paperColor` of `data-color`).
 */
function propsOfFields(block: Element | null, names: readonly string[]): WireProps {
  const props: Record<string, string | boolean> = {};
  for (const field of block?.querySelectorAll<HTMLInputElement>("input,select,textarea") ?? []) {
    const { name, type, checked, value, labels, dataset } = field;
    if (!names.includes(name) || (type === "radio" && !checked)) continue;
    props[name] = type === "checkbox" ? checked : value;
    for (const [key, text = ""] of Object.entries({ name: labels?.[0]?.textContent.trim(), ...dataset })) {
      const prop = name + key.replace(/^./, (letter) => letter.toUpperCase());
      if (names.includes(prop)) props[prop] = text;
    }
  }
  return props;
}

/** The attributes of a placed element among `names`; one without a value is `true`. */
function propsOfElement(element: HTMLElement, names: readonly string[]): WireProps {
  const props: Record<string, string | boolean> = {};
  for (const name of names) {
    const value = element.getAttribute(attributeName(name));
    if (value !== null) props[name] = value || true;
  }
  return props;
}

/** The properties after attributes have changed; a switch that was taken off is off. */
function changedProps(element: HTMLElement, names: readonly string[], before: WireProps): WireProps {
  const now = propsOfElement(element, names);
  const off = names.filter((name) => before[name] === true && !(name in now)).map((name) => [name, false]);
  return { ...before, ...now, ...Object.fromEntries(off) };
}
