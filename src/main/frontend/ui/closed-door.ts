import { html, type TemplateResult } from 'lit';
import type { Door } from '../call/phase';
import { text } from '../texts/text';
import { toDashboard } from './buttons';
import { notice } from './notice';
import type { Scene } from './scene';
import { supportCode } from './trouble';

type ClosedDoor = Exclude<Door, { state: 'open' } | { state: 'too-early' }>;
const explained = ['PENDING', 'CANCELLED', 'DECLINED', 'COMPLETED', 'NO_SHOW'] as const;

/** The session cannot be joined, now or ever: why, and the way home. */
export function closedDoor(scene: Scene, door: ClosedDoor, support: string | null): TemplateResult {
  const { heading, words } = explain(scene, door);
  return notice(
    door.state === 'locked' ? 'locked' : 'not-open',
    heading,
    html`<p class="muted">${words}</p>
      ${supportCode({ support })}`,
    toDashboard(scene, 'primary'),
  );
}

function explain({ view, times }: Scene, door: ClosedDoor): { heading: string; words: string } {
  switch (door.state) {
    case 'over':
      return { heading: text('door.over.title'), words: text('door.over.text', { time: times.time(door.closedAt) }) };
    case 'removed':
      return {
        heading: text('door.removed.title'),
        words: text('door.removed.text', { name: view.booking.otherName }),
      };
    case 'locked':
      return { heading: text('door.locked.title'), words: text('door.locked.text', { name: view.booking.otherName }) };
    case 'not-open': {
      const status = explained.find((known) => known === door.status) ?? 'other';
      return { heading: text(`door.${status}.title`), words: text(`door.${status}.text`) };
    }
  }
}
