/** The widgets on the page: where they are found, how they come and go. */
import { defineElements, serveElements } from "./page/elements.js";
import { Finder } from "./page/finder.js";
import type { LayoutWatch } from "./page/layout-watch.js";
import { attributeName, changedProps, propsOfButton, propsOfElement } from "./props.js";
import type { MountedWidget, Props } from "./types.js";
import { BorrowedPlacement, OwnPlacement, type Placement } from "./view/placement.js";
import { Widget } from "./widget.js";
import type { ConfiguredEffect, EntryConfig, Message, WireProps } from "./wire.js";

export interface PopulationLinks {
  readonly send: (message: Message) => void;
  /** Listeners on the page end with it. */
  readonly listening: AbortSignal;
}

/** What is known of a widget before it is placed. */
interface Wish {
  readonly kind: string;
  /** Index in the config's `widgets`; −1: the kind's defaults. */
  readonly entry: number;
  readonly props?: Props;
}

const noEntry = -1;

export class Population {
  readonly #configured: ConfiguredEffect;
  readonly #css: ReadonlyMap<string, string>;
  readonly #layouts: LayoutWatch;
  readonly #links: PopulationLinks;
  readonly #widgets = new Map<number, Widget>();
  readonly #byElement = new Map<HTMLElement, Widget>();
  /** Elements that we made for a widget, and in what. */
  readonly #made = new Map<HTMLElement, HTMLElement>();
  readonly #wishes = new Map<HTMLElement, Wish>();
  readonly #attributes = new MutationObserver((records) => {
    for (const element of new Set(records.map(({ target }) => target as HTMLElement))) this.#readAttributes(element);
  });
  #finder: Finder | undefined;
  #lastId = 0;

  constructor(
    configured: ConfiguredEffect,
    built: readonly { readonly kind: string; readonly css: string }[],
    layouts: LayoutWatch,
    links: PopulationLinks,
  ) {
    this.#configured = configured;
    this.#css = new Map(built.map(({ kind, css }) => [kind, css]));
    this.#layouts = layouts;
    this.#links = links;
  }

  get size(): number {
    return this.#widgets.size;
  }

  get(id: number): Widget | undefined {
    return this.#widgets.get(id);
  }

  /** Places what the config and the page ask for, now and later. `changed` hears of nodes that left the page. */
  start(changed: () => void): void {
    const entries = this.#configured.widgets.flatMap(({ ok, at, index }) =>
      ok && at ? [{ index, selector: at }] : [],
    );
    const listener = {
      found: (element: HTMLElement, index: number) => this.#found(element, index),
      changed: () => {
        this.#sweep();
        changed();
      },
    };
    this.#finder = new Finder(entries, listener, ({ index, selector }) => {
      console.error(`nicety: /widgets/${index}/at: "${selector}" is not a selector that this browser knows`);
    });
    document.addEventListener("submit", (event) => this.#submit(event), { signal: this.#links.listening });
    defineElements(Object.keys(this.#configured.kinds));
    serveElements({
      connected: (element, kind) => this.#connected(element, kind),
      // An element that is only moved is back at once.
      disconnected: (element) => queueMicrotask(() => element.isConnected || this.#drop(element)),
    });
    this.#finder.start();
  }

  /** Places a widget from code. */
  mount(element: HTMLElement, kind: string, props?: Props): MountedWidget {
    if (!this.#configured.kinds[kind]) throw new Error(`nicety: this build has no widget "${kind}"`);
    const wish: Wish = { kind, entry: this.#defaultEntry(kind), ...(props && { props }) };
    const holder = this.#place(element, wish);
    const widget = holder && this.#byElement.get(holder);
    if (!holder || !widget) throw new Error(`nicety: a <${element.localName}> can't hold "${kind}" here`);
    return {
      element: holder,
      update: (changes) => this.#setProps(widget, { ...widget.props, ...changes }),
      unmount: () => this.#drop(holder),
    };
  }

  end(): void {
    serveElements(undefined);
    this.#finder?.stop();
    this.#attributes.disconnect();
    for (const element of [...this.#byElement.keys()]) this.#drop(element);
  }

  #found(element: HTMLElement, index: number): void {
    const entry = this.#configured.widgets[index];
    if (entry?.type) this.#place(element, { kind: entry.type, entry: index });
  }

  /** Puts a widget on a button, on a form's submit button, or into any other element. Answers the element that has it. */
  #place(target: HTMLElement, wish: Wish): HTMLElement | undefined {
    const element = target instanceof HTMLFormElement ? submitButton(target) : target;
    if (!element || element instanceof HTMLInputElement) {
      console.warn(`nicety: ${wish.kind} needs a <button>, which can hold more than words:`, target);
      return undefined;
    }
    if (this.#byElement.has(element)) return element;
    if (element instanceof HTMLButtonElement) {
      this.#mount(element, wish);
      return element;
    }
    const name = `nicety-${wish.kind}`;
    if (element.localName === name) {
      this.#mount(element, wish);
      return element;
    }
    for (const [made, holder] of this.#made) if (holder === element) return made;
    const made = document.createElement(name);
    this.#made.set(made, element);
    this.#wishes.set(made, wish);
    element.append(made);
    // An element outside of the document isn't told that it was connected.
    if (!this.#byElement.has(made)) this.#connected(made, wish.kind);
    return made;
  }

  #connected(element: HTMLElement, kind: string): void {
    if (this.#byElement.has(element)) return;
    this.#mount(element, this.#wishes.get(element) ?? { kind, entry: this.#defaultEntry(kind) });
  }

  /** An entry without `at` is for the elements that the shop places itself. */
  #defaultEntry(kind: string): number {
    return this.#configured.widgets.find(({ ok, type, at }) => ok && type === kind && !at)?.index ?? noEntry;
  }

  #mount(element: HTMLElement, { kind, entry, props: given }: Wish): void {
    const id = ++this.#lastId;
    const config: EntryConfig = this.#configured.widgets[entry]?.config ?? {};
    const names = this.#configured.kinds[kind]?.props ?? [];
    const css = this.#css.get(kind) ?? "";
    const place = { element, config };
    // Read before anything of ours is on the element.
    const found =
      element instanceof HTMLButtonElement ? propsOfButton(place, element, names) : propsOfElement(place, names);
    const props: WireProps = { ...found, ...given };
    const placement: Placement =
      element instanceof HTMLButtonElement ? new BorrowedPlacement(element, css) : new OwnPlacement(element, css);
    const widget = new Widget({
      id,
      placement,
      element,
      config,
      props,
      propNames: names,
      accent: this.#configured.shop.theme.accent,
      send: (event) => this.#links.send({ type: "event", widget: id, ...event }),
      tellLayout: this.#links.send,
      viewChanged: (changed) => this.#layouts.watch(changed),
    });
    this.#widgets.set(id, widget);
    this.#byElement.set(element, widget);
    if (!placement.isBorrowed) this.#attributes.observe(element, { attributeFilter: names.map(attributeName) });
    this.#links.send({ type: "mount", widget: id, entry, kind, enhance: placement.isBorrowed, props });
  }

  #drop(element: HTMLElement): void {
    const widget = this.#byElement.get(element);
    if (!widget) return;
    this.#byElement.delete(element);
    this.#widgets.delete(widget.id);
    this.#wishes.delete(element);
    this.#layouts.release(widget);
    this.#links.send({ type: "unmount", widget: widget.id });
    widget.unmount();
    if (this.#made.delete(element)) element.remove();
  }

  /** Releases what left the page, and repairs what a script of the shop has changed. */
  #sweep(): void {
    for (const [element, widget] of [...this.#byElement]) {
      if (element.isConnected) widget.keep();
      else this.#drop(element);
    }
  }

  #readAttributes(element: HTMLElement): void {
    const widget = this.#byElement.get(element);
    if (!widget) return;
    this.#setProps(widget, changedProps(widget.place, widget.propNames, widget.props));
  }

  #setProps(widget: Widget, props: WireProps): void {
    widget.props = props;
    this.#links.send({ type: "event", widget: widget.id, event: "props", props });
  }

  /** A form is sent by one of our buttons, or by Enter in a field: its widget does it instead. */
  #submit(event: SubmitEvent): void {
    const form = event.target;
    // The shop's own script has dealt with it, or wants it not to be sent.
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
    const { submitter } = event;
    const widget = submitter
      ? this.#byElement.get(submitter)
      : [...this.#byElement.values()].find(({ element }) => formOf(element) === form);
    if (!widget) return;
    widget.activate(form);
    // Only now: had the engine failed, the browser would send the form.
    if (this.#widgets.has(widget.id)) event.preventDefault();
  }
}

function formOf(element: HTMLElement): HTMLFormElement | null {
  return element instanceof HTMLButtonElement ? element.form : element.closest("form");
}

function submitButton(form: HTMLFormElement): HTMLButtonElement | undefined {
  return [...form.elements].find(
    (each): each is HTMLButtonElement => each instanceof HTMLButtonElement && each.type === "submit",
  );
}
