/** What is remembered on the shopper's device: dated notes under one key of the browser's storage, kept only as long as that is allowed. */
import type { ConsentState } from "../page-facts.js";

/** Where it lies in `localStorage`. */
export const storageKey = "nicety";

/** 13 months at most, and shorter what was looked at. In days. */
const longestDays = 395;
const viewedDays = 90;
/** A calendar can be so many days behind after a journey; further ahead of it, a clock was wrong. */
const aheadDays = 2;

/** How a store of version `index + 1` becomes the next one's. The first release writes version 1. */
const released: readonly ((old: Stored) => Stored)[] = [];

/** `kept`: kind and id, local day of the last change, what is remembered. */
interface Stored {
  readonly v: number;
  readonly kept: readonly (readonly [key: string, day: number, value: unknown])[];
}
type Entries = Map<string, readonly [day: number, value: unknown]>;

export interface Memory {
  /** All of a kind by id, that changed last at the end. */
  list(kind: string): [id: string, value: unknown][];
  /** Remembers it for this page view; `sync` keeps it. `undefined` drops it. */
  note(kind: string, id: string, value: unknown): void;
  /**
   * Reads what is there, unless the shopper has said no, and adds what isn't yet, once they have said yes; after a no forgets what it has
   * read. What is there was kept with a yes, and a no erases it: so it may be read before the shop has told the answer again. Never throws.
   */
  sync(consent: ConsentState): void;
  /** Empties the storage. What happened in this page view stays known in it. */
  erase(): void;
  /** Forgets all that is known here, and keeps nothing until `reopen`. */
  close(): void;
  reopen(): void;
}

/** Storage is touched only by `sync` and `erase`. `today` tells the local day. */
export function createMemory(today: () => number, upgrades = released): Memory {
  let stored: Entries = new Map();
  /** Changes that aren't stored. */
  const pending = new Map<string, readonly [day: number, value: unknown] | undefined>();
  let isClosed = false;

  /** What is there and not too old. Storage that is blocked or was spoilt by hand holds nothing. */
  const read = (): Entries => {
    const entries: Entries = new Map();
    try {
      let data: Stored = JSON.parse(`${localStorage.getItem(storageKey)}`);
      for (const upgrade of upgrades.slice(data.v - 1)) data = upgrade(data);
      for (const [key, day, value] of data.v === upgrades.length + 1 ? data.kept : []) {
        const age = today() - day;
        const limit = key.startsWith("viewed/") ? viewedDays : longestDays;
        if (age >= -aheadDays && age <= limit) entries.set(key, [day, value]);
      }
    } catch {}
    return entries;
  };
  const merge = (): Entries => {
    const entries = new Map(stored);
    for (const [key, entry] of pending) {
      entries.delete(key);
      if (entry) entries.set(key, entry);
    }
    return entries;
  };
  return {
    list: (kind) =>
      [...merge()].flatMap(([key, [, value]]) =>
        key.startsWith(`${kind}/`) ? [[key.slice(kind.length + 1), value]] : [],
      ),
    note(kind, id, value) {
      const key = `${kind}/${id}`;
      pending.delete(key);
      pending.set(key, value === undefined ? undefined : [today(), value]);
    },
    sync(consent) {
      stored = consent === "denied" || isClosed ? new Map() : read();
      if (consent !== "granted" || isClosed || !pending.size) return;
      const next = merge();
      const kept = Array.from(next, ([key, entry]) => [key, ...entry]);
      try {
        localStorage.setItem(storageKey, JSON.stringify({ v: upgrades.length + 1, kept }));
        stored = next;
        pending.clear();
        // Full or blocked: it stays for this page view.
      } catch {}
    },
    erase() {
      stored = new Map();
      try {
        localStorage.removeItem(storageKey);
      } catch {}
    },
    close() {
      stored = new Map();
      pending.clear();
      isClosed = true;
    },
    reopen() {
      isClosed = false;
    },
  };
}
