import { html, type TemplateResult } from 'lit';
import type { Board } from '../board/board-view';
import { text } from '../texts/text';
import { icon } from './visavis-icon';

/** What draws is fetched now and not before: most sessions need no board. */
let loading: Promise<unknown> | null = null;

export function loadBoard(): void {
  loading ??= import('./visavis-board').catch(() => (loading = null));
}

/** In the large place, as a shared screen. */
export function boardTile(board: Board, name: string): TemplateResult {
  loadBoard();
  const { view, actions } = board;
  return html`<section class="board-tile" aria-labelledby="board-title">
    <header class="panel-head">
      <h2 id="board-title" tabindex="-1">${text('board.title')}</h2>
      <p class="small muted board-who">${view.openedByOther ? text('board.openedBy', { name }) : ''}</p>
      <button class="icon-button" type="button" aria-label=${text('board.close')} @click=${() => actions.close()}>
        ${icon('close')}
      </button>
    </header>
    <visavis-board class="board" .board=${board}></visavis-board>
  </section>`;
}
