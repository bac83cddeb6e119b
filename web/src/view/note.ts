/** The popover with words about what just happened: beside its box, in the top layer, scrolling with the page, always in sight. */
import { restingRect } from "./geometry.js";

/** Distance to the box and to the viewport's edges, CSS px. */
const gap = 8;

export class Note {
  readonly element: HTMLElement;
  readonly #box: HTMLElement;
  readonly #anchor: (() => Element) | undefined;
  #open: AbortController | undefined;

  /**
   * `element` becomes a popover that belongs to `box`. With an `anchor` it is in the page only while it is open, right behind what
   * that answers; without, it is where it is.
   */
  constructor(element: HTMLElement, box: HTMLElement, anchor?: () => Element) {
    this.#anchor = anchor;
    this.element = element;
    this.#box = box;
    element.popover = "manual";
    this.#mark();
  }

  /** Opens or closes it, and puts it in its place when it is open. */
  show(isOpen: boolean): void {
    if (!isOpen) {
      this.close();
      return;
    }
    const wasOpen = this.#open !== undefined;
    if (!this.#open) {
      this.#open = new AbortController();
      this.#anchor?.().after(this.element);
      this.#mark();
      this.element.showPopover?.();
      const options = { passive: true, capture: true, signal: this.#open.signal };
      addEventListener("scroll", this.#place, options);
      addEventListener("resize", this.#place, options);
    }
    const { top } = this.element.style;
    this.#place();
    if (wasOpen && this.element.style.top !== top) this.#comeAnew();
  }

  /** One that other words have made higher appears in its new place: moved there, it would be a layout shift. */
  #comeAnew(): void {
    const { element } = this;
    if (element.matches(":hover,:focus-within")) return;
    element.hidePopover?.();
    // Laid out without it, the page has nothing that could have moved.
    void element.offsetWidth;
    element.showPopover?.();
  }

  /** Closes it. The focus, when it was inside, goes back to the box. */
  close(): void {
    if (!this.#open) return;
    this.#open.abort();
    this.#open = undefined;
    const hadFocus = this.element.matches(":focus-within");
    if (this.element.isConnected) this.element.hidePopover?.();
    this.#mark();
    // The motion that led it out holds it faded; it would come back so.
    for (const motion of this.element.getAnimations?.() ?? []) motion.cancel();
    if (this.#anchor) this.element.remove();
    if (hadFocus) this.#box.focus({ preventScroll: true });
  }

  /** Says whether it is closed where browsers know of no popovers, too. */
  #mark(): void {
    this.element.toggleAttribute("data-closed", !this.#open);
  }

  readonly #place = (): void => {
    const box = restingRect(this.#box);
    const { offsetWidth: width, offsetHeight: height, style } = this.element;
    const { clientWidth, clientHeight } = document.documentElement;
    const isRtl = getComputedStyle(this.#box).direction === "rtl";
    const wanted = isRtl ? box.right - width : box.left;
    const left = Math.max(gap, Math.min(wanted, clientWidth - width - gap));
    const above = box.top - gap - height;
    const below = box.bottom + gap;
    const top = below + height > clientHeight && above >= 0 ? above : below;
    // In the top layer an absolute box is placed from the document's corner (CSS Positioned Layout 4, "top layer").
    style.left = `${left + scrollX}px`;
    style.top = `${top + scrollY}px`;
  };
}
