import type { CallActions, CallView } from '../call/view';
import type { LocalTime } from '../texts/time';

/** What every part of the session page is drawn from. */
export interface Scene {
  readonly view: CallView;
  readonly actions: CallActions;
  readonly times: LocalTime;
}
