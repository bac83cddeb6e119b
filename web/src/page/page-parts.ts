/** Parts of the shop's page that widgets know by name: `badge`, `cart`, `wishlist`, and for each widget its `picture` and name. */
import type { CartConfig, EntryConfig } from "../wire.js";

const pictures = "img,picture";
const headings = "h1,h2,h3,h4,h5,h6";

/** Where in the page a widget belongs. */
export interface Place {
  readonly element: HTMLElement;
  readonly config: EntryConfig;
}

/** Selectors of the config for parts of the page; may be empty. */
export type PartSelectors = Pick<CartConfig, "badge" | "target"> & { readonly wishlist?: string };

/** All elements of a part. */
export function findPageParts(part: string, { badge, target, wishlist = "" }: PartSelectors, place?: Place): Element[] {
  if (part === "picture" && place) {
    const selector = place.config.picture || pictures;
    const picture = holderOf(place, selector)?.querySelector(selector);
    return picture ? [picture] : [];
  }
  const selectors: Readonly<Record<string, string>> = { badge, cart: target || badge, wishlist };
  const selector = selectors[part];
  return selector ? [...document.querySelectorAll(selector)] : [];
}

/** What the product is called: the text of the config's `name`, else of the first heading near its picture, else the picture's description. */
export function findName(place: Place): string {
  const { name } = place.config;
  const around = holderOf(place, name || pictures);
  const named = around?.querySelector(name || headings);
  const words = named ? named.textContent : around?.querySelector("img[alt]")?.getAttribute("alt");
  return (words ?? "").trim().replace(/\s+/g, " ");
}

/** Writes a part's text. A number among other words is replaced alone, and stays one; a badge that was hidden while it had nothing to say is shown. */
export function writePagePart(element: Element, text: string): void {
  const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let node = words.nextNode();
  while (node && !/\d/.test(node.nodeValue ?? "")) node = words.nextNode();
  const isAmongWords = /[^\d\s]/.test(element.textContent ?? "");
  if (node) node.nodeValue = (node.nodeValue ?? "").replace(/\d+/, text || (isAmongWords ? "0" : ""));
  else element.textContent = text;
  if (Number(text) > 0) element.toggleAttribute("hidden", false);
}

/** The closest ancestor that holds a match, not beyond the widget's scope. */
function holderOf({ element, config }: Place, selector: string): Element | undefined {
  const limit = config.scope ? element.closest(config.scope) : null;
  for (let around: Element | null = element; around; around = around.parentElement) {
    if (around.querySelector(selector)) return around;
    if (around === limit) break;
  }
  return undefined;
}
