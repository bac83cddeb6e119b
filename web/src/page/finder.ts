/** Finds the elements that a config's selectors mean, now and whenever the page changes. */

export interface FinderEntry {
  /** Of the config's `widgets`. */
  readonly index: number;
  readonly selector: string;
}

export interface FinderListener {
  found(element: HTMLElement, index: number): void;
  /** Nodes have left the page; what was found may be among them. */
  changed(): void;
}

export class Finder {
  readonly #entries: FinderEntry[];
  readonly #listener: FinderListener;
  readonly #observer = new MutationObserver((records) => this.#read(records));

  /** A selector that the browser refuses is reported to `refused` and left out. */
  constructor(entries: readonly FinderEntry[], listener: FinderListener, refused: (entry: FinderEntry) => void) {
    this.#listener = listener;
    this.#entries = entries.filter((entry) => {
      try {
        document.createDocumentFragment().querySelector(entry.selector);
        return true;
      } catch {
        refused(entry);
        return false;
      }
    });
  }

  start(): void {
    this.#search(document);
    this.#observer.observe(document, { childList: true, subtree: true });
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #read(records: readonly MutationRecord[]): void {
    let hasLost = false;
    for (const { addedNodes, removedNodes } of records) {
      hasLost ||= removedNodes.length > 0;
      for (const node of addedNodes) {
        if (node instanceof Element && node.isConnected) this.#search(node);
      }
    }
    if (hasLost) this.#listener.changed();
  }

  #search(root: Element | Document): void {
    for (const { index, selector } of this.#entries) {
      if (root instanceof HTMLElement && root.matches(selector)) this.#listener.found(root, index);
      for (const element of root.querySelectorAll(selector)) {
        if (element instanceof HTMLElement) this.#listener.found(element, index);
      }
    }
  }
}
