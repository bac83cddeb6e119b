// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { type Grower, growBranch } from "../../src/view/branch.js";
import type { ViewNode } from "../../src/wire.js";

const joined: string[] = [];
const left: string[] = [];
const grower: Grower = {
  socket: () => undefined,
  joined: ({ node }) => joined.push(node.key),
  left: ({ node }) => left.push(node.key),
};

const text = (key: string, words: string): ViewNode => ({ key, role: "text", text: words });
const group = (...children: ViewNode[]): ViewNode => ({ key: "root", role: "group", children });

describe("a branch", () => {
  beforeEach(() => {
    joined.length = 0;
    left.length = 0;
  });

  it("shows words as words, never as markup", () => {
    const branch = growBranch(text("a", "<img src=x onerror=alert(1)> & more"), grower);
    expect(branch.element.childNodes).toHaveLength(1);
    expect(branch.element.textContent).toBe("<img src=x onerror=alert(1)> & more");
  });

  it("makes of each role what readers of the page know", () => {
    const nodes: ViewNode[] = [
      { key: "title", role: "heading", text: "Picked for you" },
      { key: "list", role: "list", children: [{ key: "one", role: "item" }] },
      { key: "link", role: "link", href: "/p/acacia?a=1", text: "Acacia" },
      { key: "photo", role: "image", src: "/i/acacia.png", name: "A jar" },
      { key: "trim", role: "image", src: "https://img.example/trim.png" },
      { key: "mark", role: "image", name: "Check" },
    ];
    const { element } = growBranch({ key: "root", role: "region", name: "Picks", children: nodes }, grower);
    expect(element.outerHTML).toBe(
      '<div aria-label="Picks" role="region"><h2>Picked for you</h2><ul role="list"><li></li></ul>' +
        '<a href="/p/acacia?a=1">Acacia</a><img decoding="async" src="/i/acacia.png" alt="A jar">' +
        '<img decoding="async" src="https://img.example/trim.png" alt=""><span aria-label="Check" role="img"></span></div>',
    );
  });

  it("leads nowhere that isn't on the web", () => {
    for (const address of ["javascript:alert(1)", "data:text/html,x", "JAVASCRIPT:x", "http://["]) {
      const link = growBranch({ key: "a", role: "link", href: address, text: "A" }, grower);
      const image = growBranch({ key: "b", role: "image", src: address, name: "B" }, grower);
      expect(link.element.outerHTML).toBe("<a>A</a>");
      expect(image.element.outerHTML).toBe('<img decoding="async" alt="B">');
    }
  });

  it("tells of a button that stays as it was pressed", () => {
    const heart = (states: ViewNode["states"] = {}): ViewNode => ({ key: "a", role: "button", states });
    const { element, patch } = growBranch(heart({ off: true }), grower);
    expect(element.getAttribute("aria-pressed")).toBe("false");
    patch(heart({ on: true }));
    expect(element.getAttribute("aria-pressed")).toBe("true");
    patch(heart());
    expect(element.hasAttribute("aria-pressed")).toBe(false);
  });

  it("hides what is closed", () => {
    const branch = growBranch({ key: "a", role: "group", states: { closed: true } }, grower);
    expect(branch.element.outerHTML).toBe('<div data-closed=""></div>');
    branch.patch({ key: "a", role: "group" });
    expect(branch.element.outerHTML).toBe("<div></div>");
  });

  it("keeps the element of a key that stays, wherever it moves", () => {
    const branch = growBranch(group(text("a", "A"), text("b", "B"), text("c", "C")), grower);
    const [a, b, c] = branch.element.children;
    branch.patch(group(text("c", "C"), text("a", "A!"), text("d", "D")));
    expect([...branch.element.children].map(({ textContent }) => textContent)).toEqual(["C", "A!", "D"]);
    expect(branch.element.children[0]).toBe(c);
    expect(branch.element.children[1]).toBe(a);
    expect(b?.isConnected || branch.element.contains(b ?? null)).toBe(false);
    expect(left).toEqual(["b"]);
  });

  it("moves nothing when something before it goes", () => {
    const branch = growBranch(group(text("a", "A"), text("b", "B"), text("c", "C")), grower);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver(() => {});
    observer.observe(branch.element, { childList: true });
    branch.patch(group(text("b", "B"), text("c", "C")));
    records.push(...observer.takeRecords());
    expect(records).toHaveLength(1);
    expect(records[0]?.addedNodes).toHaveLength(0);
  });

  it("makes a new element when a key's role changes", () => {
    const branch = growBranch(group(text("a", "A")), grower);
    branch.patch(group({ key: "a", role: "button", text: "A", act: "go" }));
    expect(branch.element.firstElementChild?.localName).toBe("button");
    expect(joined).toEqual(["root", "a", "a"]);
    expect(left).toEqual(["a"]);
  });

  it("leaves other nodes in its element alone", () => {
    const branch = growBranch(group(text("a", "A")), grower);
    const canvas = document.createElement("canvas");
    branch.element.append(canvas);
    branch.patch(group(text("b", "B"), text("a", "A")));
    expect([...branch.element.children].map(({ localName }) => localName)).toEqual(["span", "span", "canvas"]);
  });

  it("takes words away again", () => {
    const branch = growBranch(text("a", "A"), grower);
    branch.patch({ key: "a", role: "text" });
    expect(branch.element.textContent).toBe("");
  });

  it("never makes a button that would send a form", () => {
    const branch = growBranch({ key: "a", role: "button", text: "Undo" }, grower);
    expect((branch.element as HTMLButtonElement).type).toBe("button");
  });
});
