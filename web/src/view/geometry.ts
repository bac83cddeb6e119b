/** Places of elements, for the engine's painting and motion. */
import type { WireRect } from "../wire.js";

/** Where `element` lies from `box`'s top left corner, CSS px. Transforms that run meanwhile don't count. */
export function offsetIn(box: HTMLElement, element: HTMLElement): [x: number, y: number] {
  let x = 0;
  let y = 0;
  for (let each = element; each !== box; ) {
    x += each.offsetLeft;
    y += each.offsetTop;
    const around = each.offsetParent;
    if (!(around instanceof HTMLElement)) break;
    // Offsets start inside the border of what they are measured from.
    x += around.clientLeft;
    y += around.clientTop;
    each = around;
  }
  return [x, y];
}

/** Where `element` is on the screen right now, from the viewport's corner. */
export function viewportRect(element: Element): WireRect {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height];
}

/** Where `element` would be on the screen if it weren't pressed in right now: a scale of its own is taken out, about its centre. */
export function restingRect(element: HTMLElement): DOMRect {
  const { x, y, width, height } = element.getBoundingClientRect();
  const { a, d } = new DOMMatrixReadOnly(getComputedStyle(element).transform);
  const wide = width / (a || 1);
  const high = height / (d || 1);
  return new DOMRect(x + (width - wide) / 2, y + (height - high) / 2, wide, high);
}
