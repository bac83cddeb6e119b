/** Finds the elements that a config's selectors mean, now and whenever the page changes. */
import { endWith } from "../listen.js";
import type { Entry } from "../wire.js";

export interface FinderListener {
  /** May be called again for the same element. */
  found(element: HTMLElement, entry: Entry): void;
  /** Nodes have left the page; what was found may be among them. */
  changed(): void;
}

/** Looks for what `entries` are for until `signal` is aborted: at once, and after each batch of changes that brings elements. */
export function watchSelectors(entries: readonly Entry[], listener: FinderListener, signal: AbortSignal): void {
  const known = entries.filter(({ ok, at, index }) => {
    try {
      return ok && at && [document.querySelector(at)];
    } catch {
      console.error(`nicety: /widgets/${index}/at: this browser knows no selector "${at}"`);
      return false;
    }
  });
  const search = (): void => {
    for (const entry of known) {
      for (const element of document.querySelectorAll(`${entry.at}`)) {
        if (element instanceof HTMLElement) listener.found(element, entry);
      }
    }
  };
  const observer = new MutationObserver((records) => {
    // What we add ourselves is not what a shop's selector is for.
    const isNews = (node: Node): boolean => node instanceof Element && !node.matches("nicety-layer,nicety-note");
    if (records.some(({ addedNodes }) => [...addedNodes].some(isNews))) search();
    if (records.some(({ removedNodes }) => removedNodes.length)) listener.changed();
  });
  search();
  observer.observe(document, { childList: true, subtree: true });
  endWith(signal, observer);
}
