/** One widget on the page: its DOM, its canvas, its listeners and motions. What they mean is decided by the engine. */
import { LineBook, readQuantity, snapshotForm, textFields } from "./cart/line.js";
import type { PaintedPatch } from "./engine.js";
import type { LaidOut } from "./page/layout-watch.js";
import type { Place } from "./page/page-parts.js";
import { exposeTheme, readTheme, type Theme } from "./page/theme.js";
import { Animator } from "./view/animator.js";
import { Branch, type Grower, type Socket } from "./view/branch.js";
import { offsetIn } from "./view/geometry.js";
import { listenNote, listenTrigger } from "./view/gestures.js";
import { Note } from "./view/note.js";
import { isNote, isTrigger, type Placement } from "./view/placement.js";
import { bleed, Surface } from "./view/surface.js";
import type { EntryConfig, LayoutMessage, ViewNode, WidgetEvent, WireProps, WireRect } from "./wire.js";

export interface WidgetOptions {
  readonly id: number;
  readonly placement: Placement;
  /** The merchant's side of it. */
  readonly element: HTMLElement;
  readonly config: EntryConfig;
  readonly props: WireProps;
  /** The properties that its kind takes. */
  readonly propNames: readonly string[];
  /** The config's `theme.accent`. */
  readonly accent: string | undefined;
  readonly send: (event: WidgetEvent) => void;
  readonly tellLayout: (message: LayoutMessage) => void;
  /** The view has changed: places may have. */
  readonly viewChanged: (widget: Widget) => void;
}

export class Widget implements LaidOut, Grower {
  readonly lines = new LineBook();
  readonly animator = new Animator();
  isNear = false;
  props: WireProps;
  readonly #options: WidgetOptions;
  readonly #listening = new AbortController();
  readonly #branches = new Map<string, Branch>();
  #root: Branch | undefined;
  #note: { popover: Note; branch: Branch } | undefined;
  #surface: Surface | undefined;
  #size: { width: number; height: number } | undefined;
  #scale = 1;
  #layout = "";
  #theme = "";

  constructor(options: WidgetOptions) {
    this.#options = options;
    this.props = options.props;
  }

  get id(): number {
    return this.#options.id;
  }
  get element(): HTMLElement {
    return this.#options.placement.element;
  }
  get isBorrowed(): boolean {
    return this.#options.placement.isBorrowed;
  }
  get propNames(): readonly string[] {
    return this.#options.propNames;
  }
  get place(): Place {
    return this.#options;
  }
  /** The button, around which everything is laid; without one, the root. */
  get box(): HTMLElement {
    return this.#trigger?.element ?? this.element;
  }
  get #trigger(): Branch | undefined {
    for (const branch of this.#branches.values()) if (isTrigger(branch.node)) return branch;
    return this.#root;
  }

