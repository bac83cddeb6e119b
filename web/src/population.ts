/** The widgets on the page: where they are found, how they come and go. */
import { formOf } from "./cart/line.js";
import { on } from "./listen.js";
import { restElements, serveElements } from "./page/elements.js";
import { watchSelectors } from "./page/finder.js";
import type { LayoutWatch } from "./page/layout-watch.js";
import { isTired, rest } from "./page/pace.js";
import { findName } from "./page/page-parts.js";
import type { MountedWidget, Props } from "./types.js";
import { checkUrl } from "./url.js";
import { ownAttributes } from "./view/attributes.js";
import { make } from "./view/dom.js";
import { borrowButton } from "./view/placement.js";
import { dress } from "./view/styles.js";
import { createWidget, type Widget, type WidgetOptions } from "./widget.js";
import type { ConfiguredEffect, Message, WireProps } from "./wire.js";

export interface PopulationLinks {
  readonly layouts: LayoutWatch;
  readonly send: (message: Message) => void;
  /** Nodes have left the page. */
  readonly pageChanged: () => void;
  /** What is to come before a widget of that kind; nothing for most. */
  readonly prepare: (kind: string) => Promise<void> | undefined;
  readonly letLeave: WidgetOptions["letLeave"];
}

export interface Population {
  readonly size: number;
  get(id: number | undefined): Widget | undefined;
  /** Places what the config and the page ask for, now and later. Resolves once those of now are in place. */
  start(): Promise<void> | undefined;
  /** Places a widget from code. */
  mount(element: HTMLElement, kind: string, props?: Props): Promise<MountedWidget>;
}

type PlacedModule = typeof import("./placed.js");
type FormModule = typeof import("./form/steps.js");

/** In place of an index in the config's `widgets`: the kind's defaults. */
const noEntry = -1;

