/** Everything of one start: the engine, the widgets, and what watches the page for them. Ends without a trace. */
import { hasInputs, hasOverlay } from "nicety:flags";
import { widgets as builtWidgets, hasFacts } from "nicety:widgets";
import type { Asks } from "./ask/asks.js";
import { createCart } from "./cart/cart.js";
import { type Engine, openEngine } from "./engine.js";
import type { FormEffect } from "./form/wire.js";
import { on } from "./listen.js";
import type { Moments, Said } from "./moments/moments.js";
import type { Overlay } from "./overlay/overlay.js";
import type { CelebrateEffect } from "./overlay/wire.js";
import { createAnnouncer } from "./page/announcer.js";
import { toRgb } from "./page/colors.js";
import { watchEnvironment } from "./page/environment.js";
import { watchLayouts } from "./page/layout-watch.js";
import { rest } from "./page/pace.js";
import { findPageParts, writePagePart } from "./page/page-parts.js";
import { createPopulation, type Population } from "./population.js";
import { createScheduler } from "./scheduler.js";
import type { ConfigSource } from "./sources.js";
import type { CartAdapter, NicetyEventMap, Stats } from "./types.js";
import { checkUrl } from "./url.js";
import { viewportRect } from "./view/geometry.js";
import { makeGhost } from "./view/ghost.js";
import { dressPage } from "./view/styles.js";
import type { Widget } from "./widget.js";
import type {
  AnimateEffect,
  ConfiguredEffect,
  Effect,
  Message,
  MomentEffect,
  PostEffect,
  WidgetEffect,
  WireRect,
} from "./wire.js";

export interface Session {
  readonly population: Population;
  /** Resolves once the page's widgets are in place. */
  readonly ready: Promise<void>;
  stats(): Stats;
  useAdapter(adapter: CartAdapter): void;
  /** What moments need, brought in now at the latest. Rejects when it doesn't come, or Nicety has ended. */
  moments(): Promise<Moments>;
  /** Does `use` with it, or says on the console why not. Never rejects. */
  withMoments(use: (moments: Moments) => void): Promise<void>;
  wishlist(): readonly string[];
  /** Leaves the page as it was before. */
  end(): void;
}

/** What `stats` begins with. */
export const noCounts = { frames: 0, paints: 0, timers: 0, messages: 0 };

/** Effects that are left to the late part for moments. */
const momentEffects: ReadonlySet<string> = new Set<MomentEffect["type"]>([
  "remember",
  "forget",
  "explained",
  "read",
  "hand",
]);