  get #noteHasFocus(): boolean {
    return this.#note?.branch.element.matches(":focus-within") ?? false;
  }

  /** The element of the view's node `key`. */
  find(key: string): HTMLElement | undefined {
    return this.#branches.get(key)?.element;
  }

  show(view: ViewNode): void {
    const { placement, viewChanged } = this.#options;
    const isNew = !this.#root;
    const hadFocus = this.#noteHasFocus;
    const root = this.#root ?? new Branch(view, this);
    this.#root = root;
    if (isNew) placement.show(root);
    const hasChanged = isNew || root.patch(view);
    this.keep();
    this.#note?.popover.show(!this.#note.branch.node.states?.closed);
    // The button in the note that had it may be gone.
    if (hadFocus && !this.#noteHasFocus) this.box.focus({ preventScroll: true });
    if (hasChanged) viewChanged(this);
  }

  /** Puts back what a script of the shop has thrown away. */
  keep(): void {
    if (this.#root) this.#options.placement.keep(this.#root);
  }

  /** The button was pressed for good: by itself, or by its form. */
  activate(form: HTMLFormElement | null, keyboard?: boolean): void {
    const snapshot = form ? snapshotForm(form, this.element) : undefined;
    const props = Object.entries(this.props).map(([name, value]) => [name, String(value)] as const);
    const fields = { ...Object.fromEntries(props), ...(snapshot && textFields(snapshot.data)) };
    const line = this.lines.keep({ fields, form: snapshot });
    const quantity = snapshot && readQuantity(snapshot.data);
    this.#options.send({
      event: "activate",
      line,
      ...(quantity !== undefined && { quantity }),
      ...(keyboard !== undefined && { keyboard }),
    });
  }

  paint(patch: PaintedPatch): void {
    const trigger = this.#trigger;
    if (!trigger) return;
    this.#surface ??= new Surface(trigger.element, trigger.content);
    this.#surface.put(patch, this.#scale);
  }

  *measured(): Iterable<HTMLElement> {
    for (const { node, element } of this.#branches.values()) if (node.measure) yield element;
  }

  resized(width: number, height: number): void {
    this.#size = { width, height };
  }

  report(): void {
    const { box, element, isBorrowed, isNear } = this;
    const theme = readTheme({ element, box, isBorrowed, accent: this.#options.accent });
    this.#expose(theme);
    const { accent, ink, paper, radius } = theme;
    const parts: Record<string, WireRect> = {};
    for (const [key, { node, element: part }] of this.#branches) {
      if (node.measure) parts[key] = [...offsetIn(box, part), part.offsetWidth, part.offsetHeight];
    }
    const message: LayoutMessage = {
      type: "layout",
      widget: this.id,
      width: this.#size?.width ?? box.offsetWidth,
      height: this.#size?.height ?? box.offsetHeight,
      scale: devicePixelRatio,
      bleed,
      radius,
      visible: isNear && !document.hidden,
      colors: { accent, ink, paper },
      parts,
    };
    const mark = JSON.stringify(message);
    if (mark === this.#layout) return;
    this.#layout = mark;
    this.#scale = devicePixelRatio;
    this.#options.tellLayout(message);
  }

  /** Leaves the page as it was before. */
  unmount(): void {
    this.#listening.abort();
    this.animator.stopAll();
    this.#note?.popover.close();
    this.#surface?.release();
    this.#root?.remove();
    this.#options.placement.restore();
  }

  socket(node: ViewNode): Socket | undefined {
    return this.#options.placement.socket(node);
  }

  joined(branch: Branch): void {
    const { node, element } = branch;
    const { send, placement } = this.#options;
    const { signal } = this.#listening;
    this.#branches.set(node.key, branch);
    if (isTrigger(node)) {
      listenTrigger(element, send, signal);
      element.addEventListener("click", (event) => this.#click(event), { signal });
    } else if (node.act) {
      element.addEventListener("click", () => send({ event: "act", name: branch.node.act ?? "" }), { signal });
    } else if (isNote(node)) {
      this.#note = { popover: new Note(element, this.box, placement.noteAnchor), branch };
      listenNote(element, send, signal);
    }
  }

  left(branch: Branch): void {
    this.#branches.delete(branch.node.key);
    if (this.#note?.branch !== branch) return;
    this.#note.popover.close();
    this.#note = undefined;
  }

  /** A submit button's click is left to the browser, which checks the form first and then tells of its `submit`. */
  #click(event: MouseEvent): void {
    const { element } = this;
    const isKeyboard = event.detail === 0;
    if (element instanceof HTMLButtonElement) {
      if (element.form && element.type === "submit") return;
      this.activate(element.form, isKeyboard);
      return;
    }
    const form = element.closest("form");
    if (!form || form.reportValidity()) this.activate(form, isKeyboard);
  }

  #expose(theme: Theme): void {
    const mark = JSON.stringify(theme);
    if (mark === this.#theme || !this.#root) return;
    this.#theme = mark;
    for (const element of this.#options.placement.themed(this.#root)) exposeTheme(element, theme);
  }
}
