/** Radios and fields of a view: native controls in labels of our own. Only builds hold it that have a widget which asks something. */
import { on } from "../listen.js";
import type { ViewNode, WidgetEvent } from "../wire.js";
import { make } from "./dom.js";

type Send = (event: WidgetEvent) => void;

/** How much can be written on a line, letters. */
const mostLetters = 500;

export function isInput({ role }: ViewNode): boolean {
  return role === "radio" || role === "field";
}

/** A label with its control; nothing for other roles. */
export function makeInput(node: ViewNode): HTMLElement | undefined {
  if (!isInput(node)) return undefined;
  const label = make("label");
  const { role, part = "" } = node;
  const line = { type: "text", maxlength: `${mostLetters}`, autocomplete: "off", enterkeyhint: "send" };
  label.append(make("input", role === "radio" ? { type: "radio", name: part } : line));
  return label;
}

/** The control of what `makeInput` has made. */
const controlIn = (label: HTMLElement): HTMLInputElement | null => label.querySelector("input");

/** Makes the control say what its node does. */
export function patchInput(label: HTMLElement, { role, name, states = {} }: ViewNode): void {
  const control = controlIn(label);
  if (!control) return;
  if (role === "radio") control.checked = !!states.on;
  if (name) control.setAttribute("aria-label", name);
}

/** Tells what is chosen, pointed at and written. `node` answers what it is now. */
export function listenInput(label: HTMLElement, node: () => ViewNode, send: Send, signal: AbortSignal): void {
  const act = (): string => node().act ?? "";
  if (node().role === "field") {
    on(label, "input", () => send({ event: "field", name: node().key, value: controlIn(label)?.value ?? "" }), signal);
    const enter = ({ key, isComposing }: KeyboardEvent): void => {
      if (key === "Enter" && !isComposing) send({ event: "act", name: act() });
    };
    on(label, "keydown", enter, signal);
    return;
  }
  on(label, "change", () => send({ event: "act", name: act() }), signal);
  const point = ({ type, pointerType }: PointerEvent): void => {
    if (pointerType !== "touch") send({ event: "hold", on: type === "pointerenter", name: act() });
  };
  on(label, "pointerenter pointerleave", point, signal);
  listenSlide(label, send, act, signal);
}

/** A finger that came down on a radio slides to the others of its group, and chooses where it leaves. */
function listenSlide(label: HTMLElement, send: Send, act: () => string, signal: AbortSignal): void {
  /** The radio that is under the finger. */
  let under: HTMLElement | undefined;

  const down = (event: PointerEvent): void => {
    if (event.pointerType !== "touch" || !event.isPrimary) return;
    // The card that it is in would take it for a swipe.
    event.stopPropagation();
    under = label;
    send({ event: "hold", on: true, name: act() });
  };
  const move = ({ clientX, clientY }: PointerEvent): void => {
    if (!under) return;
    const root = label.getRootNode() as ShadowRoot;
    const found = root.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("label");
    if (!found || found === under || found.parentNode !== label.parentNode) return;
    under = found;
    // Each knows by itself what it is called.
    found.dispatchEvent(new PointerEvent("pointerenter", { pointerType: "pen" }));
  };
  const up = ({ type }: PointerEvent): void => {
    const last = under;
    under = undefined;
    if (!last) return;
    send({ event: "hold", on: false, name: act() });
    // On the label where it came down, the browser clicks by itself.
    if (type === "pointerup" && last !== label) last.click();
  };
  on(label, "pointerdown", down, signal);
  on(label, "pointermove", move, signal);
  on(label, "pointerup pointercancel", up, signal);
}
