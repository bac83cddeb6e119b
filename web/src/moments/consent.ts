/** Whether the shopper lets us remember: heard from the shop in three ways. A denial anywhere holds. */
import type { ConsentState } from "../page-facts.js";

/** The signals of Google's Consent Mode v2 that are about remembering for the shopper's own sake. */
const purposes = ["functionality_storage", "personalization_storage"] as const;

type Signals = Partial<Record<(typeof purposes)[number], unknown>>;
type Layer = unknown[];

/**
 * Answers what tells the state now. It comes from `said()`, the shop's call; from the function of that `name` on `window`; from Consent Mode's commands in
 * `dataLayer`, after which `changed` is called; and the browser's Global Privacy Control means denied. What Consent Mode denies by
 * default, before the shopper was asked or a former answer was found, is merely unknown.
 */
export function watchConsent(
  said: () => ConsentState | undefined,
  name: string,
  changed: () => void,
  signal: AbortSignal,
): () => ConsentState {
  const defaults: Signals = {};
  const updates: Signals = {};
  let layer: Layer | undefined;

  /** Whether an item of the data layer, which may be anything, is about consent. */
  const read = (item: unknown): boolean => {
    const { 0: command, 1: action, 2: values } = Object(item);
    if (command !== "consent") return false;
    for (const purpose of purposes) {
      const value = Object(values)[purpose];
      if (!value) continue;
      if (action === "update") updates[purpose] = value;
      // Several defaults are for several regions, and which one the shopper is in isn't known here.
      else if (defaults[purpose] !== "denied") defaults[purpose] = value;
    }
    return true;
  };
  const follow = (): void => {
    const found = (window as { dataLayer?: unknown }).dataLayer;
    if (signal.aborted || found === layer || !Array.isArray(found)) return;
    const followed: Layer = found;
    layer = followed;
    followed.forEach(read);
    const push = followed.push;
    const chained: Layer["push"] = (...items) => {
      const length = push.apply(followed, items);
      // Later, so that nothing of ours can stand in the way of those who push.
      if (items.filter(read).length) queueMicrotask(changed);
      return length;
    };
    followed.push = chained;
    signal.addEventListener("abort", () => {
      if (followed.push === chained) followed.push = push;
    });
  };
  const ask = (): unknown => {
    try {
      return (window as unknown as Record<string, () => unknown>)[name]?.();
    } catch {
      return undefined;
    }
  };

  return () => {
    follow();
    const signals = purposes.map((purpose) => updates[purpose] ?? (defaults[purpose] === "granted" && "granted"));
    const mode = signals.includes("denied") ? "denied" : signals.every((each) => each === "granted") && "granted";
    const words = [
      (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl && "denied",
      said(),
      ask(),
      mode,
    ];
    return (["denied", "granted"] as const).find((word) => words.includes(word)) ?? "unknown";
  };
}
