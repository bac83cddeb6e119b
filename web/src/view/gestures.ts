/** From pointer and key to what happened to a widget. Listeners end with `signal`. */
import { on } from "../listen.js";
import type { WidgetEvent } from "../wire.js";

type Send = (event: WidgetEvent) => void;

/** A point of the viewport seen from the box's corner, CSS px; a running transform on the box is taken out. */
function pointIn(box: HTMLElement, { clientX, clientY }: PointerEvent): { x: number; y: number } {
  const { left, top, width, height } = box.getBoundingClientRect();
  return {
    x: ((clientX - left) * box.offsetWidth) / width || 0,
    y: ((clientY - top) * box.offsetHeight) / height || 0,
  };
}

/** The widget's own button: press, release and Escape. What a click does is the caller's business. */
export function listenTrigger(box: HTMLElement, send: Send, signal: AbortSignal): void {
  let isKeyDown = false;
  const down = (event: PointerEvent): void => {
    if (!event.button) send({ event: "press", ...pointIn(box, event) });
  };
  const keyDown = ({ key, repeat }: KeyboardEvent): void => {
    if (key === "Escape") send({ event: "dismiss" });
    if (repeat || (key !== "Enter" && key !== " ")) return;
    isKeyDown = true;
    send({ event: "press", x: box.offsetWidth / 2, y: box.offsetHeight / 2, keyboard: true });
  };
  const keyUp = (): void => {
    if (isKeyDown) send({ event: "release" });
    isKeyDown = false;
  };
  on(box, "pointerdown", down, signal);
  on(box, "pointerup pointercancel", () => send({ event: "release" }), signal);
  on(box, "keydown", keyDown, signal);
  on(box, "keyup blur", keyUp, signal);
}

/** A note: waiting stops while the pointer is over it or the focus within; Escape dismisses it. */
export function listenNote(note: HTMLElement, send: Send, signal: AbortSignal): void {
  let isOver = false;
  let hasFocus = false;
  let isHeld = false;
  const update = (): void => {
    if (isHeld === (isOver || hasFocus)) return;
    isHeld = !isHeld;
    send({ event: "hold", on: isHeld });
  };
  const over = ({ type, pointerType }: PointerEvent): void => {
    isOver = type === "pointerenter" && pointerType !== "touch";
    update();
  };
  const focus = ({ type }: FocusEvent): void => {
    hasFocus = type === "focusin";
    update();
  };
  // A note that closes under the pointer, or with the focus in it, isn't told that they have left.
  const forget = (): void => {
    isOver = hasFocus = isHeld = false;
  };
  const keyDown = ({ key }: KeyboardEvent): void => {
    if (key === "Escape") send({ event: "dismiss" });
  };
  on(note, "beforetoggle", forget, signal);
  on(note, "pointerenter pointerleave", over, signal);
  on(note, "focusin focusout", focus, signal);
  on(note, "keydown", keyDown, signal);
}
