/** A field of a form with its label, its hint and what is wrong with it; and choices of which one can be had. */
import { html } from "../server/html.mjs";

/**
 * `attributes`: more of the input's, as a template. `isWide: false` lets two stand side by side. An error stands where a
 * script would put it, too, so that both look the same.
 */
export function field({ name, label, hint, attributes, isOptional = false, isShort = false }, { fields, problems }) {
  const problem = problems[name];
  const described = [hint && `${name}-hint`, problem && `${name}-error`].filter(Boolean).join(" ");
  return html`<p class="field${isShort && " field--short"}"><label for="${name}">${label}${isOptional && html` <small>optional</small>`}</label>
        <input id="${name}" name="${name}" value="${fields[name] ?? ""}" ${attributes}${!isOptional && html` required`}${described && html` aria-describedby="${described}"`}${problem && html` aria-invalid="true"`}${isFirst(name, problems) && html` autofocus`}>${
          hint && html`<small class="field__hint" id="${name}-hint">${hint}</small>`
        }${errorOf(name, problems)}</p>`;
}

/** The first of all problems is where the page begins. */
export const isFirst = (name, problems) => Object.keys(problems)[0] === name;

/** What is wrong with a field, under the id by which the field names it. */
export function errorOf(name, problems) {
  return problems[name] && html`<span class="field__error" id="${name}-error">${problems[name]}</span>`;
}

/** One choice of a radio group: its name, what it costs, more about it, and what belongs to it when it is chosen. */
export function option({ group, id, name, price, hint, hintAttributes, isChosen, inside }) {
  return html`<div class="option">
          <label class="option__label"><input type="radio" name="${group}" value="${id}"${isChosen && html` checked`}>
            <span class="option__name">${name}</span>${price && html` <span class="option__price" data-price>${price}</span>`}${
              hint && html` <small class="option__hint"${hintAttributes}>${hint}</small>`
            }</label>
          ${inside}
        </div>`;
}
