/** From pointer and key to what happened to a widget. Listeners end with `signal`. */
import type { WidgetEvent } from "../wire.js";

type Send = (event: WidgetEvent) => void;

/** A point of the viewport seen from the box's corner, CSS px; a running transform on the box is taken out. */
function pointIn(box: HTMLElement, clientX: number, clientY: number): { x: number; y: number } {
  const rect = box.getBoundingClientRect();
  const width = box.offsetWidth || rect.width;
  const height = box.offsetHeight || rect.height;
  return {
    x: rect.width ? ((clientX - rect.left) * width) / rect.width : 0,
    y: rect.height ? ((clientY - rect.top) * height) / rect.height : 0,
  };
}

/** The widget's own button: hover, leave, press, release and Escape. What a click does is the caller's business. */
export function listenTrigger(box: HTMLElement, send: Send, signal: AbortSignal): void {
  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ): void => box.addEventListener(type, listener, { signal, passive: true });
  let isKeyDown = false;

  on("pointerenter", (event) => {
    if (event.pointerType !== "touch") send({ event: "hover", ...pointIn(box, event.clientX, event.clientY) });
  });
  on("pointerleave", () => send({ event: "leave" }));
  on("pointerdown", (event) => {
    if (event.button === 0) send({ event: "press", ...pointIn(box, event.clientX, event.clientY) });
  });
  on("pointerup", () => send({ event: "release" }));
  on("pointercancel", () => send({ event: "release" }));
  on("keydown", (event) => {
    if (event.key === "Escape") send({ event: "dismiss" });
    if (event.repeat || (event.key !== "Enter" && event.key !== " ")) return;
    isKeyDown = true;
    send({ event: "press", x: box.offsetWidth / 2, y: box.offsetHeight / 2, keyboard: true });
  });
  const keyUp = (): void => {
    if (isKeyDown) send({ event: "release" });
    isKeyDown = false;
  };
  on("keyup", keyUp);
  on("blur", keyUp);
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
  const over = (event: PointerEvent): void => {
    isOver = event.type === "pointerenter" && event.pointerType !== "touch";
    update();
  };
  const focus = (event: FocusEvent): void => {
    hasFocus = event.type === "focusin";
    update();
  };
  // A note that closes under the pointer, or with the focus in it, isn't told that they have left.
  const forget = (): void => {
    isOver = hasFocus = isHeld = false;
  };
  note.addEventListener("beforetoggle", forget, { signal });
  note.addEventListener("pointerenter", over, { signal });
  note.addEventListener("pointerleave", over, { signal });
  note.addEventListener("focusin", focus, { signal });
  note.addEventListener("focusout", focus, { signal });
  note.addEventListener("keydown", (event) => event.key === "Escape" && send({ event: "dismiss" }), { signal });
}
