import { html, type TemplateResult } from 'lit';
import type { Phase } from '../call/phase';
import { text } from '../texts/text';
import { toDashboard } from './buttons';
import { saidByHost } from './host-words';
import { previewPanel } from './preview-panel';
import type { Scene } from './scene';
import { troubleCards } from './trouble';
import { icon } from './visavis-icon';

export function waitingRoom(scene: Scene, phase: Extract<Phase, { name: 'waiting' }>): TemplateResult {
  const { host: name, hostPresent, words } = phase;
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
      ${saidByHost(name, words)}
      <p class="muted">${text('waiting.keep')}</p>
      ${troubleCards(scene)}
      <div class="row">${toDashboard(scene)}</div>
    </div>
  </div>`;
}
