/** The page's one live region: there before it is needed, polite, never focused. */
import { on } from "../listen.js";
import { make } from "../view/dom.js";

/** How long an announcement stays before the next may take its place, and how long the region is empty between two equal ones. */
const stayMs = 500;
const emptyMs = 100;
/** More waiting than this is old news: the oldest is dropped. */
const longestQueue = 3;

export interface Announcer {
  /** Says `text` after what is being said. */
  say(text: string): void;
  /** Puts the region back when a script has replaced the body. */
  keep(): void;
}

/** A live region that leaves the page when `signal` is aborted. */
export function createAnnouncer(signal: AbortSignal): Announcer {
  const region = make("nicety-live", { role: "status", "aria-live": "polite" });
  const queue: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const next = (): void => {
    timer = undefined;
    const [text] = queue;
    if (text === undefined) return;
    const isRepeated = region.textContent === text;
    // A region that doesn't change isn't read again.
    region.textContent = isRepeated ? "" : text;
    if (!isRepeated) queue.shift();
    timer = setTimeout(next, isRepeated ? emptyMs : stayMs);
  };
  const keep = (): void => {
    if (!region.isConnected) document.body.append(region);
  };

  keep();
  on(signal, "abort", () => {
    clearTimeout(timer);
    region.remove();
  });
  return {
    keep,
    say(text) {
      if (!text) return;
      if (queue.push(text) > longestQueue) queue.shift();
      if (timer === undefined) next();
    },
  };
}
