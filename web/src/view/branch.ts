/**
 * One node of a view in the DOM, patched by key. Words are only ever text nodes. Smaller than a virtual DOM library because
 * a view is all there is: no components, no properties, no markup.
 */
import type { ViewNode } from "../wire.js";
import { AttributeSet, type Attributes, ownAttributes } from "./attributes.js";

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

const tags: Readonly<Record<ViewNode["role"], string>> = {
  group: "div",
  button: "button",
  text: "span",
  image: "span",
  status: "span",
  alert: "span",
};

export class Branch {
  readonly element: HTMLElement;
  readonly content: ParentNode & Node;
  readonly #grower: Grower;
  readonly #socket: Socket | undefined;
  readonly #attributes: AttributeSet;
  readonly #children = new Map<string, Branch>();
  #words: Text | undefined;
  #node: ViewNode;

  constructor(node: ViewNode, grower: Grower) {
    this.#grower = grower;
    this.#node = node;
    this.#socket = grower.socket(node);
    this.element = this.#socket?.element ?? document.createElement(tags[node.role] ?? "div");
    this.content = this.#socket?.content ?? this.element;
    if (this.element instanceof HTMLButtonElement && !this.#socket) this.element.type = "button";
    this.#attributes = new AttributeSet(this.element);
    grower.joined(this);
    this.patch(node);
  }

  /** What it shows now. */
  get node(): ViewNode {
    return this.#node;
  }

  /** Makes the DOM show `node`, which has this branch's key and role. Answers whether anything changed. */
  patch(node: ViewNode): boolean {
    this.#node = node;
    let changed = this.#attributes.write(this.#socket?.attributes(node) ?? ownAttributes(node));
    changed = this.#write(node.text ?? "") || changed;
    changed = this.#grow(node.children ?? []) || changed;
    return changed;
  }

  /** Takes it and all below out of the page; a borrowed element gets its attributes back. */
  remove(): void {
    for (const child of this.#children.values()) child.remove();
    this.#grower.left(this);
    if (this.#socket) this.#attributes.write({});
    else this.element.remove();
  }

  #write(text: string): boolean {
    if (text === (this.#words?.data ?? "")) return false;
    if (!text) {
      this.#words?.remove();
      this.#words = undefined;
    } else if (this.#words) {
      this.#words.data = text;
    } else {
      this.#words = document.createTextNode(text);
      this.content.insertBefore(this.#words, this.content.firstChild);
    }
    return true;
  }

  #grow(nodes: readonly ViewNode[]): boolean {
    let changed = false;
    // What goes, goes first: then those that stay needn't move, and keep focus and running animations.
    const wanted = new Map(nodes.map((node) => [node.key, node]));
    for (const [key, child] of this.#children) {
      if (wanted.get(key)?.role === child.node.role) continue;
      child.remove();
      this.#children.delete(key);
      changed = true;
    }
    let cursor: Node | null = this.#words ? this.#words.nextSibling : this.content.firstChild;
    for (const node of wanted.values()) {
      let child = this.#children.get(node.key);
      if (child) {
        changed = child.patch(node) || changed;
      } else {
        child = new Branch(node, this.#grower);
        this.#children.set(node.key, child);
        changed = true;
      }
      if (child.#socket) continue;
      if (child.element === cursor) {
        cursor = cursor.nextSibling;
      } else {
        this.content.insertBefore(child.element, cursor);
        changed = true;
      }
    }
    return changed;
  }
}
