import { html, nothing, type TemplateResult } from 'lit';
import type { ConnectingStep } from '../call/phase';
import { text } from '../texts/text';
import { toDashboard } from './buttons';
import type { Scene } from './scene';
import { icon } from './visavis-icon';

const steps: readonly ConnectingStep[] = ['checking-devices', 'reaching-server', 'connecting-media'];

export function connecting(scene: Scene, step: ConnectingStep, slow: boolean): TemplateResult {
  return html`<section class="card notice connecting">
    <h1 tabindex="-1" data-focus>${text('connecting.heading')}</h1>
    <ol class="progress">
      ${steps.map((each) => line(each, step))}
    </ol>
    ${slow ? waysOut(scene) : nothing}
  </section>`;
}

function line(step: ConnectingStep, current: ConnectingStep): TemplateResult {
  const done = steps.indexOf(step) < steps.indexOf(current);
  const look = done ? 'done' : step === current ? 'current' : 'ahead';
  return html`<li class="progress-step ${look}" aria-current=${step === current ? 'step' : nothing}>
    <span class="progress-mark">${done ? icon('check') : nothing}</span><span>${text(`connecting.${step}`)}</span>
  </li>`;
}

function waysOut(scene: Scene): TemplateResult {
  return html`<p class="banner warn" role="alert">${icon('clock')}<span>${text('connecting.slow')}</span></p>
    <div class="row">
      <button class="button primary" type="button" @click=${() => scene.actions.retry()}>${text('call.retry')}</button>
      ${toDashboard(scene)}
    </div>`;
}
