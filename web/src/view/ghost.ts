/** A passing copy of a picture, above the page: it flies while the original stays where it is. */
import { make, setLengths } from "./dom.js";

/** Lays a copy of `original` exactly over it. Without a picture to copy there is none. The caller removes it. */
export function makeGhost(original: Element): HTMLElement | undefined {
  const { left, top, width, height } = original.getBoundingClientRect();
  const copy = copyPicture(original);
  if (!copy || !width || !height) return undefined;
  const ghost = make("nicety-ghost", { popover: "manual", inert: "", "aria-hidden": "true" });
  setLengths(ghost, { left, top, width, height });
  ghost.style.borderRadius = getComputedStyle(original).borderRadius;
  ghost.append(copy);
  document.body.append(ghost);
  ghost.showPopover?.();
  return ghost;
}

/** Only pictures are copied: a clone of anything else might run scripts, load frames or carry form fields. */
function copyPicture(original: Element): Element | undefined {
  const picture = original.matches("img,svg") ? original : original.querySelector("img,svg");
  if (!picture) return undefined;
  const copy =
    picture instanceof HTMLImageElement
      ? // What is on the screen already, and at once: no new choice among sources, no waiting.
        Object.assign(new Image(), { decoding: "sync", src: picture.currentSrc || picture.src })
      : (picture.cloneNode(true) as SVGElement);
  for (const element of [copy, ...copy.querySelectorAll("[id]")]) element.removeAttribute("id");
  for (const script of copy.querySelectorAll("script,foreignObject")) script.remove();
  const { objectFit, objectPosition } = getComputedStyle(picture);
  Object.assign(copy.style, { objectFit, objectPosition });
  return copy;
}
