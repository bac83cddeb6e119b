/** One widget on the page: its DOM, its canvas, its listeners and motions. What they mean is decided by the engine. */
import { hasInputs } from "nicety:flags";
import { hasFacts } from "nicety:widgets";
import { createLineBook, formOf, type LineBook, readQuantity, snapshotForm, textFields } from "./cart/line.js";
import type { PaintedPatch } from "./engine.js";
import { on } from "./listen.js";
import type { Dismissible } from "./moments/dismissal.js";
import { channelsOf } from "./page/colors.js";
import type { LaidOut } from "./page/layout-watch.js";
import type { Place } from "./page/page-parts.js";
import { exposeTheme, readTheme } from "./page/theme.js";
import { type Animator, createAnimator } from "./view/animator.js";
import { type Branch, type Grower, growBranch } from "./view/branch.js";
import { offsetIn } from "./view/geometry.js";
import { listenNote, listenTrigger } from "./view/gestures.js";
import { isInput, listenInput } from "./view/inputs.js";
import { createNote, type Note } from "./view/note.js";
import { isNote, isTrigger, type Placement } from "./view/placement.js";
import { bleed, createSurface, type Frame, type Surface } from "./view/surface.js";
import type { LayoutMessage, Message, ViewNode, WidgetEvent, WireProps, WireRect } from "./wire.js";

export interface WidgetOptions {
  readonly id: number;
  readonly place: Place;
  readonly placement: Placement;
  readonly props: WireProps;
  /** The config's `theme.accent`. */
  readonly accent: string | undefined;
  readonly send: (message: Message) => void;
  /** The view has changed, and places with it perhaps. The engine sends no view twice. */
  readonly viewChanged: (widget: Widget) => void;
  /** Lets the shopper send a moment away, until the signal is aborted. */
  readonly letLeave: (moment: Dismissible, until: AbortSignal) => void;
}

export interface Widget extends LaidOut {
  readonly id: number;
  readonly place: Place;
  readonly isBorrowed: boolean;
  readonly lines: LineBook;
  readonly animator: Animator;
  props: WireProps;
  /** Tells the engine what has happened to it. Once it is unmounted, nothing does. */
  tell(event: WidgetEvent): void;
  /** The element of the view's node `key`. */
  find(key: string): HTMLElement | undefined;
  show(view: ViewNode): void;
  /** Puts back what a script of the shop has thrown away. */
  keep(): void;
  /** The button was pressed for good: by itself, or by its form. */
  activate(form: HTMLFormElement | null, keyboard?: boolean): void;
  paint(patch: PaintedPatch): void;
  /** Does what is asked of a form; absent where there is none. */
  readonly perform: Placement["perform"];
  /** Leaves the page as it was before. */
  unmount(): void;
}

