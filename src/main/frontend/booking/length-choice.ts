import { html, nothing, type TemplateResult } from 'lit';
import { text } from '../texts/text';
import { remaining } from '../texts/time';

/** @param lengths in minutes; a single one is no choice */
export function lengthChoice(
  lengths: readonly number[],
  chosen: number,
  choose: (length: number) => void,
): TemplateResult | typeof nothing {
  if (lengths.length < 2) return nothing;
  return html`<fieldset class="pills">
    <legend class="label">${text('slots.length')}</legend>
    ${lengths.map(
      (length) =>
        html`<label class="pill"
          ><input type="radio" name="length" .checked=${length === chosen} @change=${() => choose(length)} /><span
            >${remaining(length * 60_000)}</span
          ></label
        >`,
    )}
  </fieldset>`;
}
