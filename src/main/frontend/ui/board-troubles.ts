import { html, nothing, type TemplateResult } from 'lit';
import type { BoardView } from '../board/board-view';
import { text } from '../texts/text';

/** What does not work now, in a few words over the paper. */
export function boardTroubles(view: BoardView, fault: 'image' | 'save' | null): TemplateResult | typeof nothing {
  if (fault !== null) return note(text(`board.fault.${fault}`));
  if (view.trouble !== null) return note(text(`board.trouble.${view.trouble}`));
  if (view.state === 'lost') return note(text(view.unsent > 0 ? 'board.unsent' : 'board.lost'));
  return nothing;
}

function note(words: string): TemplateResult {
  return html`<p class="board-note small" role="alert">${words}</p>`;
}
