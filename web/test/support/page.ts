/** What jsdom lacks of a browser, in the smallest form that can be looked at by a test. */
import { vi } from "vitest";

type Listener = (entries: readonly object[]) => void;

/** A ResizeObserver or IntersectionObserver that reports only when told to. */
export class FakeObserver {
  static readonly all: FakeObserver[] = [];
  readonly watched = new Set<Element>();
  readonly listener: Listener;

  constructor(listener: Listener) {
    this.listener = listener;
    FakeObserver.all.push(this);
  }
  observe(element: Element): void {
    this.watched.add(element);
  }
  unobserve(element: Element): void {
    this.watched.delete(element);
  }
  disconnect(): void {
    this.watched.clear();
  }
}

export class FakeResizeObserver extends FakeObserver {}
export class FakeIntersectionObserver extends FakeObserver {}

/** An animation that a test finishes by hand. */
export interface FakeAnimation {
  readonly element: Element;
  readonly frames: readonly Keyframe[];
  readonly options: KeyframeAnimationOptions;
  onfinish: (() => void) | null;
  oncancel: (() => void) | null;
  isCancelled: boolean;
  cancel(): void;
}

export const animations: FakeAnimation[] = [];

/** Equips jsdom's window. Call before each test. */
export function equipPage(): void {
  FakeObserver.all.length = 0;
  animations.length = 0;
  // However slow the machine, nothing takes time here but what a test lets take.
  vi.spyOn(performance, "now").mockReturnValue(0);
  document.body.replaceChildren();
  Object.assign(globalThis, {
    ResizeObserver: FakeResizeObserver,
    IntersectionObserver: FakeIntersectionObserver,
    CSS: { supports: () => false, escape: (text: string) => text },
    DOMMatrixReadOnly: class {
      readonly a: number;
      readonly d: number;
      constructor(text: string) {
        const [a = 1, , , d = 1] = (/^matrix\((.*)\)$/.exec(text)?.[1] ?? "").split(",").filter(Boolean).map(Number);
        this.a = a;
        this.d = d;
      }
    },
    matchMedia: () => Object.assign(new EventTarget(), { matches: false }),
    CSSStyleSheet: class {
      text = "";
      replaceSync(text: string): void {
        this.text = text;
      }
    },
  });
  Object.defineProperty(Document.prototype, "adoptedStyleSheets", { value: [], writable: true, configurable: true });
  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      if (!this.isConnected) throw new Error("a popover that is not in the page");
      this.toggleAttribute("data-fake-open", true);
    },
    hidePopover(this: HTMLElement) {
      this.removeAttribute("data-fake-open");
    },
  });
  Element.prototype.animate = function (frames, options) {
    const animation: FakeAnimation = {
      element: this,
      frames: frames as Keyframe[],
      options: options as KeyframeAnimationOptions,
      onfinish: null,
      oncancel: null,
      isCancelled: false,
      cancel() {
        this.isCancelled = true;
        this.oncancel?.();
      },
    };
    animations.push(animation);
    return animation as unknown as Animation;
  };
  Element.prototype.getAnimations = function () {
    return animations.filter(({ element, isCancelled }) => element === this && !isCancelled) as unknown as Animation[];
  };
  HTMLCanvasElement.prototype.getContext = vi.fn(() => null) as never;
}

/** Lets mutation observers and promises have their turn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
}
