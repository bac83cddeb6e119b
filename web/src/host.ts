/** What the page runs on: `nicety.host.js`, brought in by the script tag's loader or by the npm package. */
import { hasOverlay } from "nicety:flags";
import { openEngine } from "./engine.js";
import type { Said } from "./moments/moments.js";
import { rest } from "./page/pace.js";
import { noCounts, type Session, startSession } from "./session.js";
import type { ConfigSource } from "./sources.js";
import type {
  CartAdapter,
  ConsentState,
  Explanation,
  IdentifyOptions,
  MountedWidget,
  OwnFacts,
  PageFacts,
  Props,
  Stats,
} from "./types.js";

let sources: readonly [config: ConfigSource, module: WebAssembly.Module, parsed: unknown] | undefined;
let session: Session | undefined;
let starting: Promise<void> | undefined;
let cartAdapter: CartAdapter | undefined;
const said: Said = {};

/** Starts with what is on its way, once `parsed` resolves. Rejects when it doesn't come, and leaves the page untouched then. */
export async function boot(
  config: Promise<ConfigSource>,
  module: Promise<WebAssembly.Module>,
  parsed: Promise<unknown>,
): Promise<void> {
  sources = await Promise.all([config, module, parsed]);
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
  const [config, module] = sources;
  const engine = await openEngine(module);
  await rest();
  session = hasOverlay
    ? startSession(engine, config, cartAdapter, said, module)
    : startSession(engine, config, cartAdapter, said);
  await session.ready;
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

/** Says whether the shopper lets the shop remember. See `NicetyApi`, as for the following. */
export function consent(state: ConsentState): void {
  said.consent = state;
  void session?.withMoments((moments) => moments.heard());
}

/** Says who the shopper is. */
export function identify(own: OwnFacts, { remember = false }: IdentifyOptions = {}): void {
  Object.assign(said, { own, isOwnKept: remember });
  void session?.withMoments((moments) => moments.heard());
}

/** Says what the page is. */
export function page(facts?: PageFacts): void {
  void session?.withMoments((moments) => moments.page(facts));
}

/** Something has happened that a moment of the config waits for. */
export function signal(name: string): void {
  void session?.withMoments((moments) => moments.happened(name));
}

/** Forgets all about the shopper, in every tab. */
export function forget(): void {
  void session?.withMoments((moments) => moments.forget());
}

/** Why a moment was shown or wasn't. Rejects while Nicety doesn't run. */
export async function explain(id: string): Promise<Explanation> {
  if (!session) throw new Error("nicety: not running");
  return (await session.moments()).explain(id);
}

/** The ids of the products wished for. */
export function wishlist(): readonly string[] {
  return session?.wishlist() ?? [];
}

/** Leaves the page as it was before. */
export function destroy(): void {
  session?.end();
  session = undefined;
}

/** Work done since the start, by count. */
export function stats(): Stats {
  return session?.stats() ?? { ...noCounts, widgets: 0 };
}
