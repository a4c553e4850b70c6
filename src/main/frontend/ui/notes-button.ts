import { html, type TemplateResult } from 'lit';
import type { Notes } from '../notes/notes-view';
import { text } from '../texts/text';
import { icon } from './visavis-icon';

export function notesButton({ view: { open }, actions }: Notes): TemplateResult {
  return html`<button
    class="control when-wide ${open ? 'open' : ''}"
    type="button"
    data-notes
    aria-expanded=${open}
    aria-keyshortcuts="Control+Alt+N"
    @click=${() => actions.toggle()}
  >
    <span class="control-face">${icon('notes')}</span>
    <span class="control-label">${text('notes.title')}</span>
  </button>`;
}
