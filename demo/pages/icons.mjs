/** Small signs in the frame of each page and on the goods. All stand beside words, seen or unseen. */
import { html } from "../server/html.mjs";

/** One outline, which style sheets fill. */
export function heart() {
  return html`<svg class="icon icon--heart" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M12 20.200C6.800 16.300 3.500 13 3.500 9.200 3.500 6.600 5.500 4.600 8 4.600c1.600 0 3.100.900 4 2.300.900-1.400 2.400-2.300 4-2.300 2.500 0 4.500 2 4.500 4.600 0 3.800-3.300 7.100-8.500 11z"/></svg>`;
}

export function lens() {
  return html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M10.500 4a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13zM15.300 15.300 20.500 20.500"/></svg>`;
}

export function basket() {
  return html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M3.500 9.500h17l-1.700 9.200a1.800 1.800 0 0 1-1.800 1.500H7a1.800 1.800 0 0 1-1.800-1.500zM8 9.500l3-5.500M16 9.500l-3-5.500M9.500 13v3.700M14.500 13v3.700"/></svg>`;
}
