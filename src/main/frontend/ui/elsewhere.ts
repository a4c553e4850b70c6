import { html, type TemplateResult } from 'lit';
import { text } from '../texts/text';
import { toDashboard } from './buttons';
import { notice } from './notice';
import type { Scene } from './scene';

export function elsewhere(scene: Scene): TemplateResult {
  return notice(
    'windows',
    text('elsewhere.title'),
    html`<p class="muted">${text('elsewhere.text')} ${text('elsewhere.hint')}</p>`,
    html`<button class="button primary" type="button" @click=${() => scene.actions.useHere()}>
        ${text('call.useHere')}
      </button>
      ${toDashboard(scene)}`,
  );
}