export function createWidget(options: WidgetOptions): Widget {
  const { id, place, placement, props, accent, send, viewChanged, letLeave } = options;
  const { element } = place;
  const { isBorrowed } = placement;
  const ending = new AbortController();
  const { signal } = ending;
  const branches = new Map<string, Branch>();
  let root: Branch | undefined;
  let note: (Note & { readonly branch: Branch }) | undefined;
  let surface: Surface | undefined;
  /** Where the focus was before it came into the moment. */
  let cameFrom: HTMLElement | undefined;
  let canLeave = false;
  let frame: Frame = { scale: 1, width: 0, left: 0, top: 0 };
  let lastLayout = "";

  const tell = (event: WidgetEvent): void => {
    if (!signal.aborted) send({ type: "event", widget: id, ...event });
  };
  const trigger = (): Branch | undefined => [...branches.values()].find(({ node }) => isTrigger(node)) ?? root;
  const noteHasFocus = (): boolean => !!note?.branch.element.matches(":focus-within");
  const isMoment = (): boolean => !!root?.element.isConnected && !!root.node.dismissible && !root.node.states?.closed;
  const momentHasFocus = (): boolean => isMoment() && !!root?.element.matches(":focus-within");
  /** A focus that `change` would lose goes from the note to the box, from a moment to where it came from. */
  const keepFocus = (change: () => void): void => {
    const hadNote = noteHasFocus();
    const hadMoment = momentHasFocus();
    change();
    if (hadNote && !noteHasFocus()) widget.box.focus({ preventScroll: true });
    if (hadMoment && !isMoment()) cameFrom?.focus({ preventScroll: true });
  };
  const rootMade = ({ element: made }: Branch): void => {
    on<FocusEvent>(
      made,
      "focusin",
      ({ relatedTarget: from }) => {
        if (from instanceof HTMLElement && !made.contains(from)) cameFrom = from;
      },
      signal,
    );
    letLeave({ element: made, isOpen: isMoment, dismiss: () => tell({ event: "dismiss" }) }, signal);
  };

  /** A submit button's click is left to the browser, which checks the form first and then tells of its `submit`. */
  const click = (event: MouseEvent): void => {
    const form = formOf(element);
    if (isBorrowed ? form && (element as HTMLButtonElement).type === "submit" : form && !form.reportValidity()) return;
    widget.activate(form, !event.detail);
  };

  const grower: Grower = {
    socket: placement.socket,
    joined(branch) {
      const { node, element: joined } = branch;
      branches.set(node.key, branch);
      if (isTrigger(node)) {
        listenTrigger(joined, tell, signal);
        on(joined, "click", click, signal);
      } else if (hasInputs && isInput(node)) {
        listenInput(joined, () => branch.node, tell, signal);
      } else if (node.act) {
        on(joined, "click", () => tell({ event: "act", name: branch.node.act ?? "" }), signal);
      } else if (isNote(node)) {
        note = { ...createNote(joined, widget.box, placement.noteAnchor), branch };
        listenNote(joined, tell, signal);
      }
    },
    left(branch) {
      branches.delete(branch.node.key);
      if (note?.branch !== branch) return;
      note.show(false);
      note = undefined;
    },
  };

  const widget: Widget = {
    id,
    place,
    isBorrowed,
    props,
    lines: createLineBook(),
    animator: createAnimator(),
    isNear: true,
    size: undefined,
    tell,

    /** The button, around which everything is laid; without one, the root. */
    get box() {
      return trigger()?.element ?? element;
    },
    *measured() {
      for (const branch of branches.values()) if (branch.node.measure) yield branch.element;
    },
    find: (key) => branches.get(key)?.element ?? placement.find?.(key),
    perform: placement.perform,

    show(view) {
      keepFocus(() => {
        const said = JSON.stringify(note?.branch.node);
        if (root) root.patch(view);
        else {
          root = growBranch(view, grower);
          placement.show?.(root);
        }
        if (hasFacts && view.dismissible && !canLeave) {
          canLeave = true;
          rootMade(root);
        }
        widget.keep();
        note?.show(!note.branch.node.states?.closed, JSON.stringify(note.branch.node) !== said);
      });
      viewChanged(widget);
    },
    keep() {
      if (root) placement.keep(root.node);
    },

    activate(form, keyboard) {
      const snapshot = form ? snapshotForm(form, element) : undefined;
      const fields: Record<string, string> = {};
      for (const [name, value] of Object.entries(widget.props)) fields[name] = String(value);
      if (snapshot) Object.assign(fields, textFields(snapshot.data));
      const line = widget.lines.keep({ fields, form: snapshot });
      // What is undefined isn't written.
      tell({ event: "activate", line, quantity: snapshot && readQuantity(snapshot.data), keyboard });
    },

    paint(patch) {
      surface ??= createSurface(trigger()?.content ?? element);
      surface.put(patch, frame);
    },

    report() {
      const { box, size, isNear } = widget;
      const theme = readTheme({ element, box, sample: placement.sample(), accent });
      const { radius, accent: fill, ink, paper } = theme;
      const parts: Record<string, WireRect> = {};
      for (const [key, { node, element: part }] of branches) {
        if (node.measure) parts[key] = [...offsetIn(box, part), part.offsetWidth, part.offsetHeight];
      }
      const scale = devicePixelRatio;
      const width = size?.inlineSize ?? box.offsetWidth;
      const measured = { scale, width, left: box.clientLeft, top: box.clientTop };
      const message: LayoutMessage = {
        type: "layout",
        widget: id,
        width,
        height: size?.blockSize ?? box.offsetHeight,
        scale,
        bleed,
        radius,
        visible: isNear && !document.hidden,
        colors: { accent: channelsOf(fill), ink: channelsOf(ink), paper: channelsOf(paper) },
        parts,
      };
      const placeNote = note?.findPlace();
      return () => {
        placeNote?.();
        const mark = JSON.stringify([message, measured]);
        if (mark === lastLayout) return;
        lastLayout = mark;
        frame = measured;
        for (const each of placement.themed(root)) exposeTheme(each, theme);
        send(message);
      };
    },

    unmount() {
      ending.abort();
      widget.animator.stopAll();
      keepFocus(() => root?.remove());
      surface?.release();
      placement.restore();
    },
  };
  return widget;
}
