// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { growBranch } from "../../src/view/branch.js";
import { isInput, listenInput } from "../../src/view/inputs.js";
import type { ViewNode, WidgetEvent } from "../../src/wire.js";

const star = (count: number, on = false): ViewNode => ({
  key: `r${count}`,
  role: "radio",
  part: "option",
  name: `${count} stars`,
  act: `rate-${count}`,
  states: on ? { on } : { off: true },
});
const scale = (chosen: number): ViewNode => ({
  key: "scale",
  role: "group",
  name: "How is it?",
  children: [star(1, chosen === 1), star(2, chosen === 2)],
});

describe("radios and fields", () => {
  const ending = new AbortController();
  let sent: WidgetEvent[];
  const grow = (node: ViewNode) => {
    const root = growBranch(node, {
      socket: () => undefined,
      joined: (branch) => {
        if (isInput(branch.node))
          listenInput(
            branch.element,
            () => branch.node,
            (event) => sent.push(event),
            ending.signal,
          );
      },
      left: () => {},
    });
    document.body.append(root.element);
    return root;
  };
  const inputs = (): HTMLInputElement[] => [...document.querySelectorAll("input")];

  beforeEach(() => {
    sent = [];
  });
  afterEach(() => document.body.replaceChildren());

  it("are native controls of one group, named, in a group that is named", () => {
    const { element } = grow(scale(0));
    expect(element.getAttribute("role")).toBe("group");
    expect(element.getAttribute("aria-label")).toBe("How is it?");
    expect(inputs().map(({ type, name, checked }) => [type, name, checked])).toEqual([
      ["radio", "option", false],
      ["radio", "option", false],
    ]);
    expect(inputs().map((input) => input.getAttribute("aria-label"))).toEqual(["1 stars", "2 stars"]);
    const label = element.querySelector("label");
    for (const name of ["aria-label", "aria-pressed"]) expect(label?.hasAttribute(name)).toBe(false);
  });

  it("tell what is chosen, and show what the view says", () => {
    const root = grow(scale(0));
    inputs()[1]?.click();
    expect(sent).toEqual([{ event: "act", name: "rate-2" }]);
    root.patch(scale(1));
    expect(inputs().map(({ checked }) => checked)).toEqual([true, false]);
  });

  it("tell what a mouse points at", () => {
    grow(scale(0));
    const first = document.querySelector("label");
    first?.dispatchEvent(new MouseEvent("pointerenter"));
    first?.dispatchEvent(new MouseEvent("pointerleave"));
    expect(sent).toEqual([
      { event: "hold", on: true, name: "rate-1" },
      { event: "hold", on: false, name: "rate-1" },
    ]);
  });

  it("tell each word that is written, and send by Enter", () => {
    const { element } = grow({ key: "line", role: "field", part: "line", text: "A word", act: "send" });
    expect(element.localName).toBe("label");
    expect(element.textContent).toBe("A word");
    const [field] = inputs();
    if (!field) throw new Error("no field");
    field.value = "Lovely";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    expect(sent).toEqual([
      { event: "field", name: "line", value: "Lovely" },
      { event: "act", name: "send" },
    ]);
  });
});
