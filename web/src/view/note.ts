/** The popover with words about what just happened: beside its box, in the top layer, scrolling with the page, always in sight. */
import { on } from "../listen.js";
import { restingRect } from "./geometry.js";

/** Distance to the box and to the viewport's edges, CSS px. */
const gap = 8;

export interface Note {
  /** Opens or closes it. `isNew`: it says something else than before. */
  show(isOpen: boolean, isNew?: boolean): void;
  /** Finds its place, when it is open; what this answers puts it there. */
  findPlace(): (() => void) | undefined;
}

/**
 * `element` becomes a popover that belongs to `box`. With an `anchor` it is in the page only while it is open, right behind what
 * that answers; without, it is where it is.
 */
export function createNote(element: HTMLElement, box: HTMLElement, anchor?: () => Element): Note {
  let opening: AbortController | undefined;

  const findPlace = (): (() => void) => {
    const { left, right, top, bottom } = restingRect(box);
    const { offsetWidth: width, offsetHeight: height } = element;
    const { clientWidth, clientHeight } = document.documentElement;
    const wanted = getComputedStyle(box).direction === "rtl" ? right - width : left;
    const above = top - gap - height;
    const below = bottom + gap;
    // In the top layer an absolute box is placed from the document's corner (CSS Positioned Layout 4, "top layer"). What is
    // moved from there by `translate` never counts as a layout shift (Layout Instability, "unstable").
    const x = scrollX + Math.max(gap, Math.min(wanted, clientWidth - width - gap));
    const y = scrollY + (below + height > clientHeight && above >= 0 ? above : below);
    return () => {
      element.removeAttribute("data-unplaced");
      element.style.translate = `${x}px ${y}px`;
    };
  };
  /** Says whether it is closed where browsers know of no popovers, too. */
  const mark = (isClosed = !opening): boolean => element.toggleAttribute("data-closed", isClosed);
  const open = (): void => {
    opening = new AbortController();
    anchor?.().after(element);
    // Until it has its place, focus that comes to it must not scroll the page.
    element.setAttribute("data-unplaced", "");
    mark();
    element.showPopover?.();
    on(window, "scroll resize", () => findPlace()(), opening.signal, { capture: true });
  };
  const close = (): void => {
    opening?.abort();
    opening = undefined;
    if (element.isConnected) element.hidePopover?.();
    mark();
    // The motion that led it out holds it faded; it would come back so.
    for (const motion of element.getAnimations()) motion.cancel();
    if (anchor) element.remove();
  };

  /** What stays in it would shift when what is beside it changes; a page styled without it has nothing that could have moved. */
  const comeAnew = (): void => {
    mark(true);
    void getComputedStyle(element).display;
    mark();
  };

  element.popover = "manual";
  mark();
  return {
    show(isOpen, isNew) {
      if (!opening) {
        if (isOpen) open();
      } else if (!isOpen) close();
      else if (isNew) comeAnew();
    },
    findPlace: () => opening && findPlace(),
  };
}
