import { html, type TemplateResult } from 'lit';
import type { Notes } from '../notes/notes-view';
import { text } from '../texts/text';
import { openDialog, wasAnswered } from './dialog';

const question = 'share-notes';

/** What the guest may read, in words, and the way to change it. Giving it out of the hand asks once. */
export function notesSharing({ view, actions }: Notes, name: string): TemplateResult {
  const closed = (event: Event): void => {
    if (wasAnswered(event, 'share')) actions.share();
  };
  const mayShare = view.state === 'saved' && view.text.trim() !== '' && view.shared !== 'latest';
  return html`<div class="notes-sharing">
    <p class="small muted" data-notes-shared=${view.shared}>${text(`notes.shared.${view.shared}`, { name })}</p>
    <div class="row">
      <button
        class="button"
        type="button"
        aria-haspopup="dialog"
        data-share-notes
        ?disabled=${!mayShare}
        @click=${() => openDialog(question)}
      >
        ${text('notes.share', { name })}
      </button>
      ${
        view.shared === 'nothing'
          ? ''
          : html`<button class="button quiet" type="button" data-take-back @click=${() => actions.takeBack()}>
              ${text('notes.takeBack')}
            </button>`
      }
    </div>
    <dialog class="dialog" id=${question} aria-labelledby="${question}-title" @close=${closed}>
      <form class="stack" method="dialog">
        <h2 id="${question}-title">${text('notes.share.title', { name })}</h2>
        <p class="muted">${text('notes.share.text', { name })}</p>
        <div class="actions">
          <button class="button" value="keep">${text('notes.share.no')}</button>
          <button class="button primary" value="share">${text('notes.share.yes')}</button>
        </div>
      </form>
    </dialog>
  </div>`;
}
