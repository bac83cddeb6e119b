// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { createLineBook, readQuantity, snapshotForm } from "../../src/cart/line.js";

function form(markup: Readonly<Record<string, string>>): HTMLFormElement {
  const element = document.createElement("form");
  for (const [name, value] of Object.entries(markup)) {
    const input = document.createElement("input");
    Object.assign(input, { name, value });
    element.append(input);
  }
  return element;
}

describe("snapshotForm", () => {
  it("is not misled by fields called action and method", () => {
    const element = form({ action: "steal", method: "steal" });
    element.setAttribute("action", "/cart");
    element.setAttribute("method", "post");
    expect(snapshotForm(element, undefined)).toMatchObject({ action: "/cart", method: "POST" });
  });

  it("keeps the fields of that moment", () => {
    const element = form({ size: "M" });
    const { data } = snapshotForm(element, undefined);
    (element.elements[0] as HTMLInputElement).value = "L";
    expect(data.get("size")).toBe("M");
  });

  it("includes the button that sends it", () => {
    const element = form({});
    const button = document.createElement("button");
    Object.assign(button, { name: "variant", value: "7" });
    button.setAttribute("formaction", "/other");
    element.append(button);
    document.body.append(element);
    const snapshot = snapshotForm(element, button);
    expect(snapshot.data.get("variant")).toBe("7");
    expect(snapshot.action).toBe("/other");
  });
});

describe("readQuantity", () => {
  it.each([
    ["3", 3],
    ["0", 1],
    ["-2", 1],
    ["none", 1],
    ["2.4", 2],
  ])("reads %j as %i", (value, quantity) => {
    const data = new FormData();
    data.set("quantity", value);
    expect(readQuantity(data)).toBe(quantity);
  });

  it("knows nothing where the form has no such field", () => {
    expect(readQuantity(new FormData())).toBeUndefined();
  });
});

describe("the lines of a widget", () => {
  const line = (fields: Record<string, string>) => ({ fields, form: undefined });

  it("gives equal lines one number, whatever their quantity", () => {
    const book = createLineBook();
    const medium = book.keep(line({ size: "M", quantity: "1" }));
    const large = book.keep(line({ size: "L", quantity: "1" }));
    expect(book.keep(line({ size: "M", quantity: "5" }))).toBe(medium);
    expect(large).not.toBe(medium);
    expect(book.get(large)?.fields.size).toBe("L");
  });

  it("takes the latest when no number is given", () => {
    const book = createLineBook();
    book.keep(line({ size: "M" }));
    book.keep(line({ size: "L" }));
    book.keep(line({ size: "M" }));
    expect(book.get(undefined)?.fields.size).toBe("M");
  });
});
