/** Everything of one start: the engine, the widgets, and what watches the page for them. Ends without a trace. */
import { widgets as builtWidgets } from "nicety:widgets";
import { Cart } from "./cart/cart.js";
import type { Engine } from "./engine.js";
import { Announcer } from "./page/announcer.js";
import { Environment } from "./page/environment.js";
import { LayoutWatch } from "./page/layout-watch.js";
import { findPageParts, writePagePart } from "./page/page-parts.js";
import { Population } from "./population.js";
import { Scheduler, type Timed } from "./scheduler.js";
import type { ConfigSource } from "./sources.js";
import type { CartAdapter, NicetyEventMap, Stats } from "./types.js";
import { viewportRect } from "./view/geometry.js";
import { makeGhost } from "./view/ghost.js";
import { adoptPageSheet } from "./view/styles.js";
import type { Widget } from "./widget.js";
import type {
  AnimateEffect,
  ConfiguredEffect,
  Effect,
  EmitEffect,
  Message,
  RequestEffect,
  WidgetEvent,
  WireRect,
} from "./wire.js";

export class Session implements Timed {
  readonly population: Population;
  readonly cart: Cart;
  readonly #engine: Engine;
  readonly #scheduler: Scheduler;
  readonly #announcer: Announcer;
  readonly #environment: Environment;
  readonly #layouts: LayoutWatch;
  readonly #ending = new AbortController();
  readonly #undress: () => void;
  readonly #queue: Effect[] = [];
  #isPerforming = false;
  #messages = 0;
  #paints = 0;

  /** Reads the config and puts its widgets on the page. */
  constructor(engine: Engine, source: ConfigSource, adapter: CartAdapter | undefined) {
    const { signal } = this.#ending;
    this.#engine = engine;
    const effects = engine.configure(source.text, source.name);
    const configured = effects.find((effect): effect is ConfiguredEffect => effect.type === "configured");
    if (!configured) throw new Error("the engine read no config");

    this.#undress = adoptPageSheet();
    this.#announcer = new Announcer();
    this.#scheduler = new Scheduler(this);
    this.#layouts = new LayoutWatch(signal);
    this.#environment = new Environment(() => this.#tellEnvironment(), signal);
    for (const error of configured.errors) {
      console.error(`nicety: ${error.text}`);
      dispatch(document, "nicety:config-error", error);
    }
    this.cart = new Cart(configured.shop.cart, adapter);
    this.population = new Population(configured, builtWidgets, this.#layouts, {
      send: (message) => this.#send(message),
      listening: signal,
    });
    this.#tellEnvironment();
    this.population.start(() => this.#announcer.keep());
    dispatch(document, "nicety:ready", { widgets: this.population.size });
  }

  get stats(): Stats {
    const { frames, timers } = this.#scheduler;
    return { frames, timers, paints: this.#paints, messages: this.#messages, widgets: this.population.size };
  }

  useAdapter(adapter: CartAdapter): void {
    this.cart.use(adapter);
    this.#tellEnvironment();
  }

  /** Leaves the page as it was before. */
  end(): void {
    if (this.#ending.signal.aborted) return;
    this.population.end();
    this.#ending.abort();
    this.#scheduler.stop();
    this.#announcer.remove();
    this.#undress();
    this.#queue.length = 0;
    this.#engine.close();
  }

  next(): number {
    return this.#layouts.isStale ? 0 : this.#engine.next();
  }

  frame(now: number): void {
    this.#layouts.flush();
    this.#guard(() => {
      const { surfaces, effects } = this.#engine.frame(now);
      for (let index = 0; index < surfaces; index++) {
        const patch = this.#engine.paint(index, now);
        if (!patch) continue;
        this.#paints++;
        this.population.get(patch.widget)?.paint(patch);
      }
      return effects;
    });
  }