/** All widgets of one start, until `signal` is aborted. `built` are the kinds in this build. */
export function createPopulation(
  { widgets: entries, kinds, shop }: ConfiguredEffect,
  built: readonly { readonly kind: string; readonly css: string }[],
  { layouts, send, pageChanged, prepare, letLeave }: PopulationLinks,
  signal: AbortSignal,
): Population {
  const widgets = new Map<number, Widget>();
  const byElement = new Map<HTMLElement, Widget>();
  /** Elements that can't hold what they should, which is told once. */
  const refused = new WeakSet<HTMLElement>();
  let placing: Promise<PlacedModule> | undefined;
  /** All that has been found so far is in place. */
  let arrived: Promise<void> | undefined;
  let lastId = 0;
  /** Elements of ours for entries whose kind stands by itself, and the entries' numbers. */
  const ownPlaces = new Map<HTMLElement, number>();

  /** An entry without `at` is for the elements that the shop places itself. */
  const entryFor = (kind: string): number =>
    entries.find(({ ok, type, at }) => ok && type === kind && !at)?.index ?? noEntry;

  const setProps = (widget: Widget, props: WireProps): void => {
    widget.props = props;
    widget.tell({ event: "props", props });
  };

  const settle = (
    element: HTMLElement,
    kind: string,
    entry: number,
    given: Props | undefined,
    placed?: PlacedModule,
    form?: FormModule,
  ): Widget => {
    const place = { element, config: entries[entry]?.config ?? {} };
    const propNames = kinds[kind]?.props ?? [];
    const name = propNames.includes("name") && findName(place);
    const css = built.find((each) => each.kind === kind)?.css ?? "";
    let placement = placed
      ? placed.placeIn(
          element,
          propNames,
          (own) => dress(element, own, css),
          (change) => setProps(widget, change(widget.props)),
        )
      : borrowButton(element as HTMLButtonElement, propNames, css);
    if (form)
      placement = form.enhanceForm(element, placement, {
        config: place.config,
        on,
        checkUrl,
        attributes: ownAttributes,
        dress: (bar) => dress(bar, css),
      });
    const props = { ...(name && { name }), ...placement.props, ...given };
    const widget = createWidget({
      id: ++lastId,
      place,
      placement,
      props,
      accent: shop.theme.accent,
      send,
      viewChanged: layouts.watch,
      letLeave,
    });
    const { id } = widget;
    widgets.set(id, widget);
    byElement.set(element, widget);
    send({ type: "mount", widget: id, entry, kind, enhance: placement.isBorrowed, props });
    placement.begin?.(widget.tell);
    return widget;
  };

  /** What was found may be gone when its turn comes; what code mounts needs not be in the page yet. */
  const isGone = (target: HTMLElement, given?: Props): boolean => signal.aborted || !(given || target.isConnected);

  const settleIn = async (
    target: HTMLElement,
    kind: string,
    entry: number,
    given?: Props,
  ): Promise<Widget | undefined> => {
    placing ??= import("./placed.js");
    // Side by side: what is late should not be later.
    const [placed, form] = await Promise.all([
      placing,
      kinds[kind]?.form ? import("./form/steps.js") : undefined,
      prepare(kind),
    ]);
    if (isTired()) await rest();
    if (isGone(target, given)) return undefined;
    const element = kinds[kind]?.place === "over" ? target : placed.holderIn(target, `nicety-${kind}`);
    return byElement.get(element) ?? settle(element, kind, entry, given, placed, form);
  };

  /** Puts a widget on a button, on a form's submit button, or into any other element. */
  const place = async (
    target: HTMLElement,
    kind: string,
    entry: number,
    given?: Props,
  ): Promise<Widget | undefined> => {
    const element = target instanceof HTMLFormElement && !kinds[kind]?.form ? submitButton(target) : target;
    // An input can hold nothing but words.
    if (!element || element instanceof HTMLInputElement) throw new Error(`${kind} needs a <button> here`);
    if (!(element instanceof HTMLButtonElement)) return settleIn(element, kind, entry, given);
    const preparing = prepare(kind);
    if (preparing) await preparing;
    if (isTired()) await rest();
    if (isGone(element, given)) return undefined;
    return byElement.get(element) ?? settle(element, kind, entry, given);
  };

  /** Gives each entry whose kind stands by itself its place at the body's end, unless the shop has placed one. */
  const makePlaces = (): void => {
    for (const { ok, type = "", at, index } of entries) {
      const name = `nicety-${type}`;
      if (!ok || at || kinds[type]?.place !== "page" || document.querySelector(`${name}:not([data-nicety-page])`))
        continue;
      ownPlaces.set(make(name, { "data-nicety-page": "" }), index);
    }
  };
  /** Puts them into the page, also when a script has replaced the body. */
  const keepPlaces = (): void => {
    for (const element of ownPlaces.keys()) if (!element.isConnected) document.body.append(element);
  };

  const welcome = (element: HTMLElement, arriving: Promise<unknown>): void => {
    const before = arrived;
    const warn = (error: unknown): void => {
      refused.add(element);
      console.warn("nicety:", error, element);
    };
    arrived = arriving.catch(warn).then(() => before);
  };

  const drop = (element: HTMLElement): void => {
    const widget = byElement.get(element);
    if (!widget) return;
    byElement.delete(element);
    layouts.release(widget);
    // The engine may have a last request for it.
    send({ type: "unmount", widget: widget.id });
    widgets.delete(widget.id);
    widget.unmount();
  };

  /** A form is sent by one of our buttons, or by Enter in a field: its widget does it instead. */
  const submit = (event: SubmitEvent): void => {
    const { target: form, submitter } = event;
    // The shop's own script has dealt with it, or wants it not to be sent.
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
    const isOurs = (element: HTMLElement): boolean => (submitter ? element === submitter : formOf(element) === form);
    const widget = [...byElement.values()].find((each) => isOurs(each.place.element));
    widget?.activate(form);
    // Only now: had the engine failed, the browser would send the form.
    if (widget && widgets.has(widget.id)) event.preventDefault();
  };

  return {
    get size() {
      return widgets.size;
    },
    get: (id = 0) => widgets.get(id),

    start() {
      on(document, "submit", submit, signal);
      on(signal, "abort", () => {
        restElements();
        for (const element of [...byElement.keys()]) drop(element);
        for (const element of ownPlaces.keys()) element.remove();
      });
      makePlaces();
      serveElements(Object.keys(kinds), (element, kind, isHere) => {
        if (isHere) welcome(element, settleIn(element, kind, ownPlaces.get(element) ?? entryFor(kind)));
        // An element that is only moved is back at once.
        else queueMicrotask(() => element.isConnected || drop(element));
      });
      keepPlaces();
      watchSelectors(
        entries,
        {
          found(element, { type, index }) {
            if (type && !refused.has(element)) welcome(element, place(element, type, index));
          },
          changed() {
            // Releases what left the page, and repairs what a script of the shop has changed.
            for (const [element, widget] of [...byElement]) {
              if (element.isConnected) widget.keep();
              else drop(element);
            }
            keepPlaces();
            pageChanged();
          },
        },
        signal,
      );
      return arrived;
    },

    async mount(element, kind, props = {}) {
      if (!kinds[kind]) throw new Error(`nicety: this build has no widget "${kind}"`);
      const widget = await place(element, kind, entryFor(kind), props);
      if (!widget) throw new Error("nicety: not running");
      const holder = widget.place.element;
      return {
        element: holder,
        update: (changes) => setProps(widget, { ...widget.props, ...changes }),
        unmount: () => drop(holder),
      };
    },
  };
}

function submitButton(form: HTMLFormElement): HTMLButtonElement | undefined {
  return [...form.elements].find(
    (each): each is HTMLButtonElement => each instanceof HTMLButtonElement && each.type === "submit",
  );
}
