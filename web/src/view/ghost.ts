/** A passing copy of a picture, above the page: it flies while the original stays where it is. */

/** Lays a copy of `original` exactly over it. Without a picture to copy there is none. The caller removes it. */
export function makeGhost(original: Element): HTMLElement | undefined {
  const rect = original.getBoundingClientRect();
  const copy = copyPicture(original);
  if (!copy || !rect.width || !rect.height) return undefined;
  const ghost = document.createElement("nicety-ghost");
  ghost.popover = "manual";
  ghost.inert = true;
  ghost.setAttribute("aria-hidden", "true");
  const { style } = ghost;
  style.left = `${rect.left}px`;
  style.top = `${rect.top}px`;
  style.width = `${rect.width}px`;
  style.height = `${rect.height}px`;
  style.borderRadius = getComputedStyle(original).borderRadius;
  ghost.append(copy);
  document.body.append(ghost);
  ghost.showPopover?.();
  return ghost;
}

/** Only pictures are copied: a clone of anything else might run scripts, load frames or carry form fields. */
function copyPicture(original: Element): Element | undefined {
  const picture = original.matches("img,svg") ? original : original.querySelector("img,svg");
  if (!picture) return undefined;
  const copy = picture.cloneNode(true) as HTMLElement | SVGElement;
  for (const element of [copy, ...copy.querySelectorAll("*")]) element.removeAttribute("id");
  for (const script of copy.querySelectorAll("script,foreignObject")) script.remove();
  if (copy instanceof HTMLImageElement && picture instanceof HTMLImageElement) {
    // What is on the screen already, and at once: no new choice among sources, no waiting.
    copy.removeAttribute("class");
    copy.loading = "eager";
    copy.decoding = "sync";
    copy.removeAttribute("srcset");
    copy.src = picture.currentSrc || picture.src;
    copy.alt = "";
  }
  const seen = getComputedStyle(picture);
  copy.style.objectFit = seen.objectFit;
  copy.style.objectPosition = seen.objectPosition;
  return copy;
}
