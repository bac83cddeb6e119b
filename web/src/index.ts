/** The npm package: starts Nicety from a shop's own modules, where the script tag's loader would. */
import { boot } from "./host.js";
import { compileEngine, fetchConfig, untilParsed } from "./sources.js";
import type { LoadOptions, NicetyEventMap } from "./types.js";

export {
  adapter,
  consent,
  destroy,
  explain,
  forget,
  identify,
  mount,
  page,
  signal,
  start,
  stats,
  wishlist,
} from "./host.js";
export type * from "./types.js";

/** Fetches config and engine, and starts. Rejects when that can't be, and leaves the page untouched then. */
export function load({ config, wasmUrl = new URL("nicety.wasm", import.meta.url) }: LoadOptions): Promise<void> {
  const isAddress = typeof config === "string" || config instanceof URL;
  const source = isAddress ? fetchConfig(config) : Promise.resolve({ text: JSON.stringify(config), name: "config" });
  return boot(source, compileEngine(wasmUrl), untilParsed());
}

/** Listens on the document. Returns what stops listening. */
export function on<Name extends keyof NicetyEventMap>(
  name: Name,
  listener: (event: NicetyEventMap[Name]) => void,
): () => void {
  document.addEventListener(name, listener);
  return () => document.removeEventListener(name, listener);
}
