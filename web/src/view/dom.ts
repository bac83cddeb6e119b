/** Elements of our own: how they are made, and how they are given a place. */

export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag];
export function make(tag: string, attributes?: Readonly<Record<string, string>>): HTMLElement;
export function make(tag: string, attributes = {}): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries<string>(attributes)) element.setAttribute(name, value);
  return element;
}

/** Sets lengths of `element`'s style, CSS px: `left`, `top`, `width`, `height`. */
export function setLengths(element: HTMLElement, lengths: Readonly<Record<string, number>>): void {
  for (const [name, length] of Object.entries(lengths)) element.style.setProperty(name, `${length}px`);
}