/** Reads the config and puts its widgets on the page. `module`: the engine's, for those who celebrate. */
export function startSession(
  engine: Engine,
  source: ConfigSource,
  adapter?: CartAdapter,
  said: Said = {},
  module?: WebAssembly.Module,
): Session {
  // That is the answer to a config, whatever is in it.
  const [configured] = engine.configure(source.text, source.name) as [ConfiguredEffect];
  const { cart: cartConfig, theme, wishlist = "" } = configured.shop;
  const parts = { ...cartConfig, wishlist };
  const ending = new AbortController();
  const { signal } = ending;
  const queue: Effect[] = [];
  let isPerforming = false;
  let populated: Promise<void> | undefined;
  let opening: Promise<Moments> | undefined;
  let opened: Moments | undefined;
  let asking: Promise<Asks> | undefined;
  let overlay: Promise<Overlay> | undefined;
  const counts = { ...noCounts };

  const end = (): void => {
    if (signal.aborted) return;
    ending.abort();
    engine.close();
  };

  /** Calls the engine and does what it asks for, in order, also when one effect leads to the next call. An engine that breaks is taken away. */
  const guard = (call: () => readonly Effect[]): void => {
    if (signal.aborted) return;
    try {
      queue.push(...call());
    } catch (error) {
      console.error("nicety: ended, as the engine has failed:", error);
      end();
    }
    if (isPerforming) return;
    isPerforming = true;
    for (let effect = queue.shift(); effect && !signal.aborted; effect = queue.shift()) {
      try {
        perform(effect);
      } catch (error) {
        console.error(`nicety: ${effect.type}:`, error);
      }
    }
    isPerforming = false;
    scheduler.poke();
  };
  const send = (message: Message): void => {
    guard(() => {
      counts.messages++;
      const effects = engine.send(message, scheduler.now());
      if (effects.some(({ type }) => type === "unexplained")) void explain(message);
      return effects;
    });
  };
  const explain = async (message?: Message): Promise<void> => {
    const late = await import("./explain.js");
    await late.explain(openEngine, source, message);
  };
  const tellEnvironment = (): void => {
    send({ ...environment(), canUndo: cart.canUndo() });
    layouts.reportAll();
  };

  const openMoments = async (): Promise<Moments> => {
    if (!hasFacts) throw new Error("this build has no widget that is told anything");
    const late = await import("./moments/moments.js");
    if (signal.aborted) throw new Error("nicety: not running");
    opened = late.openMoments(
      {
        configured,
        said,
        send,
        now: scheduler.now,
        populated,
        widgetOf(id) {
          const widget = population.get(id);
          return widget && [widget.place.config.catalogue ?? "", widget.tell, widget.find];
        },
        writeWishes: (text) => perform({ type: "write", part: "wishlist", text }),
        on,
        rest,
        checkUrl,
      },
      signal,
    );
    return opened;
  };
  const complain = (error: unknown): void => {
    if (!signal.aborted) console.error("nicety: moments:", error);
  };
  const moments = (): Promise<Moments> => {
    if (!opening) {
      opening = openMoments();
      opening.catch(complain);
    }
    return opening;
  };
  /** Does it once that is there; else the rest of the page does without. */
  const withMoments = async (use?: (moments: Moments) => void): Promise<void> => {
    await moments()
      .then(use, () => {})
      .catch(complain);
  };

  /** What brings answers to the shop, brought in where one is asked for or was kept. */
  const openAsks = async (): Promise<Asks> => {
    const [late, opened] = await Promise.all([import("./ask/asks.js"), moments()]);
    return late.createAsks({ moments: opened, adapter: () => adapter, on, checkUrl }, signal);
  };
  const withAsks = async (use: (asks: Asks) => void): Promise<void> => {
    asking ??= openAsks();
    await asking.then(use).catch(complain);
  };
  const openOverlay = async (): Promise<Overlay> => {
    const late = await import("./overlay/overlay.js");
    return late.openOverlay(module, signal);
  };
  /** Lets it fly, from the middle of `element`. */
  const celebrate = async (effect: CelebrateEffect, element: Element): Promise<void> => {
    const [x, y, width, height] = viewportRect(element);
    overlay ??= openOverlay();
    await (await overlay).celebrate(effect, [x + width / 2, y + height / 2]);
  };

  const perform = (effect: Effect): void => {
    const widget = population.get((effect as Partial<WidgetEffect>).widget);
    if (effect.type === "announce") announcer.say(effect.text);
    else if (effect.type === "write")
      for (const each of findPageParts(effect.part, parts)) writePagePart(each, effect.text);
    else if (hasFacts && momentEffects.has(effect.type))
      void withMoments((each) => each.perform(effect as MomentEffect));
    else if (hasInputs && widget && effect.type === "post")
      void withAsks((each) =>
        each.post(effect, (reply) => {
          const { widget: to, id } = effect;
          if (population.get(to)) send({ type: "event", widget: to, event: "reply", id, ...reply });
        }),
      );
    else if (widget) performOn(widget, effect as Exclude<WidgetEffect, PostEffect>);
  };
  const performOn = (widget: Widget, effect: Exclude<WidgetEffect, PostEffect>): void => {
    const find = (part: string): Element | undefined =>
      widget.find(part) ?? findPageParts(part, parts, widget.place)[0];
    if (hasOverlay && effect.type === "celebrate") {
      celebrate(effect, find(effect.part ?? "") ?? widget.place.element).catch((error) =>
        console.error("nicety: overlay:", error),
      );
      return;
    }
    switch (effect.type) {
      case "view":
        widget.show(effect.view);
        break;
      case "animate":
        animate(effect, widget, find);
        break;
      case "stop":
        widget.animator.stop(effect.name);
        break;
      case "request": {
        const { fields } = effect;
        const line = fields ? { fields, form: undefined } : widget.lines.get(effect.line);
        if (line)
          void cart.request(effect, line).then((answer) => widget.tell({ event: "answer", id: effect.id, ...answer }));
        break;
      }
      case "emit": {
        const { name, detail, ask = false } = effect;
        const event = new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: ask });
        const isAllowed = widget.place.element.dispatchEvent(event);
        if (ask) widget.tell({ event: isAllowed ? "allowed" : "vetoed" });
        break;
      }
      case "measure": {
        const { clientWidth, clientHeight } = document.documentElement;
        const rects: Record<string, WireRect> = { viewport: [0, 0, clientWidth, clientHeight] };
        for (const part of effect.parts) {
          const element = find(part);
          if (element) rects[part] = viewportRect(element);
        }
        widget.tell({ event: "measured", rects });
        break;
      }
      case "focus":
        widget.find(effect.part)?.focus({ preventScroll: true });
        break;
      default:
        widget.perform?.(effect as FormEffect);
    }
  };

  dressPage(signal);
  const announcer = createAnnouncer(signal);
  const layouts = watchLayouts(signal);
  const environment = watchEnvironment(() => tellEnvironment(), signal);
  const cart = createCart(cartConfig, adapter);
  const population = createPopulation(
    configured,
    builtWidgets,
    {
      layouts,
      send,
      pageChanged: announcer.keep,
      prepare: (kind) => (configured.kinds[kind]?.facts ? withMoments() : undefined),
      letLeave: (moment, until) => void withMoments((each) => each.letLeave(moment, until)),
    },
    signal,
  );
  const scheduler = createScheduler(
    {
      next: () => (layouts.isStale() ? 0 : engine.next()),
      frame(now) {
        layouts.flush();
        guard(() => {
          const { surfaces, effects } = engine.frame(now);
          for (let index = 0; index < surfaces; index++) {
            const patch = engine.paint(index, now);
            if (!patch) continue;
            counts.paints++;
            population.get(patch.widget)?.paint(patch);
          }
          return effects;
        });
        // What has changed just now is in its place before the browser draws it.
        layouts.flush();
      },
    },
    counts,
    signal,
  );

  // The engine leaves colours to the browser.
  if (configured.errorCount || (theme.accent !== "auto" && !toRgb(theme.accent))) void explain();
  tellEnvironment();
  const begin = async (): Promise<void> => {
    if (hasFacts && (wishlist || configured.watch?.length)) void withMoments();
    populated = population.start();
    await populated;
    if (hasInputs && opened?.list?.("unsent").length) void withAsks((each) => each.resume());
    if (!signal.aborted) dispatch("nicety:ready", { widgets: population.size });
  };
  return {
    population,
    ready: begin(),
    stats: () => ({ ...counts, widgets: population.size }),
    moments,
    withMoments,
    wishlist: () => opened?.wishlist() ?? [],
    useAdapter(given) {
      cart.use(given);
      if (hasInputs) adapter = given;
      tellEnvironment();
    },
    end,
  };
}

function animate(effect: AnimateEffect, widget: Widget, find: (part: string) => Element | undefined): void {
  const { part, ghostOf } = effect;
  if (ghostOf) {
    const original = find(ghostOf);
    const ghost = original && makeGhost(original);
    if (ghost) widget.animator.play(effect, ghost, false, () => ghost.remove());
    return;
  }
  const element = find(part);
  const isOfPage = !widget.find(part) || (widget.isBorrowed && element === widget.place.element);
  if (element) widget.animator.play(effect, element, isOfPage);
}

function dispatch<Name extends keyof NicetyEventMap>(name: Name, detail: NicetyEventMap[Name]["detail"]): void {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}
