import type { Board } from '../board/board-view';
import type { Chat } from '../chat/chat-view';
import type { Notes } from '../notes/notes-view';
import { PanelFocus } from './panel-focus';
import type { Scene } from './scene';

const chatPanel = '.side-panel.chat';
const notesPanel = '.side-panel.notes';
const boardTile = '.board-tile';

/** Where the focus goes when the panels beside the video open and close, and their keys. */
export class SidePanels {
  readonly #chat = new PanelFocus({
    panel: chatPanel,
    opener: '[data-chat]',
    title: '#chat-title',
    field: '#chat-words',
  });
  readonly #notes = new PanelFocus({
    panel: notesPanel,
    opener: '[data-notes], [popovertarget=view-menu]',
    title: '#notes-title',
    field: '#notes-text',
  });

  readonly #board = new PanelFocus({
    panel: boardTile,
    opener: '[data-board], [popovertarget=view-menu]',
    title: '#board-title',
    field: '#board-title',
  });

  follow(page: HTMLElement, chat: Chat | null, notes: Notes | null, board: Board | null): void {
    this.#board.follow(page, board?.view.open === true, board?.view.openedByOther);
    this.#chat.follow(page, chat?.view.open === true);
    this.#notes.follow(page, notes?.view.open === true);
  }
}

/** Escape closes from within. */
export function panelEscape(event: KeyboardEvent, { chat, notes }: Scene): void {
  if (event.key !== 'Escape' || event.isComposing || !(event.target instanceof Element)) return;
  const panel =
    event.target.closest(chatPanel) !== null ? chat : event.target.closest(notesPanel) !== null ? notes : null;
  if (panel === null || event.target.closest('dialog') !== null) return;
  event.preventDefault();
  panel.actions.close();
}
