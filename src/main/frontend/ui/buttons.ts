import { html, type TemplateResult } from 'lit';
import { text, type TextKey } from '../texts/text';
import type { Scene } from './scene';
import { icon } from './visavis-icon';

export function toDashboard({ actions }: Scene, look = ''): TemplateResult {
  return html`<button class="button ${look}" type="button" @click=${() => actions.goToDashboard()}>
    ${text('call.dashboard')}
  </button>`;
}

export function rejoin({ actions }: Scene, words: TextKey = 'call.rejoin'): TemplateResult {
  return html`<button class="button primary" type="button" @click=${() => actions.rejoin()}>
    ${icon('retry')}<span>${text(words)}</span>
  </button>`;
}

/** Leaving asks nothing: the way back is one press on the dashboard. */
export function leave({ actions }: Scene): TemplateResult {
  return html`<button class="control leave" type="button" data-leave @click=${() => actions.goToDashboard()}>
    <span class="control-face">${icon('leave')}</span>
    <span class="control-label">${text('call.leave')}</span>
  </button>`;
}
