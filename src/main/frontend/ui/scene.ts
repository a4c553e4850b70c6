import type { CallActions, CallView, DeviceActions, DeviceView } from '../call/view';
import type { Chat } from '../chat/chat-view';
import type { LocalTime } from '../texts/time';

/** What every part of the session page is drawn from. */
export interface Scene {
  readonly view: CallView;
  readonly actions: CallActions;
  readonly times: LocalTime;
  /** Null where there is none, as in the lobby of who is early. */
  readonly chat: Chat | null;
}

/** For the parts about devices, which are also on a page without a call. */
export interface DeviceScene {
  readonly view: DeviceView;
  readonly actions: DeviceActions;
}
