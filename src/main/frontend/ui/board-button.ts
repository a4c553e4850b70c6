import { html, nothing, type TemplateResult } from 'lit';
import type { Board } from '../board/board-view';
import { text } from '../texts/text';
import { icon } from './visavis-icon';

export function boardButton({ view, actions }: Board): TemplateResult {
  const { open } = view;
  const isNew = !open && view.otherDrewOn !== null;
  return html`<button
    class="control when-wide ${open ? 'open' : ''}"
    type="button"
    data-board
    aria-expanded=${open}
    aria-label=${isNew ? text('board.titleNew') : text('board.title')}
    aria-keyshortcuts="Control+Alt+B"
    @click=${() => actions.toggle()}
  >
    <span class="control-face">
      ${icon('board')} ${isNew ? html`<span class="badge numbers" data-count="•"></span>` : nothing}
    </span>
    <span class="control-label">${text('board.title')}</span>
  </button>`;
}
