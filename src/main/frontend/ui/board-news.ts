import type { BoardView } from '../board/board-view';
import { text } from '../texts/text';

/** What a screen reader is told about the board: who opened it, and where the other draws. */
export function boardNews({ open, openedByOther, otherDrewOn, pages }: BoardView, name: string): string {
  if (otherDrewOn !== null && (pages > 1 || !open)) return text('board.otherDraws', { name, page: otherDrewOn });
  if (!open) return '';
  return openedByOther ? text('board.openedBy', { name }) : text('board.opened', { name });
}
