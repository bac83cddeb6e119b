/** The page's one live region: there before it is needed, polite, never focused. */

/** How long an announcement stays before the next may take its place, and how long the region is empty between two equal ones. */
const stayMs = 500;
const emptyMs = 100;
/** More waiting than this is old news: the oldest is dropped. */
const longestQueue = 3;

export class Announcer {
  readonly #region = document.createElement("nicety-live");
  readonly #queue: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#region.setAttribute("role", "status");
    this.#region.setAttribute("aria-live", "polite");
    this.#region.setAttribute("aria-atomic", "true");
    this.keep();
  }

  /** Puts the region back when a script has replaced the body. */
  keep(): void {
    if (!this.#region.isConnected) document.body.append(this.#region);
  }

  /** Says `text` after what is being said. */
  say(text: string): void {
    if (!text) return;
    this.#queue.push(text);
    if (this.#queue.length > longestQueue) this.#queue.shift();
    if (this.#timer === undefined) this.#next();
  }

  remove(): void {
    clearTimeout(this.#timer);
    this.#queue.length = 0;
    this.#region.remove();
  }

  readonly #next = (): void => {
    this.#timer = undefined;
    const [text] = this.#queue;
    if (text === undefined) return;
    const isRepeated = this.#region.textContent === text;
    // A region that doesn't change isn't read again.
    this.#region.textContent = isRepeated ? "" : text;
    if (!isRepeated) this.#queue.shift();
    this.#timer = setTimeout(this.#next, isRepeated ? emptyMs : stayMs);
  };
}
