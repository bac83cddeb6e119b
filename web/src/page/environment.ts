/** What the shopper's device and the page ask for. Only reported: what follows from it is decided in C++. */
import { endWith, on } from "../listen.js";
import type { EnvironmentMessage } from "../wire.js";

type Facts = Omit<EnvironmentMessage, "canUndo">;

/** Calls `changed` after each change until `signal` is aborted. Answers what reads the state of things. */
export function watchEnvironment(changed: () => void, signal: AbortSignal): () => Facts {
  const ask = (query: string): MediaQueryList => {
    const list = matchMedia(`(${query})`);
    on(list, "change", changed, signal);
    return list;
  };
  const calm = ask("prefers-reduced-motion: reduce");
  const dark = ask("prefers-color-scheme: dark");
  const forcedColors = ask("forced-colors: active");
  const nonce = Array.from(crypto.getRandomValues(new Uint32Array(4)), (bits) => bits.toString(16)).join("-");
  const root = document.documentElement;
  const observer = new MutationObserver(changed);
  observer.observe(root, { attributeFilter: ["dir", "lang"] });
  endWith(signal, observer);
  on(window, "online offline languagechange", changed, signal);

  return () => ({
    type: "environment",
    motion: calm.matches ? "calm" : "full",
    dark: dark.matches,
    forcedColors: forcedColors.matches,
    rtl: getComputedStyle(root).direction === "rtl",
    online: navigator.onLine,
    language: root.lang || navigator.language,
    nonce,
  });
}
