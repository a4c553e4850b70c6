import { html, type TemplateResult } from 'lit';
import { text } from '../texts/text';
import { openDialog, wasAnswered } from './dialog';
import type { Scene } from './scene';
import { icon } from './visavis-icon';

export const endQuestion = 'end-for-everyone';
const id = endQuestion;

/** Ending is for both and for good, so it asks once. */
export function endButton({ view, actions }: Scene): TemplateResult {
  return html`<button
      class="control when-wide"
      type="button"
      aria-haspopup="dialog"
      data-end
      @click=${() => openDialog(id)}
    >
      <span class="control-face">${icon('end')}</span>
      <span class="control-label">${text('room.end')}</span>
    </button>
    <dialog class="dialog" id=${id} aria-labelledby="${id}-title" @close=${(event: Event) => closed(event, actions)}>
      <form class="stack" method="dialog">
        <h2 id="${id}-title">${text('room.endTitle')}</h2>
        <p class="muted">${text('room.endText', { name: view.booking.otherName })}</p>
        <div class="actions">
          <button class="button" value="stay">${text('room.endNo')}</button>
          <button class="button danger" value="end">${text('room.endYes')}</button>
        </div>
      </form>
    </dialog>`;
}

function closed(event: Event, actions: Scene['actions']): void {
  if (wasAnswered(event, 'end')) actions.endForEveryone();
}
