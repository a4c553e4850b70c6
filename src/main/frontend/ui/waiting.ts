import { html, type TemplateResult } from 'lit';
import type { Phase } from '../call/phase';
import { text } from '../texts/text';
import { brokenWords } from './broken-words';
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
      ${scene.view.connection.state === 'reconnecting' ? unreachable(scene) : aboutHost(name, hostPresent)}
      ${saidByHost(name, words)}
      <p class="muted">${text('waiting.keep')}</p>
      ${troubleCards(scene)}
      <div class="row">${toDashboard(scene)}</div>
    </div>
  </div>`;
}

function aboutHost(name: string, present: boolean): TemplateResult {
  return html`<p class="banner ${present ? 'good' : ''}">
    ${icon(present ? 'check' : 'clock')}
    <span>${text(present ? 'waiting.present' : 'waiting.absent', { name })}</span>
  </p>`;
}

/** Whatever was known of the host is not known now. */
function unreachable({ view }: Scene): TemplateResult {
  return html`<p class="banner warn" data-unreachable>${icon('offline')}<span>${brokenWords(view)}</span></p>`;
}
