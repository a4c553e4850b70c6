import type { TroubleCode } from '../call/troubles';
import type { IceServer, Signal } from '../signaling/messages';
import type { PictureLimit, Strain } from './ladder';

/** What carries the media of one call. Every implementation passes the one contract suite. */
export interface MediaConnection {
  /** Once. Resolves when this side is in; tracks set before are sent then. Never rejects: failures are events. */
  connect(seat: Seat): Promise<void>;
  /** What is sent from now on. Calls are queued and may come at any time; the last one wins. */
  setTrack(kind: TrackKind, track: MediaStreamTrack | null): Promise<void>;
  /** How much of the camera's picture is sent from now on; the track stays. The last call wins. */
  limitPicture(limit: PictureLimit): Promise<void>;
  /** The room, as the server says. */
  peerJoined(peer: PeerAddress): void;
  /** Its socket dropped and is back: what was said to it meanwhile is lost. */
  peerReturned(peer: string): void;
  peerLeft(peer: string): void;
  /** Signalling from another peer; only `direct` uses it. */
  signal(from: string, signal: Signal): void;
  /** The socket is back under the same peer id: mend what broke meanwhile. */
  resumed(seat: Seat): void;
  /** Leaves and lets go of everything but the given tracks, which are their owner's. Safe twice. */
  close(): Promise<void>;
}

export type OwnKind = 'microphone' | 'camera';
/** A shared screen, and the sound that the browser may give with it. */
export type ScreenKind = 'screen' | 'screen-sound';
export type TrackKind = OwnKind | ScreenKind;
export type Tracks = Readonly<Record<TrackKind, MediaStreamTrack | null>>;

export interface PeerAddress {
  readonly id: string;
  readonly uid: number;
  /** Of its screen, where the media network knows people by numbers. */
  readonly screenUid: number;
}

/** Where this page sits. */
export interface Seat {
  readonly you: string;
  /** The guest gives way when both offer at once. */
  readonly polite: boolean;
  readonly peers: readonly PeerAddress[];
  readonly iceServers: readonly IceServer[];
}

export type Quality = 'good' | 'fair' | 'poor' | 'unknown';
export type Side = 'yours' | 'theirs' | 'unknown';

export type MediaEvent =
  /** `connected` also when nobody else is there yet. `lost`: it does not come back by itself. */
  | { readonly type: 'state'; readonly state: 'connecting' | 'connected' | 'reconnecting' | 'lost' }
  /** A null track ends the one before. */
  | {
      readonly type: 'remote-track';
      readonly peer: string;
      readonly kind: TrackKind;
      readonly track: MediaStreamTrack | null;
    }
  | { readonly type: 'quality'; readonly quality: Quality; readonly side: Side }
  /** Of what leaves this page, every 2 s while it is connected and something is known. */
  | { readonly type: 'strain'; readonly strain: Strain }
  /** The own screen is no longer sent; the call goes on. */
  | { readonly type: 'screen-failed'; readonly trouble: TroubleCode }
  /** The call cannot go on like this. */
  | { readonly type: 'failed'; readonly trouble: TroubleCode }
  /** The door closed for this person. */
  | { readonly type: 'refused'; readonly code: 'removed' | 'over' | 'not-open' | 'not-found' };

export type MediaListener = (event: MediaEvent) => void;

export const ownKinds: readonly OwnKind[] = ['microphone', 'camera'];
export const screenKinds: readonly ScreenKind[] = ['screen', 'screen-sound'];
export const trackKinds: readonly TrackKind[] = [...ownKinds, ...screenKinds];

export const noTracks: Tracks = { microphone: null, camera: null, screen: null, 'screen-sound': null };

export function isScreen(kind: TrackKind): kind is ScreenKind {
  return kind === 'screen' || kind === 'screen-sound';
}

export function isSound(kind: TrackKind): boolean {
  return kind === 'microphone' || kind === 'screen-sound';
}
