/** Brings config, engine and host in side by side without holding the page up, and keeps calls until they are there. */
import { compileEngine, fetchConfig, untilParsed } from "./sources.js";
import type { NicetyApi, NicetyEventMap } from "./types.js";

type Host = typeof import("./host.js");

/** Calls that are kept until the host is there. */
const queued = [
  "mount",
  "adapter",
  "consent",
  "identify",
  "page",
  "signal",
  "forget",
  "explain",
  "start",
  "destroy",
] as const;
type QueuedApi = Pick<NicetyApi, (typeof queued)[number]>;

/** The API of the page that `script` is in: `script` says where the config is, the rest lies beside it. */
export function createApi(
  script: HTMLScriptElement,
  importHost: (address: string) => Promise<Host> = (address) => import(address),
): NicetyApi {
  let hosted: Host | undefined;
  const beside = (name: string): string => new URL(name, script.src).href;

  async function bring(): Promise<Host> {
    const { config } = script.dataset;
    if (!config) throw new Error("the script tag needs data-config, the address of the shop's config");
    const bringing = [
      importHost(beside("nicety.host.js")),
      fetchConfig(config),
      compileEngine(beside("nicety.wasm")),
    ] as const;
    // All three are awaited together, so that a second failure isn't reported as unhandled.
    const [host] = await Promise.all(bringing);
    await host.boot(bringing[1], bringing[2], untilParsed());
    hosted = host;
    const { boot, ...calls } = host;
    Object.assign(api, calls);
    return host;
  }

  const queue =
    (name: (typeof queued)[number]) =>
    (...values: unknown[]): Promise<unknown> => {
      const result = host.then((ready) => (ready[name] as (...values: unknown[]) => unknown)(...values));
      // Said once below; whoever awaits the result still learns of it.
      result.catch(() => {});
      return result;
    };

  const api: NicetyApi = {
    ready: Promise.resolve(),
    ...(Object.fromEntries(queued.map((name) => [name, queue(name)])) as unknown as QueuedApi),
    // These may be taken off before the host is there.
    wishlist: () => hosted?.wishlist() ?? [],
    stats: () => ({ frames: 0, paints: 0, timers: 0, messages: 0, widgets: 0 }),
    on<Name extends keyof NicetyEventMap>(name: Name, listener: (event: NicetyEventMap[Name]) => void): () => void {
      document.addEventListener(name, listener);
      return () => document.removeEventListener(name, listener);
    },
  };
  const host = bring();
  const ready = host.then(() => {});
  ready.catch((error: unknown) => {
    console.error(`nicety: not started: ${error instanceof Error ? error.message : error}`);
  });
  return Object.assign(api, { ready });
}
