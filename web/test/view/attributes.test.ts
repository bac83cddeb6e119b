// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { type AttributeWriter, attributeWriter, borrowedAttributes, ownAttributes } from "../../src/view/attributes.js";

describe("attributes of an element", () => {
  let element: HTMLElement;
  let write: AttributeWriter;
  beforeEach(() => {
    element = document.createElement("button");
    element.setAttribute("aria-label", "Buy");
    write = attributeWriter(element);
  });

  it("gives a borrowed attribute back", () => {
    write({ "aria-label": "Added", "aria-busy": "true" });
    write({ "aria-label": "Try again" });
    expect(element.outerHTML).toBe('<button aria-label="Try again"></button>');
    write({});
    expect(element.outerHTML).toBe('<button aria-label="Buy"></button>');
  });

  it("leaves what someone else has changed meanwhile to them", () => {
    write({ "aria-label": "Added" });
    element.setAttribute("aria-label", "Bought");
    write({});
    expect(element.getAttribute("aria-label")).toBe("Bought");
  });

  it("borrows anew after giving back", () => {
    write({ "aria-label": "Added" });
    write({});
    element.setAttribute("aria-label", "Order");
    write({ "aria-label": "Added" });
    write({});
    expect(element.getAttribute("aria-label")).toBe("Order");
  });
});

describe("attributes of a node", () => {
  it("tell states in ARIA's words, and never disable a button", () => {
    const attributes = ownAttributes({
      key: "a",
      role: "button",
      states: { busy: true, disabled: true, pressed: true },
    });
    expect(attributes).toMatchObject({ "aria-busy": "true", "aria-disabled": "true", "data-pressed": "" });
    expect(attributes).not.toHaveProperty("disabled");
    expect(attributes["aria-pressed"]).toBeUndefined();
  });

  it("keep what is hidden from being read", () => {
    expect(ownAttributes({ key: "a", role: "text", states: { hidden: true } })["aria-hidden"]).toBe("true");
    expect(ownAttributes({ key: "a", role: "text" })["aria-hidden"]).toBeUndefined();
  });

  it("name a covered button by the words that are seen", () => {
    const attributes = borrowedAttributes({
      key: "button",
      role: "button",
      states: { covered: true },
      children: [
        { key: "a", role: "text", text: "Added" },
        { key: "b", role: "text", text: "Try again", states: { hidden: true } },
      ],
    });
    expect(attributes["aria-label"]).toBe("Added");
    expect(attributes["data-nicety-covered"]).toBe("");
  });

  it("leave an uncovered button its own name", () => {
    expect(borrowedAttributes({ key: "button", role: "button" })["aria-label"]).toBeUndefined();
  });
});
