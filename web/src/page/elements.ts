/** Custom elements, one for each kind of widget. Defined once in a page's life; without a running host they do nothing. */

/** Hears of elements that come and go; `isHere`: it is in the page now. */
export type ElementListener = (element: HTMLElement, kind: string, isHere: boolean) => void;

const present = new Map<HTMLElement, string>();
let current: ElementListener | undefined;

/** Defines `<nicety-KIND>` for those of `kinds` that have none yet, and hands all elements, present and future, to `listener`. */
export function serveElements(kinds: readonly string[], listener: ElementListener): void {
  current = listener;
  for (const [element, kind] of [...present]) listener(element, kind, true);
  for (const kind of kinds) {
    const name = `nicety-${kind}`;
    if (customElements.get(name)) continue;
    customElements.define(
      name,
      class extends HTMLElement {
        connectedCallback(): void {
          present.set(this, kind);
          current?.(this, kind, true);
        }
        disconnectedCallback(): void {
          present.delete(this);
          current?.(this, kind, false);
        }
      },
    );
  }
}

/** Lets all elements rest. */
export function restElements(): void {
  current = undefined;
}
