import { html, nothing, type TemplateResult } from 'lit';
import { text } from '../texts/text';
import { icon } from './visavis-icon';

/** What the host wrote to who waits: plain text, whatever is in it. */
export function saidByHost(name: string, words: string | null): TemplateResult | typeof nothing {
  if (words === null) return nothing;
  return html`<p class="banner host-words" data-words>
    ${icon('message')}<span>${text('waiting.says', { name, words })}</span>
  </p>`;
}
