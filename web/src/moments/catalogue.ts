/** The products that a shop provides for recommendations, fetched once and handed on in parts. */
import type { WidgetEvent } from "../wire.js";

/** How many products the engine is given in one go. */
const partRows = 250;

export interface CatalogueLinks {
  readonly checkUrl: (text: string) => URL;
  /** Goes on in a task of its own. */
  readonly rest: () => Promise<void>;
}

export type Catalogue = (
  address: string,
  rows: readonly number[] | undefined,
  tell: (event: WidgetEvent) => void,
  name: string,
) => Promise<void>;

/**
 * Answers what reads a catalogue at an address, or in the JSON island "#id", and tells of all its rows, or of those with the indices `rows`, in parts. One that
 * can't be read is told on the console once, and has no rows.
 */
export function createCatalogue({ checkUrl, rest }: CatalogueLinks): Catalogue {
  const known = new Map<string, Promise<readonly unknown[]>>();
  const fetchText = async (address: string): Promise<string> => {
    const response = await fetch(checkUrl(address));
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return response.text();
  };
  const load = async (address: string): Promise<readonly unknown[]> => {
    try {
      const text = address.startsWith("#")
        ? (document.querySelector(address)?.textContent ?? "")
        : await fetchText(address);
      const all: unknown = JSON.parse(text);
      if (Array.isArray(all)) return all;
      throw new Error("must be an array of products");
    } catch (error) {
      console.error(`nicety: catalogue ${address}:`, error);
      return [];
    }
  };
  return async (address, indices, tell, name) => {
    if (!known.has(address)) known.set(address, load(address));
    const all = (await known.get(address)) ?? [];
    const rows = indices?.map((index) => all[index]) ?? all;
    for (let from = 0, last = false; !last; from += partRows) {
      if (from) await rest();
      last = from + partRows >= rows.length;
      tell({ event: "data", name, rows: rows.slice(from, from + partRows), ...(last && { last }) });
    }
  };
}
