/**
 * A shop's form in steps: reads it, tells what happens in it, and does what the engine asks for. Loaded by pages with a widget for
 * forms; as a late part it is given what it shares with the host. Without it, the form is one long form.
 */
import type { Branch, Socket } from "../view/branch.js";
import type { Placement } from "../view/placement.js";
import type { EntryConfig, ViewNode, WidgetEvent } from "../wire.js";
import { createFields } from "./fields.js";
import {
  bodyOf,
  type Control,
  controlsNamed,
  readForm,
  readValue,
  stepSelector,
  stepsOf,
  submitButtonOf,
} from "./shop-form.js";
import css from "./steps.css";
import { civilTime, showAmounts, showChoice } from "./summary.js";
import type { Wallet } from "./wallet.js";
import type { FormEffect, WalletEffect } from "./wire.js";

export interface FormLinks {
  readonly config: EntryConfig;
  readonly on: typeof import("../listen.js").on;
  readonly checkUrl: (text: string) => URL;
  readonly attributes: (node: ViewNode) => Readonly<Record<string, string | undefined>>;
  /** A shadow root with the widget's sheet. */
  readonly dress: (element: HTMLElement) => ShadowRoot;
}

/** What the browser's history knows of a view of ours. */
interface Trace {
  readonly step?: string;
  /** The step from which it was gone to. */
  readonly before?: string;
  /** Key of an order whose outcome isn't known. */
  readonly asked?: string;
  /** The key, where the shop has written none. */
  readonly key?: string;
}

/** Resolves once nothing moves the element any more. */
const ended = (element: Element): Promise<unknown> =>
  Promise.allSettled(element.getAnimations().map(({ finished }) => finished));

const readTrace = (): Trace => Object(Object(history.state).nicety);

/** `element` stands in the form, at `base`; what is shown of the widget elsewhere than there, and of the form, is added to that. */
export function enhanceForm(element: HTMLElement, base: Placement, links: FormLinks): Placement {
  // Where the shop has placed the element itself, what belongs to it is in there; else it is alone in its place.
  const scope = element.childElementCount ? element : (element.parentElement ?? element);
  const form = element.closest("form") ?? scope.querySelector("[data-step]")?.closest("form");
  if (form?.querySelector(stepSelector)) return takeForm(form, element, base, links);
  if (!form && links.config.steps?.length) return declaredForm(scope, element, base, links);
  console.warn("nicety: here is no form with <fieldset data-step=…>", element);
  return base;
}

/** Makes a form of what the config declares, and takes it as if it were the shop's. */
function declaredForm(scope: Element, element: HTMLElement, base: Placement, links: FormLinks): Placement {
  let taken = base;
  let takeBack: (() => void) | undefined = () => {};
  const make = async (tell: (event: WidgetEvent) => void): Promise<void> => {
    const { makeForm } = await import("./made-form.js");
    if (!takeBack) return;
    const { config, checkUrl } = links;
    const made = makeForm(config, checkUrl(config.order ?? "").href, scope, readTrace().key);
    takeBack = made.takeBack;
    element.after(made.form);
    taken = takeForm(made.form, element, base, links, true);
    const { begin, restore } = taken;
    Object.assign(placement, taken, {
      restore() {
        takeBack?.();
        restore();
      },
    });
    // The shop's payment script mounts what is its own.
    element.dispatchEvent(new CustomEvent("nicety:form", { bubbles: true, composed: true }));
    begin?.(tell);
  };
  const placement: Placement = {
    ...base,
    // These two are taken from it at the beginning, the others whenever they are used.
    socket: (node) => taken.socket(node),
    perform: (effect) => taken.perform?.(effect),
    begin(tell) {
      make(tell).catch((error: unknown) => console.error("nicety: steps:", error));
    },
    restore() {
      takeBack = undefined;
      base.restore();
    },
  };
  return placement;
}

