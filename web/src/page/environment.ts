/** What the shopper's device and the page ask for. Only reported: what follows from it is decided in C++. */
import type { EnvironmentMessage } from "../wire.js";

type Facts = Omit<EnvironmentMessage, "canUndo">;

export class Environment {
  readonly #queries = {
    calm: matchMedia("(prefers-reduced-motion: reduce)"),
    dark: matchMedia("(prefers-color-scheme: dark)"),
    forcedColors: matchMedia("(forced-colors: active)"),
  };
  readonly #nonce = randomHex(16);

  /** Calls `changed` after each change until `signal` is aborted. */
  constructor(changed: () => void, signal: AbortSignal) {
    for (const query of Object.values(this.#queries)) query.addEventListener("change", changed, { signal });
    for (const type of ["online", "offline", "languagechange"]) addEventListener(type, changed, { signal });
    const root = new MutationObserver(changed);
    root.observe(document.documentElement, { attributeFilter: ["dir", "lang"] });
    signal.addEventListener("abort", () => root.disconnect());
  }

  read(): Facts {
    const { calm, dark, forcedColors } = this.#queries;
    const root = document.documentElement;
    return {
      type: "environment",
      motion: calm.matches ? "calm" : "full",
      dark: dark.matches,
      forcedColors: forcedColors.matches,
      rtl: getComputedStyle(root).direction === "rtl",
      online: navigator.onLine,
      language: root.lang || navigator.language,
      nonce: this.#nonce,
    };
  }
}

/** Random bits as hex digits, two for each byte. */
function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}
