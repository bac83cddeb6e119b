// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { on } from "../../src/listen.js";
import { createDismissal } from "../../src/moments/dismissal.js";
import { animations, equipPage } from "../support/page.js";

let ending: AbortController;
let isCalm = false;

function place(letLeave: ReturnType<typeof createDismissal>, until = ending.signal) {
  const element = document.createElement("div");
  Object.defineProperty(element, "offsetWidth", { value: 300 });
  element.setPointerCapture = vi.fn();
  document.body.append(element);
  const moment = { element, isShown: true, isOpen: () => moment.isShown, dismiss: vi.fn() };
  letLeave(moment, until);
  return moment;
}
const point = (element: Element, type: string, x: number, y: number, timeStamp: number, given: object = {}): void => {
  const event = new MouseEvent(type, { clientX: x, clientY: y, bubbles: true });
  const members = { pointerId: 1, pointerType: "touch", isPrimary: true, timeStamp, ...given };
  for (const [name, value] of Object.entries(members)) Object.defineProperty(event, name, { value });
  element.dispatchEvent(event);
};
const drag = (element: Element, x: number, y: number, ms: number, end = "pointerup"): void => {
  point(element, "pointerdown", 100, 100, 0);
  point(element, "pointermove", 100 + x / 2, 100 + y / 2, ms / 2);
  point(element, "pointermove", 100 + x, 100 + y, ms);
  point(element, end, 100 + x, 100 + y, ms);
};
const press = (key: string): void => {
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
};

describe("a moment", () => {
  let letLeave: ReturnType<typeof createDismissal>;
  beforeEach(() => {
    equipPage();
    isCalm = false;
    vi.stubGlobal("matchMedia", () => ({ matches: isCalm }));
    ending = new AbortController();
    letLeave = createDismissal(on, ending.signal);
  });
  afterEach(() => {
    ending.abort();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it("leaves by Escape wherever the focus is, the latest of those that are open first", () => {
    const [first, second] = [place(letLeave), place(letLeave)];
    press("Enter");
    press("Escape");
    expect(first.dismiss).not.toHaveBeenCalled();
    expect(second.dismiss).toHaveBeenCalledOnce();
    second.isShown = false;
    press("Escape");
    expect(first.dismiss).toHaveBeenCalledOnce();
    expect(second.dismiss).toHaveBeenCalledOnce();
  });

  it("stays when Escape was meant for something of the shop's, and once it is gone", () => {
    const until = new AbortController();
    const moment = place(letLeave, until.signal);
    document.body.addEventListener("keydown", (event) => event.preventDefault(), { once: true });
    press("Escape");
    until.abort();
    press("Escape");
    expect(moment.dismiss).not.toHaveBeenCalled();
  });

  it("follows the finger sideways and leaves from where it is let go", () => {
    const { element, dismiss } = place(letLeave);
    point(element, "pointerdown", 100, 100, 0);
    point(element, "pointermove", 160, 110, 300);
    expect(element.style.translate).toBe("60px");
    expect(element.setPointerCapture).toHaveBeenCalledWith(1);
    point(element, "pointermove", -20, 110, 600);
    expect(element.style.translate).toBe("-120px");
    point(element, "pointerup", -20, 110, 700);
    expect(dismiss).toHaveBeenCalledOnce();
    expect(element.style.translate).toBe("");
    expect(animations[0]?.frames).toEqual({ translate: ["-120px", "-120px"] });
  });

  it("springs back when it was not moved far", () => {
    const { element, dismiss } = place(letLeave);
    drag(element, 80, 0, 1000);
    expect(dismiss).not.toHaveBeenCalled();
    expect(element.style.translate).toBe("");
    expect(animations[0]?.frames).toEqual({ translate: ["80px", "0px"] });
    isCalm = true;
    drag(element, 80, 0, 1000);
    expect(animations).toHaveLength(1);
  });

  it("leaves by a flick that is short", () => {
    const { element, dismiss } = place(letLeave);
    drag(element, 30, 0, 20);
    expect(dismiss).not.toHaveBeenCalled();
    drag(element, 60, 0, 50);
    expect(dismiss).toHaveBeenCalledOnce();
  });

  it("leaves scrolling, taps, mice and second fingers alone", () => {
    const { element, dismiss } = place(letLeave);
    expect(element.style.touchAction).toBe("pan-y");
    drag(element, 50, 200, 50);
    drag(element, 4, 0, 5);
    point(element, "pointerdown", 0, 0, 0, { pointerType: "mouse" });
    point(element, "pointermove", 200, 0, 10, { pointerType: "mouse" });
    point(element, "pointerdown", 0, 0, 0, { isPrimary: false });
    point(element, "pointermove", 200, 0, 10, { isPrimary: false });
    point(element, "pointerdown", 0, 0, 0);
    point(element, "pointermove", 200, 0, 10, { pointerId: 2 });
    expect(element.style.translate).toBe("");
    expect(dismiss).not.toHaveBeenCalled();
  });

  it("stays when the browser takes the finger away, or it is closed meanwhile", () => {
    const moment = place(letLeave);
    drag(moment.element, 200, 0, 100, "pointercancel");
    point(moment.element, "pointerdown", 0, 0, 0);
    point(moment.element, "pointermove", 200, 0, 10);
    moment.isShown = false;
    point(moment.element, "pointerup", 200, 0, 10);
    expect(moment.dismiss).not.toHaveBeenCalled();
    expect(moment.element.style.translate).toBe("");
  });
});
