import { html, type TemplateResult } from 'lit';
import { text } from '../texts/text';
import { toDashboard } from './buttons';
import { previewPanel } from './preview-panel';
import type { Scene } from './scene';
import { troubleCards } from './trouble';
import { icon } from './visavis-icon';

export function waitingRoom(scene: Scene, name: string, hostPresent: boolean): TemplateResult {
  return html`<div class="lobby">
    <div class="lobby-self">${previewPanel(scene)}</div>
    <div class="lobby-way stack">
      <div class="stack tight">
        <h1 tabindex="-1" data-focus>${text('waiting.heading', { name })}</h1>
        <p class="muted">${scene.view.booking.title}</p>
      </div>
      <p class="banner ${hostPresent ? 'good' : ''}">
        ${icon(hostPresent ? 'check' : 'clock')}
        <span>${text(hostPresent ? 'waiting.present' : 'waiting.absent', { name })}</span>
      </p>
      <p class="muted">${text('waiting.keep')}</p>
      ${troubleCards(scene)}
      <div class="row">${toDashboard(scene)}</div>
    </div>
  </div>`;
}
