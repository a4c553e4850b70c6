import { html, nothing, type TemplateResult } from 'lit';
import { text } from '../texts/text';
import type { Scene } from './scene';
import { icon } from './visavis-icon';

/** What the microphone makes one wonder about; each once, and it can be put away. */
export function hintBanner({ view, actions }: Scene): TemplateResult | typeof nothing {
  const { hint } = view;
  if (hint === null) return nothing;
  return html`<div class="banner" data-hint=${hint}>
    ${icon(hint === 'no-sound' ? 'microphone' : 'microphone-off')}<span>${text(`hint.${hint}`)}</span>
    <span class="banner-buttons">
      ${
        hint === 'speaking-muted'
          ? html`<button class="button" type="button" @click=${() => actions.toggleMicrophone()}>
              ${text('room.unmute')}
            </button>`
          : nothing
      }
      <button class="button" type="button" @click=${() => actions.hintSeen()}>${text('hint.close')}</button>
    </span>
  </div>`;
}
