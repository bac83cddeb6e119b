/**
 * HTML that escapes by construction. `html` is a template tag: what is written in the template is markup, what is
 * interpolated is text. Only the result of another `html` template passes through unescaped, so text from a shopper
 * or a file can't become markup by accident. Interpolate in element content and in quoted attributes only.
 */

const kEntities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Markup that is safe to place in a page. Made by `html` alone. */
class Html {
  #text;

  constructor(text) {
    this.#text = text;
  }

  toString() {
    return this.#text;
  }
}

/** The five characters that mean something in HTML, as entities. */
export function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, (character) => kEntities[character]);
}

/** Interpolates strings and numbers as text, lists item by item; `null`, `undefined` and `false` leave nothing. */
export function html(strings, ...values) {
  return new Html(strings.reduce((text, string, index) => text + render(values[index - 1]) + string));
}

/** JSON to stand in a script element, in which entities mean nothing: no `<` of it ends the element. */
export function json(value) {
  return new Html(
    JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );
}

function render(value) {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return value.map(render).join("");
  return escapeHtml(value);
}
