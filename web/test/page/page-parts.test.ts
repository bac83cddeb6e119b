// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { findName, findPageParts, writePagePart } from "../../src/page/page-parts.js";
import { configured } from "../support/fake-engine.js";

const { cart } = configured().shop;

/** An element from a nested description: `["div", child…]`. */
type Sketch = readonly [tag: string, ...content: (Sketch | string)[]];
function draw([tag, ...content]: Sketch): HTMLElement {
  const [name = "div", className = ""] = tag.split(".");
  const element = document.createElement(name);
  if (className) element.className = className;
  for (const each of content) element.append(typeof each === "string" ? each : draw(each));
  return element;
}
const button = (within: string): HTMLElement => document.querySelector<HTMLElement>(`${within} button`) as HTMLElement;

beforeEach(() => {
  document.body.replaceChildren(
    draw(["h1", "All honeys"]),
    draw(["article.card", ["img.first"], ["h3", " Acacia\n honey "], ["p.price", "€ 9"], ["form", ["button", "Buy"]]]),
    draw(["article.bare", ["img.second"], ["form", ["button", "Buy"]]]),
  );
  document.querySelector(".second")?.setAttribute("alt", "A jar of heather honey");
});

describe("a widget's product", () => {
  it("is named by the heading beside the picture, not by the page's", () => {
    expect(findName({ element: button(".card"), config: {} })).toBe("Acacia honey");
  });

  it("is named by the picture where there is no heading", () => {
    expect(findName({ element: button(".bare"), config: {} })).toBe("A jar of heather honey");
  });

  it("is named as the config says, within the scope", () => {
    expect(findName({ element: button(".card"), config: { name: ".price" } })).toBe("€ 9");
    expect(findName({ element: button(".bare"), config: { name: ".price", scope: ".bare" } })).toBe("");
  });

  it("has the picture that is closest", () => {
    const find = (within: string) =>
      findPageParts("picture", cart, { element: button(within), config: {} })[0]?.className;
    expect(find(".card")).toBe("first");
    expect(find(".bare")).toBe("second");
  });
});

describe("writePagePart", () => {
  it("empties a badge that holds a number alone, and says 0 among other words, so that it is found again", () => {
    document.body.innerHTML = "<b id=one>3</b><b id=two>Wishlist (3)</b>";
    for (const badge of document.querySelectorAll("b")) writePagePart(badge, "");
    expect(document.body.textContent).toBe("Wishlist (0)");
  });

  it("replaces a number among other words, alone", () => {
    const badge = draw(["span", ["b", "2"], ["i", " items"]]);
    writePagePart(badge, "13");
    expect(badge.innerHTML).toBe("<b>13</b><i> items</i>");
  });

  it("writes into a badge that has no number", () => {
    const badge = draw(["span"]);
    writePagePart(badge, "1");
    expect(badge.textContent).toBe("1");
  });

  it("shows a hidden badge only when it has something to say", () => {
    const badge = draw(["span", "0"]);
    badge.hidden = true;
    writePagePart(badge, "0");
    expect(badge.hidden).toBe(true);
    writePagePart(badge, "1");
    expect(badge.hidden).toBe(false);
  });
});
