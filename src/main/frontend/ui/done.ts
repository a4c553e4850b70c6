import { html, nothing, type TemplateResult } from 'lit';
import type { Phase } from '../call/view';
import { text } from '../texts/text';
import { elapsed } from '../texts/time';
import { rejoin, toDashboard } from './buttons';
import { notice } from './notice';
import type { Scene } from './scene';

export function done(scene: Scene, phase: Extract<Phase, { name: 'done' }>): TemplateResult {
  return notice(
    phase.why === 'replaced' ? 'windows' : 'check',
    text(`done.${phase.why}.title`),
    html`<p class="muted">${text(`done.${phase.why}.text`)} ${lasted(phase.durationSeconds)}</p>`,
    html`${phase.mayRejoin ? rejoin(scene) : nothing} ${toDashboard(scene, phase.mayRejoin ? '' : 'primary')}`,
  );
}

function lasted(seconds: number | null): string {
  return seconds === null ? '' : text('done.duration', { left: elapsed(seconds * 1000) });
}
