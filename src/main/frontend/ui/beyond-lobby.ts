import type { TemplateResult } from 'lit';
import type { Phase } from '../call/phase';
import { boardNews } from './board-news';
import { chatNews } from './chat-news';
import { connecting } from './connecting';
import { declined } from './declined';
import { done } from './done';
import { elsewhere } from './elsewhere';
import { failed } from './failed';
import { lobby } from './lobby';
import { notesNews } from './notes-news';
import { room } from './room';
import type { Scene } from './scene';
import './visavis-chat-log';
import { waitingRoom } from './waiting';

export { announcement } from './announcement';
export { doorChime } from './door-chime';
export { closeExtendDialog } from './extend-dialog';
export { floatingCall } from './floating-call';
export { notifyOfGuest } from './guest-notification';
export { layoutNews, ownNews } from './own-news';
export { openShortcutHelp } from './shortcut-help';
export { shortcut } from './shortcuts';

/** All that may be shown: fetched while the person is still in the lobby, which does not wait for it. */
export function drawn(scene: Scene, phase: Phase): TemplateResult {
  switch (phase.name) {
    case 'lobby':
      return lobby(scene, phase);
    case 'connecting':
      return connecting(scene, phase.step, phase.slow);
    case 'waiting':
      return waitingRoom(scene, phase);
    case 'declined':
      return declined(scene, phase);
    case 'call':
      return room(scene, phase);
    case 'elsewhere':
      return elsewhere(scene);
    case 'done':
      return done(scene, phase);
    case 'failed':
      return failed(scene, phase.trouble);
  }
}

export function spokenOfChat({ chat }: Scene): string {
  return chat === null ? '' : chatNews(chat);
}

export function spokenOfNotes({ notes }: Scene): string {
  return notes === null ? '' : notesNews(notes.view);
}

export function spokenOfBoard({ board, view }: Scene): string {
  return board === null ? '' : boardNews(board.view, view.booking.otherName);
}
