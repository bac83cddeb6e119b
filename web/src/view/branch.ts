/**
 * One node of a view in the DOM, patched by key. Words are only ever text nodes. Smaller than a virtual DOM library because
 * a view is all there is: no components, no properties, no markup.
 */
import { hasInputs } from "nicety:flags";
import type { ViewNode } from "../wire.js";
import { type Attributes, attributeWriter, ownAttributes } from "./attributes.js";
import { make } from "./dom.js";
import { makeInput, patchInput } from "./inputs.js";

/** An element that a node is bound to instead of one of its own: a shop's button, a popover elsewhere on the page. */
export interface Socket {
  readonly element: HTMLElement;
  /** Where the node's children go. */
  readonly content: ParentNode & Node;
  attributes(node: ViewNode): Attributes;
}

/** Who is told about the nodes of a view. */
export interface Grower {
  /** Where a node that appears is to be bound; nowhere for most. */
  socket(node: ViewNode): Socket | undefined;
  joined(branch: Branch): void;
  left(branch: Branch): void;
}

export interface Branch {
  readonly element: HTMLElement;
  readonly content: ParentNode & Node;
  /** Bound to an element that has its place already. */
  readonly isBound: boolean;
  /** What it shows now. */
  readonly node: ViewNode;
  /** Makes the DOM show `node`, which has this branch's key and role. */
  patch(node: ViewNode): void;
  /** Takes it and all below out of the page; a bound element gets its attributes back. */
  remove(): void;
}

const tags: Readonly<Partial<Record<ViewNode["role"], string>>> = {
  group: "div",
  region: "div",
  heading: "h2",
  list: "ul",
  steps: "ol",
  item: "li",
  button: "button",
  link: "a",
};

function makeFor({ role, src }: ViewNode): HTMLElement {
  if (role === "image" && src) return make("img", { decoding: "async" });
  return make(tags[role] ?? "span", role === "button" ? { type: "button" } : {});
}

export function growBranch(first: ViewNode, grower: Grower): Branch {
  const socket = grower.socket(first);
  const element = socket?.element ?? ((hasInputs && makeInput(first)) || makeFor(first));
  const content = socket?.content ?? element;
  const writeAttributes = attributeWriter(element);
  const words = document.createTextNode("");
  const children = new Map<string, Branch>();

  const grow = (nodes: readonly ViewNode[]): void => {
    // What goes, goes first: then those that stay needn't move, and keep focus and running animations.
    const wanted = new Map(nodes.map((node) => [node.key, node]));
    for (const [key, child] of children) {
      if (wanted.get(key)?.role === child.node.role) continue;
      child.remove();
      children.delete(key);
    }
    let cursor = words.nextSibling;
    for (const [key, node] of wanted) {
      let child = children.get(key);
      if (child) child.patch(node);
      else child = growBranch(node, grower);
      children.set(key, child);
      if (child.isBound) continue;
      if (child.element === cursor) cursor = cursor.nextSibling;
      else content.insertBefore(child.element, cursor);
    }
  };

  const branch = {
    element,
    content,
    isBound: !!socket,
    node: first,
    patch(node: ViewNode): void {
      const { text = "", children: nodes = [] } = node;
      branch.node = node;
      if (words.data !== text) words.data = text;
      writeAttributes((socket?.attributes ?? ownAttributes)(node));
      if (hasInputs) patchInput(element, node);
      grow(nodes);
    },
    remove(): void {
      for (const child of children.values()) child.remove();
      grower.left(branch);
      words.remove();
      if (socket) writeAttributes({});
      else element.remove();
    },
  };
  content.prepend(words);
  grower.joined(branch);
  branch.patch(first);
  return branch;
}
