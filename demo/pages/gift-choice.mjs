/** The question whether it is a gift: a box to tick, and what there is to choose once it is ticked. */
import { html } from "../server/html.mjs";
import { kGiftCents, kLongestGiftMessage, kPapers, kRibbons } from "../store/extras.mjs";
import { price } from "./words.mjs";

export function giftChoice({ fields }) {
  const swatches = (name, label, list) => html`<div class="swatches" role="radiogroup" aria-labelledby="${name}-label">
                <p class="options__label" id="${name}-label">${label}</p>
                <div class="swatches__row">${list.map(
                  (each) =>
                    html`<label class="swatch swatch--${name}-${each.id}"><input type="radio" name="${name}" value="${each.id}" data-color="${each.color}"${each.pattern && html` data-ink="${each.ink}" data-pattern="${each.pattern}"`}${fields[name] === each.id && html` checked`}> <span>${each.name}</span></label>`,
                )}</div>
              </div>`;
  return html`<div class="gift" data-gift>
              <label class="gift__ask"><input type="checkbox" name="gift" value="yes" data-price="${price(kGiftCents)}"${fields.gift && html` checked`}> <span class="option__name">It is a gift: wrap it</span> <span class="option__price">${price(kGiftCents)}</span></label>
              <div class="gift__choices">
                ${swatches("paper", "Paper", kPapers)}
                ${swatches("ribbon", "Ribbon", kRibbons)}
                <p class="field"><label for="giftMessage">Message on the tag <small>optional</small></label>
                  <textarea id="giftMessage" name="giftMessage" rows="2" maxlength="${kLongestGiftMessage}" autocomplete="off" aria-describedby="giftMessage-hint">${fields.giftMessage}</textarea><small class="field__hint" id="giftMessage-hint">Whoever unwraps it sees paper, ribbon and these words, and no prices.</small></p>
              </div>
            </div>`;
}
