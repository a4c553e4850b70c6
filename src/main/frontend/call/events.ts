import type { BackdropState } from '../backdrop/backdrops';
import type { DeviceSnapshot, Wishes } from '../devices/device-snapshot';
import type { SampleStage } from '../devices/sound-sample';
import type { PictureLimit } from '../network/ladder';
import type { MediaEvent, Tracks } from '../network/media-connection';
import type { ClientMessage, RoomPeer, ServerMessage, Signal, Welcome } from '../signaling/messages';
import type { Answer, RoomControl } from './server';
import type { Captured } from './share';
import type { State } from './state';

/** Everything that can happen to the call page. */
export type CallEvent =
  // The person
  | { readonly type: 'join' }
  | { readonly type: 'toggle'; readonly device: 'microphone' | 'camera' }
  | { readonly type: 'save-data'; readonly on: boolean }
  | { readonly type: 'try-picture' }
  | { readonly type: 'leave' }
  | { readonly type: 'end' }
  | { readonly type: 'share' }
  | { readonly type: 'stop-sharing' }
  | { readonly type: 'share-end-seen' }
  | { readonly type: 'use-here' }
  | { readonly type: 'let-in'; readonly waiting: string }
  | { readonly type: 'decline'; readonly waiting: string; readonly words: string }
  | { readonly type: 'tell'; readonly waiting: string; readonly words: string }
  | { readonly type: 'ask-again' }
  | { readonly type: 'remove'; readonly person: string }
  | { readonly type: 'readmit'; readonly person: string }
  | { readonly type: 'lock'; readonly locked: boolean }
  | { readonly type: 'extend'; readonly minutes: number }
  | { readonly type: 'extend-seen' }
  | { readonly type: 'retry' }
  | { readonly type: 'rejoin' }
  | { readonly type: 'dashboard' }
  | { readonly type: 'test-speaker' }
  | { readonly type: 'record-sample' }
  | { readonly type: 'sound'; readonly blocked: boolean }
  // Devices
  | { readonly type: 'devices'; readonly snapshot: DeviceSnapshot }
  | { readonly type: 'backdrop'; readonly backdrop: BackdropState }
  | { readonly type: 'devices-ready' }
  | { readonly type: 'speaker-tested' }
  | { readonly type: 'sample'; readonly stage: SampleStage }
  // The own screen
  | { readonly type: 'captured'; readonly captured: Captured }
  /** By the browser's own button, or because the window that was shared is closed. */
  | { readonly type: 'capture-ended' }
  /** A reload in the middle of sharing: no page can go on with it. */
  | { readonly type: 'share-interrupted' }
  // Server
  | { readonly type: 'started'; readonly answer: Answer<unknown> }
  | { readonly type: 'end-answered'; readonly answer: Answer<{ readonly durationSeconds: number | null }> }
  | { readonly type: 'control-answered'; readonly answer: Answer<unknown> }
  | { readonly type: 'extend-answered'; readonly answer: Answer<unknown> }
  | { readonly type: 'probed'; readonly answer: Answer<unknown> }
  | { readonly type: 'message'; readonly message: ServerMessage }
  | { readonly type: 'socket-down'; readonly failures: number }
  | { readonly type: 'socket-closed'; readonly code: number }
  | { readonly type: 'server-quiet'; readonly quiet: boolean }
  | { readonly type: 'network'; readonly online: boolean }
  | { readonly type: 'background'; readonly background: boolean }
  // Media
  | { readonly type: 'media'; readonly event: MediaEvent }
  // Time
  | { readonly type: 'clock'; readonly now: number }
  | { readonly type: 'timer'; readonly timer: TimerName };

/**
 * `slow`: the same step for 10 s. `give-up`: two minutes without the server during a call. `restored`: "back online" was shown
 * long enough; `extended` likewise.
 */
export type TimerName = 'slow' | 'give-up' | 'restored' | 'extended';

/** Everything that the call page does to the world. */
export type Effect =
  | { readonly type: 'begin-devices'; readonly wishes: Wishes }
  | { readonly type: 'ask-devices' }
  | { readonly type: 'want-devices'; readonly wishes: Wishes }
  | { readonly type: 'close-devices' }
  | { readonly type: 'remember-save-data'; readonly on: boolean }
  | { readonly type: 'capture-screen' }
  | { readonly type: 'release-screen' }
  | { readonly type: 'test-speaker' }
  | { readonly type: 'take-sample'; readonly track: MediaStreamTrack; readonly speaker: string | null }
  | { readonly type: 'start-session' }
  | { readonly type: 'end-session' }
  | { readonly type: 'control-room'; readonly control: RoomControl }
  | { readonly type: 'extend-session'; readonly minutes: number; readonly from: number }
  | { readonly type: 'probe' }
  | { readonly type: 'open-socket' }
  | { readonly type: 'move-here' }
  | { readonly type: 'leave-socket' }
  | { readonly type: 'stop-socket' }
  | { readonly type: 'send'; readonly message: ClientMessage }
  | { readonly type: 'connect-media'; readonly welcome: Welcome }
  | { readonly type: 'mend-media'; readonly welcome: Welcome }
  | { readonly type: 'media-peer-joined'; readonly peer: RoomPeer }
  | { readonly type: 'media-peer-returned'; readonly peer: string }
  | { readonly type: 'media-peer-left'; readonly peer: string }
  | { readonly type: 'media-signal'; readonly from: string; readonly signal: Signal }
  | { readonly type: 'set-tracks'; readonly tracks: Tracks }
  | { readonly type: 'limit-picture'; readonly limit: PictureLimit }
  | { readonly type: 'close-media' }
  | { readonly type: 'timer'; readonly timer: TimerName; readonly after: number }
  | { readonly type: 'cancel-timer'; readonly timer: TimerName }
  | { readonly type: 'go-to-dashboard' };

export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

export function step(state: State, ...effects: readonly Effect[]): Step {
  return { state, effects };
}

export function also({ state, effects }: Step, ...more: readonly Effect[]): Step {
  return { state, effects: [...effects, ...more] };
}
