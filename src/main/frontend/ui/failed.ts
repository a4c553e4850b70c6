import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from '../call/troubles';
import { text } from '../texts/text';
import { toDashboard } from './buttons';
import type { Scene } from './scene';
import { supportCode, troubleSteps, wayOutButton } from './trouble';
import { icon } from './visavis-icon';

/** Cause in plain words, what to do about it, one press to try again. */
export function failed(scene: Scene, trouble: Trouble): TemplateResult {
  return html`<section class="card notice bad" data-trouble=${trouble.code}>
    ${icon('alert')}
    <div class="stack tight" role="alert">
      <h1 tabindex="-1" data-focus>${text(`trouble.${trouble.code}.title`)}</h1>
      <p class="muted">${text(`trouble.${trouble.code}.detail`)}</p>
    </div>
    <div class="stack tight">
      <h2>${text('failed.steps')}</h2>
      ${troubleSteps(trouble)}
    </div>
    <div class="row">
      ${trouble.wayOut === 'dashboard' ? nothing : wayOutButton(trouble.wayOut, scene.actions, 'primary')}
      ${toDashboard(scene, trouble.wayOut === 'dashboard' ? 'primary' : '')}
    </div>
    ${supportCode(trouble)}
  </section>`;
}
