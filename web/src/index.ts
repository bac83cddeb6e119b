/** Nicety's page side as an ES module: the npm package, and what the script tag's loader brings in. */
import { openEngine } from "./engine.js";
import { Session } from "./session.js";
import { type ConfigSource, compileEngine, fetchConfig } from "./sources.js";
import type { CartAdapter, LoadOptions, MountedWidget, NicetyEventMap, Props, Stats } from "./types.js";

export type * from "./types.js";

let sources: { readonly config: ConfigSource; readonly module: WebAssembly.Module } | undefined;
let session: Session | undefined;
let starting: Promise<void> | undefined;
let cartAdapter: CartAdapter | undefined;

/** Fetches config and engine, and starts. Rejects when that can't be, and leaves the page untouched then. */
export function load({ config, wasmUrl = new URL("nicety.wasm", import.meta.url) }: LoadOptions): Promise<void> {
  const isAddress = typeof config === "string" || config instanceof URL;
  const source = isAddress ? fetchConfig(config) : Promise.resolve({ text: JSON.stringify(config), name: "config" });
  return boot(source, compileEngine(wasmUrl));
}

/** Starts with what is on its way already; for the loader. */
export async function boot(config: Promise<ConfigSource>, module: Promise<WebAssembly.Module>): Promise<void> {
  const [text, compiled] = await Promise.all([config, module]);
  sources = { config: text, module: compiled };
  return start();
}

/** Starts again after `destroy`. Does nothing while Nicety runs. */
export function start(): Promise<void> {
  starting ??= open().finally(() => {
    starting = undefined;
  });
  return starting;
}

async function open(): Promise<void> {
  if (session) return;
  if (!sources) throw new Error("nicety: load() comes before start()");
  const engine = await openEngine(sources.module);
  await untilParsed();
  session = new Session(engine, sources.config, cartAdapter);
}

/** Puts a widget of a kind on a shop's own `<button>`, on a form's, or into another element. */
export async function mount(element: HTMLElement, kind: string, props?: Props): Promise<MountedWidget> {
  await starting;
  if (!session) throw new Error("nicety: not running");
  return session.population.mount(element, kind, props);
}

/** Speaks to the shop's cart through code instead of the config's `cart`. */
export function adapter(cart: CartAdapter): void {
  cartAdapter = cart;
  session?.useAdapter(cart);
}

/** Listens on the document. Returns what stops listening. */
export function on<Name extends keyof NicetyEventMap>(
  name: Name,
  listener: (event: NicetyEventMap[Name]) => void,
): () => void {
  document.addEventListener(name, listener);
  return () => document.removeEventListener(name, listener);
}

/** Leaves the page as it was before. */
export function destroy(): void {
  session?.end();
  session = undefined;
}

/** Work done since the start, by count. */
export function stats(): Stats {
  return session?.stats ?? { frames: 0, paints: 0, timers: 0, messages: 0, widgets: 0 };
}

/** A page that is still coming in may lack half of a product. */
function untilParsed(): Promise<unknown> | undefined {
  if (document.readyState !== "loading") return undefined;
  return new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
}
