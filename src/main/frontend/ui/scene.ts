import type { CallActions, DeviceActions } from '../call/actions';
import type { CallView, DeviceView } from '../call/view';
import type { Board } from '../board/board-view';
import type { Chat } from '../chat/chat-view';
import type { Notes } from '../notes/notes-view';
import type { LocalTime } from '../texts/time';
import type { Floating } from './floating';
import type { Views } from './views';

/** What every part of the session page is drawn from. */
export interface Scene {
  readonly view: CallView;
  readonly actions: CallActions;
  readonly times: LocalTime;
  /** Null where there is none, as in the lobby of who is early. */
  readonly chat: Chat | null;
  readonly board: Board | null;
  /** Only hosts have them. */
  readonly notes: Notes | null;
  readonly views: Views;
  readonly floating: Pick<Floating, 'possible' | 'on'>;
  /** Into the small window above all others, and back. */
  readonly float: () => void;
  /** The list of shortcuts. */
  readonly help: () => void;
}

/** For the parts about devices, which are also on a page without a call. */
export interface DeviceScene {
  readonly view: DeviceView;
  readonly actions: DeviceActions;
}
