// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createNote, type Note } from "../../src/view/note.js";
import { equipPage } from "../support/page.js";

const viewport = { width: 320, height: 600 };

describe("a note", () => {
  let box: HTMLElement;
  let element: HTMLElement;
  let note: Note;
  const placeBox = (x: number, y: number): void => {
    box.getBoundingClientRect = () => new DOMRect(x, y, 100, 40);
  };
  const open = (): void => {
    note.show(true);
    note.findPlace()?.();
  };
  const place = () => element.style.getPropertyValue("translate").split(" ");

  beforeEach(() => {
    equipPage();
    vi.spyOn(document.documentElement, "clientWidth", "get").mockReturnValue(viewport.width);
    vi.spyOn(document.documentElement, "clientHeight", "get").mockReturnValue(viewport.height);
    box = document.createElement("button");
    element = document.createElement("nicety-note");
    Object.defineProperties(element, { offsetWidth: { value: 200 }, offsetHeight: { value: 60 } });
    document.body.append(box);
    note = createNote(element, box, () => box);
  });
  afterEach(() => {
    note.show(false);
    vi.restoreAllMocks();
  });

  it("is in the page only while it is open", () => {
    expect(element.isConnected).toBe(false);
    placeBox(10, 100);
    note.show(true);
    expect(box.nextElementSibling).toBe(element);
    expect(element.hasAttribute("data-closed")).toBe(false);
    note.show(false);
    expect(element.isConnected).toBe(false);
    expect(element.hasAttribute("data-closed")).toBe(true);
  });

  it("lies below its box, in the document's coordinates", () => {
    vi.stubGlobal("scrollY", 1000);
    placeBox(10, 100);
    open();
    expect(place()).toEqual(["10px", "1148px"]);
    vi.unstubAllGlobals();
  });

  it("scrolls nothing before it has its place", () => {
    note.show(true);
    expect(element.hasAttribute("data-unplaced")).toBe(true);
    note.findPlace()?.();
    expect(element.hasAttribute("data-unplaced")).toBe(false);
  });

  it("turns above where there is no room below", () => {
    placeBox(10, 540);
    open();
    expect(place()).toEqual(["10px", "472px"]);
  });

  it("stays below where there is no room above either", () => {
    placeBox(10, 20);
    vi.spyOn(document.documentElement, "clientHeight", "get").mockReturnValue(100);
    open();
    expect(place()).toEqual(["10px", "68px"]);
  });

  it("stays inside a narrow viewport", () => {
    placeBox(250, 100);
    open();
    expect(place()[0]).toBe("112px");
    placeBox(-50, 100);
    open();
    expect(place()[0]).toBe("8px");
  });

  it("begins at the right edge where one reads from there", () => {
    box.style.direction = "rtl";
    placeBox(200, 100);
    open();
    expect(place()[0]).toBe("100px");
  });

  it("is moved by nothing that counts as a layout shift", () => {
    placeBox(10, 100);
    open();
    placeBox(10, 300);
    open();
    expect(place()).toEqual(["10px", "348px"]);
    expect(element.style).toHaveLength(1);
  });

  it("is styled as if it weren't there when it says something else, and only then", () => {
    const states: boolean[] = [];
    const read = window.getComputedStyle;
    vi.spyOn(window, "getComputedStyle").mockImplementation((of) => {
      if (of === element) states.push(element.hasAttribute("data-closed"));
      return read(of);
    });
    placeBox(10, 100);
    note.show(true, true);
    note.show(true, false);
    expect(states).toEqual([]);
    note.show(true, true);
    expect(states).toEqual([true]);
    expect(element.hasAttribute("data-closed")).toBe(false);
  });

  it("follows its box while it is open, and listens to nothing afterwards", () => {
    placeBox(10, 100);
    note.show(true);
    placeBox(10, 300);
    dispatchEvent(new Event("scroll"));
    expect(place()[1]).toBe("348px");
    note.show(false);
    placeBox(10, 200);
    dispatchEvent(new Event("scroll"));
    expect(note.findPlace()).toBeUndefined();
    expect(place()[1]).toBe("348px");
  });
});
