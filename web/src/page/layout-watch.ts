/** Hears of whatever changes where widgets lie or whether they are seen, and has them measured then, together. */

export interface LaidOut {
  /** The border box that the widget is laid around. */
  readonly box: HTMLElement;
  /** Further elements whose size matters. */
  measured(): Iterable<HTMLElement>;
  /** Some of the box is near the screen. */
  isNear: boolean;
  /** The size of the box became known; transforms don't count. */
  resized(width: number, height: number): void;
  /** Tells the engine where everything lies, when that has changed. */
  report(): void;
}

/** A widget that will scroll into sight in a moment is prepared. */
const nearPx = 64;

export class LayoutWatch {
  readonly #owners = new Map<Element, LaidOut>();
  readonly #watched = new Map<LaidOut, Set<HTMLElement>>();
  readonly #stale = new Set<LaidOut>();
  readonly #resize = new ResizeObserver((entries) => this.#measure(entries));
  readonly #sight = new IntersectionObserver((entries) => this.#see(entries), { rootMargin: `${nearPx}px` });
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener("abort", () => {
      this.#resize.disconnect();
      this.#sight.disconnect();
    });
    document.addEventListener("visibilitychange", this.reportAll, { signal });
    this.#watchScale();
  }

  /** Something was patched: a measurement is due at the next frame. */
  get isStale(): boolean {
    return this.#stale.size > 0;
  }

  /** Watches a widget, and the elements that it wants measured by now. Sizes known to the browser are reported without being asked for. */
  watch(widget: LaidOut): void {
    const before = this.#watched.get(widget);
    const now = new Set([widget.box, ...widget.measured()]);
    if (!before) this.#sight.observe(widget.box);
    for (const element of before ?? []) if (!now.has(element)) this.#forget(element);
    for (const element of now) {
      if (before?.has(element)) continue;
      this.#owners.set(element, widget);
      this.#resize.observe(element, { box: "border-box" });
    }
    this.#watched.set(widget, now);
    this.#stale.add(widget);
  }

  release(widget: LaidOut): void {
    for (const element of this.#watched.get(widget) ?? []) this.#forget(element);
    this.#sight.unobserve(widget.box);
    this.#watched.delete(widget);
    this.#stale.delete(widget);
  }

  /** Measures what is due. */
  flush(): void {
    const due = [...this.#stale];
    this.#stale.clear();
    for (const widget of due) widget.report();
  }

  /** Measures all: the page's looks, its zoom or its visibility changed. */
  readonly reportAll = (): void => {
    for (const widget of [...this.#watched.keys()]) widget.report();
  };

  #forget(element: HTMLElement): void {
    this.#owners.delete(element);
    this.#resize.unobserve(element);
  }

  #report(entries: readonly { readonly target: Element }[]): void {
    const changed = new Set(entries.map((entry) => this.#owners.get(entry.target)));
    for (const widget of changed) {
      if (!widget) continue;
      this.#stale.delete(widget);
      widget.report();
    }
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, borderBoxSize } of entries) {
      const widget = this.#owners.get(target);
      const [size] = borderBoxSize;
      if (size && target === widget?.box) widget.resized(size.inlineSize, size.blockSize);
    }
    this.#report(entries);
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const widget = this.#owners.get(entry.target);
      if (widget) widget.isNear = entry.isIntersecting;
    }
    this.#report(entries);
  }

  /** Zoom and another screen change the device pixel ratio; the query matches until then. */
  #watchScale(): void {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const changed = (): void => {
      this.#watchScale();
      this.reportAll();
    };
    query.addEventListener("change", changed, { signal: this.#signal, once: true });
  }
}
