import { html, nothing, type TemplateResult } from 'lit';
import type { Phase } from '../call/phase';
import { text } from '../texts/text';
import { elapsed } from '../texts/time';
import { rejoin, toDashboard } from './buttons';
import { notSentWords } from './chat-news';
import type { IconName } from './icons';
import { notice } from './notice';
import type { Scene } from './scene';
import { supportCode } from './trouble';
import { icon } from './visavis-icon';

type Done = Extract<Phase, { name: 'done' }>;

/** What happened, and what comes next. */
export function done(scene: Scene, phase: Done): TemplateResult {
  return notice(
    picture(phase),
    text(`done.${phase.why}.title`),
    html`<p class="muted">${what(scene, phase)} ${lasted(phase.durationSeconds)}</p>
      ${next(scene, phase)} ${unsent(scene)} ${supportCode(phase)}`,
    html`${phase.mayRejoin ? again(scene, phase) : nothing} ${chat(scene, phase)} ${board(scene, phase)}
    ${toDashboard(scene, phase.mayRejoin ? '' : 'primary')}`,
  );
}

function picture({ why }: Done): IconName {
  if (why === 'replaced') return 'windows';
  if (why === 'cancelled') return 'not-open';
  return why === 'removed' ? 'door' : 'check';
}

function what({ view: { booking } }: Scene, { why, reason }: Done): string {
  const { otherName: name } = booking;
  if (why === 'removed') return text('done.removed.text', { name });
  if (why !== 'ended') return text(`done.${why}.text`);
  if (reason === null) return text('done.ended.text');
  if (reason === 'host') return text(booking.role === 'host' ? 'done.ended.you' : 'done.ended.host', { name });
  return text(`done.ended.${reason}`);
}

function next({ view: { booking } }: Scene, { why }: Done): TemplateResult | typeof nothing {
  if (why === 'removed') return html`<p class="muted">${text('done.removed.next', { name: booking.otherName })}</p>`;
  if (why === 'cancelled') return html`<p class="muted">${text('done.cancelled.next')}</p>`;
  return why === 'ended' || why === 'over' ? html`<p class="muted">${text('done.ended.next')}</p>` : nothing;
}

/** Words that were on their way when the session ended, and that the server took no more. */
function unsent({ chat }: Scene): readonly TemplateResult[] {
  if (chat === null) return [];
  const lost = chat.view.pending.filter(({ failed }) => failed === 'closed');
  return lost.map(
    (one) =>
      html`<p class="banner warn" data-unsent>
        ${icon('alert')}<span dir="auto">${notSentWords(one, chat.view)}</span>
      </p>`,
  );
}

/** What was written stays with the appointment. */
function chat({ chat, view: { booking } }: Scene, { why }: Done): TemplateResult | typeof nothing {
  if (chat === null || chat.view.messages.length === 0 || why === 'removed') return nothing;
  return html`<a class="button" href="/bookings/${booking.id}/chat" data-chat-link>
    ${icon('message')}<span>${text('done.chat')}</span>
  </a>`;
}

/** So does what was drawn. */
function board({ board, view: { booking } }: Scene, { why }: Done): TemplateResult | typeof nothing {
  if (board?.view.drawnOn !== true || why === 'removed') return nothing;
  return html`<a class="button" href="/bookings/${booking.id}/board" data-board-link>
    ${icon('board')}<span>${text('board.title')}</span>
  </a>`;
}

function again(scene: Scene, { why }: Done): TemplateResult {
  return why === 'removed' ? rejoin(scene, 'done.removed.again') : rejoin(scene);
}

function lasted(seconds: number | null): string {
  return seconds === null ? '' : text('done.duration', { left: elapsed(seconds * 1000) });
}
