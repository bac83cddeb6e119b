/** Hears of whatever changes where widgets lie or whether they are seen, and has them measured then, together. */
import { endWith, on } from "../listen.js";

export interface LaidOut {
  /** The border box that the widget is laid around. */
  readonly box: HTMLElement;
  /** Further elements whose size matters. */
  measured(): Iterable<HTMLElement>;
  /** Some of the box is near the screen; until the browser has told, it may be. */
  isNear: boolean;
  /** The box's size, once it is known; transforms don't count. */
  size: ResizeObserverSize | undefined;
  /** Measures where everything lies. What this answers tells the engine, when that has changed. */
  report(): () => void;
}

export interface LayoutWatch {
  /** Something was patched: a measurement is due at the next frame. */
  isStale(): boolean;
  /** Watches a widget, and the elements that it wants measured by now. Sizes known to the browser are reported without being asked for. */
  watch(widget: LaidOut): void;
  release(widget: LaidOut): void;
  /** Measures what is due. */
  flush(): void;
  /** Measures all: the page's looks, its zoom or its visibility changed. */
  reportAll(): void;
}

/** A widget that will scroll into sight in a moment is prepared. */
const nearPx = 64;

export function watchLayouts(signal: AbortSignal): LayoutWatch {
  const owners = new Map<Element, LaidOut>();
  const stale = new Set<LaidOut>();

  /** All are measured before the first is told of: what follows from that changes the page, which would be laid out for each. */
  const report = (widgets: Iterable<LaidOut>): void => {
    const tell = Array.from(new Set(widgets), (widget) => {
      stale.delete(widget);
      return widget.report();
    });
    for (const each of tell) each();
  };
  const reportAll = (): void => report(owners.values());
  const hear = (entries: readonly (ResizeObserverEntry | IntersectionObserverEntry)[]): void => {
    const changed: LaidOut[] = [];
    for (const entry of entries) {
      const widget = owners.get(entry.target);
      if (!widget) continue;
      if ("isIntersecting" in entry) {
        if (widget.isNear === entry.isIntersecting) continue;
        widget.isNear = entry.isIntersecting;
      } else if (entry.target === widget.box) [widget.size] = entry.borderBoxSize;
      changed.push(widget);
    }
    report(changed);
  };
  const resize = new ResizeObserver(hear);
  const sight = new IntersectionObserver(hear, { rootMargin: `${nearPx}px` });

  /** Watches of the widget's elements only those in `wanted`. */
  const keep = (widget: LaidOut, wanted: ReadonlySet<HTMLElement>): void => {
    for (const [element, owner] of owners) {
      if (owner !== widget || wanted.has(element as HTMLElement)) continue;
      owners.delete(element);
      resize.unobserve(element);
      sight.unobserve(element);
    }
  };
  /** Zoom and another screen change the device pixel ratio; the query matches until then. */
  const watchScale = (): void => {
    const changed = (): void => {
      watchScale();
      reportAll();
    };
    on(matchMedia(`(resolution: ${devicePixelRatio}dppx)`), "change", changed, signal, { once: true });
  };

  watchScale();
  on(document, "visibilitychange", reportAll, signal);
  endWith(signal, resize, sight);
  return {
    isStale: () => stale.size > 0,
    watch(widget) {
      const wanted = new Set([widget.box, ...widget.measured()]);
      keep(widget, wanted);
      for (const element of wanted) {
        if (owners.has(element)) continue;
        owners.set(element, widget);
        resize.observe(element, { box: "border-box" });
        if (element === widget.box) sight.observe(element);
      }
      stale.add(widget);
    },
    release(widget) {
      keep(widget, new Set());
      stale.delete(widget);
    },
    flush: () => report(stale),
    reportAll,
  };
}
