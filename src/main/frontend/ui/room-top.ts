import { html, nothing, type TemplateResult } from 'lit';
import type { CallView, Connection } from '../call/view';
import type { Phase } from '../call/phase';
import { text, type TextKey } from '../texts/text';
import { elapsed, remaining } from '../texts/time';
import { peopleTag } from './people-panel';
import type { Scene } from './scene';
import { signalBars } from './signal-bars';
import { icon } from './visavis-icon';

const lastMinutes = 5 * 60_000;

export function roomTop(scene: Scene, phase: Extract<Phase, { name: 'call' }>): TemplateResult {
  const { view } = scene;
  const left = phase.endsAt - view.clock.now;
  const over = left <= 0;
  const since = text('room.elapsed', { time: elapsed(view.clock.now - phase.startedAt) });
  const words = over
    ? text('room.closing', { left: remaining(phase.closesAt - view.clock.now) })
    : text('room.left', { left: remaining(left) });
  return html`<div class="room-top">
    <div class="room-what">
      <h1 tabindex="-1" data-focus>${view.booking.title}</h1>
      <p class="small numbers room-clock ${left <= lastMinutes ? 'room-late' : 'muted'}">
        <span data-elapsed>${since}</span> <span data-left>${words}</span>
      </p>
    </div>
    <div class="room-facts">${phase.locked ? lockedTag() : nothing} ${quality(view)} ${peopleTag(scene)}</div>
  </div>`;
}

function lockedTag(): TemplateResult {
  return html`<span class="tag plain" data-locked>
    ${icon('locked')}<span class="tag-words">${text('room.locked')}</span>
  </span>`;
}

const looks: Record<Connection['quality'], string> = { good: 'live', fair: 'warn', poor: 'danger', unknown: 'plain' };

/** In words and by the number of bars; the colour only repeats it. */
function quality({ connection, participantCount, booking }: CallView): TemplateResult | typeof nothing {
  const { state, quality, side, broken } = connection;
  if (state === 'reconnecting' && broken !== 'server') return interrupted('quality.reconnecting');
  if (state === 'lost') return interrupted('quality.lost');
  if (quality === 'unknown' && participantCount < 2) return nothing;
  const advised = quality === 'poor' && side !== 'unknown';
  const more = advised ? text(`quality.${side}`, { name: booking.otherName }) : '';
  return html`<span class="tag ${looks[quality]}" data-quality=${quality} title=${more}>
    ${signalBars(quality)}
    <span class="tag-words">${text(`quality.${quality}`)}</span>
  </span>`;
}

function interrupted(words: TextKey): TemplateResult {
  return html`<span class="tag warn" data-quality="none">
    ${icon('offline')}<span class="tag-words">${text(words)}</span>
  </span>`;
}