  #tellEnvironment(): void {
    this.#send({ ...this.#environment.read(), canUndo: this.cart.canUndo });
    this.#layouts.reportAll();
  }

  #send(message: Message): void {
    this.#guard(() => {
      this.#messages++;
      return this.#engine.send(message, this.#scheduler.now());
    });
  }

  #tell(widget: number, event: WidgetEvent): void {
    if (this.population.get(widget)) this.#send({ type: "event", widget, ...event });
  }

  /** Calls the engine and does what it asks for, in order, also when one effect leads to the next call. An engine that breaks is taken away. */
  #guard(call: () => readonly Effect[]): void {
    if (this.#ending.signal.aborted) return;
    try {
      this.#queue.push(...call());
    } catch (error) {
      console.error("nicety: the engine has failed; the page goes on without it:", error);
      this.end();
      return;
    }
    if (this.#isPerforming) return;
    this.#isPerforming = true;
    for (let effect = this.#queue.shift(); effect; effect = this.#queue.shift()) {
      try {
        this.#perform(effect);
      } catch (error) {
        console.error(`nicety: ${effect.type}:`, error);
      }
    }
    this.#isPerforming = false;
    this.#scheduler.poke();
  }

  #perform(effect: Effect): void {
    const widget = "widget" in effect && effect.widget !== undefined ? this.population.get(effect.widget) : undefined;
    switch (effect.type) {
      case "view":
        widget?.show(effect.view);
        break;
      case "animate":
        if (widget) this.#animate(effect, widget);
        break;
      case "stop":
        widget?.animator.stop(effect.name);
        break;
      case "announce":
        this.#announcer.say(effect.text);
        break;
      case "request":
        if (widget) this.#request(effect, widget);
        break;
      case "emit":
        if (widget) this.#emit(effect, widget);
        break;
      case "measure":
        if (widget) this.#measure(effect.parts, widget);
        break;
      case "write":
        for (const each of findPageParts(effect.part, this.cart.config, widget?.place))
          writePagePart(each, effect.text);
        break;
      case "focus":
        widget?.find(effect.part)?.focus({ preventScroll: true });
        break;
      case "log":
        console[effect.level](`nicety: ${effect.text}`);
        break;
    }
  }

  #find(part: string, widget: Widget): Element | undefined {
    return widget.find(part) ?? findPageParts(part, this.cart.config, widget.place)[0];
  }

  #animate(effect: AnimateEffect, widget: Widget): void {
    if (effect.ghostOf) {
      const original = this.#find(effect.ghostOf, widget);
      const ghost = original && makeGhost(original);
      if (ghost) widget.animator.play(effect, ghost, false, () => ghost.remove());
      return;
    }
    const own = widget.find(effect.part);
    const element = own ?? this.#find(effect.part, widget);
    const isBorrowed = !own || (own === widget.element && widget.isBorrowed);
    if (element) widget.animator.play(effect, element, isBorrowed);
  }

  #request(effect: RequestEffect, widget: Widget): void {
    const line = widget.lines.get(effect.line) ?? { fields: {}, form: undefined };
    const { id } = effect;
    void this.cart.request(effect, line).then((answer) => this.#tell(widget.id, { event: "answer", id, ...answer }));
  }

  #emit({ name, detail, ask = false }: EmitEffect, widget: Widget): void {
    const event = new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: ask });
    const isAllowed = widget.element.dispatchEvent(event);
    if (ask) this.#tell(widget.id, { event: isAllowed ? "allowed" : "vetoed" });
  }

  #measure(parts: readonly string[], widget: Widget): void {
    const { clientWidth, clientHeight } = document.documentElement;
    const rects: Record<string, WireRect> = { viewport: [0, 0, clientWidth, clientHeight] };
    for (const part of parts) {
      const element = this.#find(part, widget);
      if (element) rects[part] = viewportRect(element);
    }
    this.#tell(widget.id, { event: "measured", rects });
  }
}

function dispatch<Name extends keyof NicetyEventMap>(
  target: EventTarget,
  name: Name,
  detail: NicetyEventMap[Name]["detail"],
): void {
  target.dispatchEvent(new CustomEvent(name, { detail }));
}
