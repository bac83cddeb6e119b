/** Custom elements, one for each kind of widget. Defined once in a page's life; without a running host they do nothing. */

export interface ElementListener {
  connected(element: HTMLElement, kind: string): void;
  disconnected(element: HTMLElement): void;
}

const present = new Map<HTMLElement, string>();
let current: ElementListener | undefined;

/** Defines `<nicety-KIND>` for kinds that have none yet. */
export function defineElements(kinds: Iterable<string>): void {
  for (const kind of kinds) {
    const name = `nicety-${kind}`;
    if (customElements.get(name)) continue;
    customElements.define(
      name,
      class extends HTMLElement {
        connectedCallback(): void {
          present.set(this, kind);
          current?.connected(this, kind);
        }
        disconnectedCallback(): void {
          present.delete(this);
          current?.disconnected(this);
        }
      },
    );
  }
}

/** Hands all elements, present and future, to a listener; none lets them rest. */
export function serveElements(listener: ElementListener | undefined): void {
  current = listener;
  if (!listener) return;
  for (const [element, kind] of [...present]) listener.connected(element, kind);
}