function takeForm(
  form: HTMLFormElement,
  element: HTMLElement,
  base: Placement,
  links: FormLinks,
  isMade = false,
): Placement {
  const { config, on, checkUrl } = links;
  const steps = stepsOf(form);
  const firstStep = steps[0] as HTMLFieldSetElement;
  const ending = new AbortController();
  const { signal } = ending;
  const hadNoValidate = form.noValidate;
  const bar = document.createElement("nicety-bar");
  const sheet = new CSSStyleSheet();
  const submitButton = submitButtonOf(form);
  const spare = form.querySelectorAll("[data-refresh]");
  const express = document.createElement("nicety-express");
  let wallet: Wallet | undefined;
  let current: HTMLFieldSetElement | undefined;
  let leaving: HTMLFieldSetElement | undefined;
  let words = "";
  let tell: (event: WidgetEvent) => void = () => {};

  const fields = createFields(form, (name, value) => {
    fields.fill(name, value);
    tell({ event: "field", name, value, on: true });
  });
  const stepNamed = (name: string | undefined): HTMLFieldSetElement | undefined =>
    steps.find(({ dataset }) => dataset.step === name);
  const trace = (change: Trace, how: "pushState" | "replaceState" = "replaceState"): void => {
    history[how]({ ...Object(history.state), nicety: { ...readTrace(), ...change } }, "");
  };

  const settleLeaving = (): void => {
    leaving?.removeAttribute("data-nicety-leaving");
    leaving?.removeAttribute("style");
    if (leaving) leaving.inert = false;
    if (leaving !== current) leaving?.toggleAttribute("data-nicety-away", true);
    leaving = undefined;
  };
  /** The step that goes lies where it was, on what comes, until its motion has ended. */
  const letLeave = (step: HTMLFieldSetElement): void => {
    const { offsetLeft, offsetTop, offsetWidth } = step;
    leaving = step;
    step.inert = true;
    step.toggleAttribute("data-nicety-leaving", true);
    for (const [name, length] of Object.entries({ left: offsetLeft, top: offsetTop, width: offsetWidth }))
      step.style.setProperty(name, `${length}px`);
    queueMicrotask(async () => {
      await ended(step);
      if (leaving === step) settleLeaving();
    });
  };
  /** What comes in from the side makes the page no wider. */
  const letCome = (step: HTMLFieldSetElement): void => {
    home.toggleAttribute("data-nicety-sliding", true);
    queueMicrotask(async () => {
      await ended(step);
      if (current === step) home.removeAttribute("data-nicety-sliding");
    });
  };
  const showStep = ({ name, way, focus }: FormEffect & { type: "step" }): void => {
    const next = stepNamed(name);
    if (!next) return;
    const before = current;
    settleLeaving();
    current = next;
    if (before && before !== next) {
      letLeave(before);
      letCome(next);
    }
    for (const step of steps) step.toggleAttribute("data-nicety-away", step !== next && step !== leaving);
    if (way === "push") trace({ step: name, before: before?.dataset.step ?? "" }, "pushState");
    else if (way === "back" && readTrace().before === name) history.back();
    else trace({ step: name });
    if (!focus) return;
    const heading = next.querySelector("legend") ?? next;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    if (element.getBoundingClientRect().top < 0) element.scrollIntoView();
  };

  const call = async ({ id, method, url, key, timeoutMs }: FormEffect & { type: "call" }): Promise<void> => {
    const headers = { Accept: "application/json", ...(key && { "Idempotency-Key": key }) };
    const body = bodyOf(form);
    if (key) wallet?.addTo(body);
    let status = 0;
    let data: unknown;
    try {
      const init = {
        method,
        headers,
        signal: AbortSignal.timeout(timeoutMs),
        ...(method !== "GET" && { body }),
      };
      const response = await fetch(checkUrl(url || form.action), init);
      data = await response.json();
      status = response.status;
    } catch {
      // No answer, or none that makes sense: whether it was heard isn't known.
    }
    tell({ event: "reply", id, status, data });
  };
  const consult = async ({ id, name, detail }: FormEffect & { type: "consult" }): Promise<void> => {
    let response: unknown = { ok: true };
    const respondWith = (given: unknown): void => {
      response = given;
    };
    form.dispatchEvent(
      new CustomEvent(name, {
        detail: { ...Object(detail), respondWith },
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    try {
      const { ok, message } = Object(await response);
      tell(
        ok
          ? { event: "answer", id, ok: true }
          : { event: "answer", id, ok: false, reason: "refused", ...(message && { message: `${message}` }) },
      );
    } catch (error) {
      console.error(`nicety: ${name}:`, error);
      tell({ event: "answer", id, ok: false, reason: "refused" });
    }
  };
  const useWallet = async (effect: WalletEffect): Promise<void> => {
    const { id, check } = effect;
    try {
      // It is there before the shopper can press anything, and a press must open it at once.
      wallet ??= (await import("./wallet.js")).createWallet(config.express ?? [], signal);
      const ok = await (check ? wallet.check(effect) : wallet.pay(effect));
      tell(ok ? { event: "answer", id, ok } : { event: "answer", id, ok: false });
    } catch (error) {
      console.error("nicety: wallet:", error);
      tell({ event: "answer", id, ok: false, reason: "refused" });
    }
  };
  const setSubmit = (text: string, isBusy: boolean): void => {
    if (!submitButton) return;
    submitButton.toggleAttribute("data-nicety-busy", isBusy);
    for (const name of ["aria-busy", "aria-disabled"]) {
      if (isBusy) submitButton.setAttribute(name, "true");
      else submitButton.removeAttribute(name);
    }
    if (submitButton.textContent !== text) submitButton.textContent = text;
  };

  const perform = (effect: FormEffect): void => {
    switch (effect.type) {
      case "step":
        showStep(effect);
        break;
      case "field":
        fields.patch(effect);
        break;
      case "shape":
        fields.shape(effect);
        break;
      case "order":
        fields.order(effect.names);
        break;
      case "fill":
        fields.fill(effect.name, effect.value);
        break;
      case "reach":
        fields.reach(effect.name);
        break;
      case "call":
        void call(effect);
        break;
      case "consult":
        void consult(effect);
        break;
      case "wallet":
        void useWallet(effect);
        break;
      case "paid":
        wallet?.settle(effect.result);
        break;
      case "sending":
        trace({ asked: effect.asked ? (controlsNamed(form, "key")[0]?.value ?? "") : "" });
        setSubmit(effect.words || words, !!effect.words);
        break;
      case "amounts":
        showAmounts(effect.rows);
        words = effect.pay ?? words;
        if (!submitButton?.hasAttribute("data-nicety-busy")) setSubmit(words, false);
        break;
      case "choice":
        showChoice(form, effect);
        break;
      case "offer":
        fields.offer(effect.name, effect.values);
        break;
      case "leave":
        location.assign(checkUrl(effect.url));
    }
  };

  const submit = (event: SubmitEvent): void => {
    const { submitter } = event;
    const target = submitter?.getAttribute("formaction");
    // A button of the shop's with another errand; that for the amounts is ours, too.
    if (target && target !== config.quote) return;
    event.preventDefault();
    tell(target ? { event: "act", name: "quote" } : { event: "submit" });
  };
  const hear = (event: Event): void => {
    const { target, type } = event;
    const name = (target as Control | null)?.name;
    const controls = name ? controlsNamed(form, name) : [];
    if (!name || !controls.includes(target as Control)) return;
    tell({ event: "field", name, value: readValue(controls), ...(type !== "input" && { on: true }) });
  };
  const go = (): void => {
    if (current) tell({ event: "go", name: readTrace().step ?? firstStep.dataset.step ?? "" });
  };

  // The track stands before the first step, the way on behind the last.
  const after = steps.at(-1) ?? firstStep;
  const home = firstStep.parentElement ?? form;
  if (!(element.compareDocumentPosition(firstStep) & Node.DOCUMENT_POSITION_FOLLOWING)) firstStep.before(element);
  after.after(bar);

  return {
    ...base,
    socket(node): Socket | undefined {
      const seat = node.key === "bar" ? bar : node.key === "express" ? express : undefined;
      if (seat === express) stepNamed("payment")?.querySelector("legend")?.after(express);
      return seat ? { element: seat, content: links.dress(seat), attributes: links.attributes } : base.socket(node);
    },
    themed: (root: Branch | undefined) => [...base.themed(root), bar, express],
    find: (part) =>
      part === "step"
        ? current
        : part === "step-old"
          ? leaving
          : (document.querySelector<HTMLElement>(`[data-amount="${part}"]`) ?? undefined),
    perform,
    begin(telling) {
      tell = telling;
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      home.toggleAttribute("data-nicety-steps", true);
      form.noValidate = true;
      // What is worked out without being asked for needs no button.
      for (const each of spare) each.toggleAttribute("data-nicety-away", true);
      on(form, "submit", submit as (event: Event) => void, signal);
      on(form, "input change focusout", hear, signal);
      on(window, "popstate", go, signal);
      // A press doesn't leave the field before it is a click: what is then said there would move the button away from under it.
      on(bar, "mousedown", (event) => event.preventDefault(), signal);
      // What was left for another page is as it was; the shop knows what has become of it.
      on<PageTransitionEvent>(window, "pageshow", ({ persisted }) => persisted && location.reload(), signal);
      const facts = readForm(form);
      words = facts.pay;
      const { step, asked } = readTrace();
      if (isMade) trace({ key: facts.key });
      const at = step && stepNamed(step) ? { at: step } : {};
      tell({
        event: "form",
        data: {
          ...facts,
          ...at,
          ...(asked && asked === facts.key && { asked: true }),
          ...(isMade && { made: true }),
          ...civilTime(config.delivery?.zone),
        },
      });
    },
    restore() {
      ending.abort();
      settleLeaving();
      fields.restore();
      if (words) setSubmit(words, false);
      for (const each of [...steps, ...spare]) each.removeAttribute("data-nicety-away");
      for (const name of ["steps", "sliding"]) home.removeAttribute(`data-nicety-${name}`);
      form.noValidate = hadNoValidate;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
      bar.remove();
      express.remove();
      base.restore();
    },
  };
}
