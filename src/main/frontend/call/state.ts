import { noBackdrop, type BackdropState } from '../backdrop/backdrops';
import type { DeviceSnapshot, Wishes } from '../devices/device-snapshot';
import type { SampleStage } from '../devices/sound-sample';
import { noTracks, type MediaEvent, type Quality, type Side, type Tracks } from '../network/media-connection';
import { top, type Ladder, type PictureLimit } from '../network/ladder';
import type { RemovedPerson, RoomPeer, WaitingGuest, Welcome } from '../signaling/messages';
import type { Share, ShareEnd } from './share';
import type { BookingInfo } from './booking-info';
import type { Extension } from './view';
import type { Phase } from './phase';
import type { Trouble } from './troubles';

export type MediaState = Extract<MediaEvent, { type: 'state' }>['state'];

export type Announced = Pick<RoomPeer, 'microphone' | 'camera' | 'picture' | 'background'>;

/** All that decides what happens next. Plain data: the same state and event always give the same step. */
export interface State {
  readonly booking: BookingInfo;
  readonly phase: Phase;
  readonly wishes: Wishes;
  readonly devices: DeviceSnapshot;
  /** What is behind oneself in the own picture. */
  readonly backdrop: BackdropState;
  /** `up` from the first message after hello. */
  readonly socket: 'off' | 'opening' | 'up' | 'down';
  /** The socket is open, but the server does not answer just now. */
  readonly quiet: boolean;
  /** The server is there, but has lost its database. */
  readonly limited: boolean;
  /** What the browser says about the network. */
  readonly online: boolean;
  /** A phone that shows something else now. */
  readonly background: boolean;
  readonly seat: Welcome | null;
  readonly peers: readonly RoomPeer[];
  /** Who was here last and went. */
  readonly departed: RoomPeer | null;
  readonly media: 'idle' | MediaState;
  readonly quality: Quality;
  readonly side: Side;
  /** How much the own network carries. */
  readonly ladder: Ladder;
  /** The person wants small pictures, whatever the network carries. */
  readonly saveData: boolean;
  /** What the media connection was told last about the own picture; null while there is none. */
  readonly limit: PictureLimit | null;
  /** What comes in, by peer id. */
  readonly remote: Readonly<Record<string, Tracks>>;
  /** What was handed to the media connection last; null while there is none. */
  readonly sending: Tracks | null;
  /** What the others were told last; null after each welcome. */
  readonly announced: Announced | null;
  /** The own screen. */
  readonly share: Share;
  /** Whether the server was told that it is shared; null when it is not known what it believes. */
  readonly shareTold: boolean | null;
  /** Why it is no more, until that was read. */
  readonly shareEnd: ShareEnd | null;
  readonly guests: readonly WaitingGuest[];
  readonly removed: readonly RemovedPerson[];
  readonly extension: Extension;
  /** Said for a moment after the end moved; null otherwise. */
  readonly extendedUntil: number | null;
  readonly troubles: readonly Trouble[];
  readonly soundBlocked: boolean;
  readonly restored: boolean;
  readonly gaveUp: boolean;
  readonly testingSpeaker: boolean;
  readonly sample: SampleStage;
}

export const nothing = noTracks;

export function initialState(
  booking: BookingInfo,
  phase: Extract<Phase, { name: 'lobby' }>,
  wishes: Wishes,
  devices: DeviceSnapshot,
  saveData = false,
): State {
  return {
    booking,
    phase,
    wishes,
    devices,
    backdrop: noBackdrop,
    ...outside,
    online: true,
    background: false,
    saveData,
    shareEnd: null,
    testingSpeaker: false,
    sample: 'idle',
  };
}

/** What is so whenever the page is not in the room. */
export const outside = {
  socket: 'off',
  quiet: false,
  limited: false,
  seat: null,
  peers: [],
  departed: null,
  media: 'idle',
  quality: 'unknown',
  side: 'unknown',
  ladder: top,
  limit: null,
  remote: {},
  sending: null,
  announced: null,
  share: { state: 'off' },
  shareTold: false,
  guests: [],
  removed: [],
  extension: { state: 'idle' },
  extendedUntil: null,
  troubles: [],
  soundBlocked: false,
  restored: false,
  gaveUp: false,
} as const satisfies Partial<State>;
