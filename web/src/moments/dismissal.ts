/** Sending a moment away: by Escape wherever the focus is, and by a swipe to either side. */
import type { Listen } from "./moments.js";

/** What can be sent away while it is open. */
export interface Dismissible {
  readonly element: HTMLElement;
  isOpen(): boolean;
  dismiss(): void;
}

/** From here on it follows the finger, CSS px. */
const slopPx = 10;
/** As far as this part of its width it goes; a flick of so many px/ms needs less. */
const farPart = 0.35;
const fastPxPerMs = 0.6;
const flickPx = 40;
const springMs = 250;
const standardEasing = "cubic-bezier(.2, 0, 0, 1)";
/** A moment takes less to leave the screen (see the design's longest durations); until then it stays where it was let go. */
const leaveMs = 1000;

/** Answers what makes moments leave so, each until its own signal is aborted. */
export function createDismissal(on: Listen, ending: AbortSignal): (moment: Dismissible, signal: AbortSignal) => void {
  const moments = new Set<Dismissible>();
  const press = ({ key, defaultPrevented }: KeyboardEvent): void => {
    if (key !== "Escape" || defaultPrevented) return;
    // One press, one moment: that came last.
    [...moments]
      .reverse()
      .find((each) => each.isOpen())
      ?.dismiss();
  };
  on(document, "keydown", press, ending);
  return (moment, signal) => {
    moments.add(moment);
    on(signal, "abort", () => moments.delete(moment));
    listenSwipe(moment, on, signal);
  };
}

function listenSwipe({ element, isOpen, dismiss }: Dismissible, on: Listen, signal: AbortSignal): void {
  let start: PointerEvent | undefined;
  let isSwiping = false;
  let x = 0;

  const down = (event: PointerEvent): void => {
    if (event.pointerType === "touch" && event.isPrimary && isOpen()) start = event;
  };
  const move = ({ pointerId, clientX, clientY }: PointerEvent): void => {
    if (start?.pointerId !== pointerId) return;
    x = clientX - start.clientX;
    if (!isSwiping && Math.abs(x) > slopPx && Math.abs(x) > Math.abs(clientY - start.clientY)) {
      isSwiping = true;
      element.setPointerCapture(pointerId);
    }
    if (isSwiping) element.style.translate = `${x}px`;
  };
  const up = ({ type, pointerId, timeStamp }: PointerEvent): void => {
    if (start?.pointerId !== pointerId) return;
    const speed = Math.abs(x) / (timeStamp - start.timeStamp);
    const farPx = speed > fastPxPerMs ? flickPx : element.offsetWidth * farPart;
    start = undefined;
    if (!isSwiping) return;
    isSwiping = false;
    element.style.translate = "";
    const goes = type === "pointerup" && Math.abs(x) > farPx && isOpen();
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const translate = [`${x}px`, goes ? `${x}px` : "0px"];
    if (goes || !isCalm)
      element.animate({ translate }, { duration: goes ? leaveMs : springMs, easing: standardEasing });
    if (goes) dismiss();
  };
  // Sideways it is ours; the page still scrolls up and down.
  element.style.touchAction = "pan-y";
  on(element, "pointerdown", down, signal);
  on(element, "pointermove", move, signal);
  on(element, "pointerup pointercancel", up, signal);
}
