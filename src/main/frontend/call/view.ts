import type { BackdropState } from '../backdrop/backdrops';
import type { DeviceChoice } from '../devices/device-list';
import type { DeviceFact, Switch } from '../devices/device-snapshot';
import type { SampleStage } from '../devices/sound-sample';
import type { Picture, RemovedPerson, WaitingGuest } from '../signaling/messages';
import type { CallActions } from './actions';
import type { BookingInfo, SeatRole } from './booking-info';
import type { Phase } from './phase';
import type { Warning } from './session-clock';
import type { Sharing } from './share';
import type { Trouble } from './troubles';

/*
 * What the session page shows. Plain immutable data: every change is a new CallView, and equal parts keep their identity.
 * All instants are milliseconds since 1970 in SERVER time; durations are milliseconds unless a name says seconds.
 */

export interface Call {
  readonly view: CallView;
  readonly actions: CallActions;
  /** The listener is called after every change, not at once. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

export interface CallView {
  readonly phase: Phase;
  readonly booking: BookingInfo;
  readonly self: Self;
  /** The other person in the room, also when just gone (`presence: 'left'`); null before anybody came. */
  readonly peer: Peer | null;
  /** People in the room now, oneself included. 0 outside the room. */
  readonly participantCount: number;
  readonly connection: Connection;
  readonly sharing: Sharing;
  readonly picture: OwnPicture;
  readonly hint: Hint | null;
  /** To the host only: who waits at the door. */
  readonly door: readonly WaitingGuest[];
  /** To the host only: who was sent out and may be let back in. */
  readonly removed: readonly RemovedPerson[];
  readonly extension: Extension;
  readonly devices: Devices;
  /** What is behind oneself in the own picture. */
  readonly backdrop: BackdropState;
  /** What is wrong now and does not stop everything, worst first. */
  readonly troubles: readonly Trouble[];
  readonly clock: Clock;
}

/** What the person wants, and what is. */
export interface OwnDevice {
  readonly wish: Switch;
  readonly fact: DeviceFact;
}

export interface Self {
  readonly name: string;
  readonly role: SeatRole;
  readonly microphone: OwnDevice;
  readonly camera: OwnDevice;
  /** The own camera's picture alone (no sound); null when the camera is not on. */
  readonly preview: MediaStream | null;
  /** A front camera is shown as in a mirror; a back camera is not. */
  readonly mirrored: boolean;
  /** Loudness of the own microphone, 0 … 1, in steps of 1/20; 0 when muted. */
  readonly level: number;
}

export interface Peer {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly role: SeatRole;
  /** As the other page says; `on` means sending. */
  readonly microphone: Switch;
  readonly camera: Switch;
  /** What the network of this person, or the wish to save data, makes of the picture of a camera that is on. */
  readonly picture: Picture;
  /** On a phone that shows something else now. */
  readonly background: boolean;
  /** `unreachable`: our server has lost it, but picture and sound still come. */
  readonly presence: 'here' | 'unreachable' | 'reconnecting' | 'left';
  /** Sound and picture together; null until the first track came. Put it into one <video>. */
  readonly stream: MediaStream | null;
  /** The stream carries a picture now. */
  readonly hasVideo: boolean;
  /** Shares its screen. */
  readonly sharing: boolean;
  /** That screen with its sound; null until it has come. */
  readonly screen: MediaStream | null;
  readonly speaking: boolean;
}

/** What the network, or the wish to save data, makes of pictures. The camera itself stays as the person wants it. */
export interface OwnPicture {
  readonly state: Picture;
  /** Nothing is sent of the own camera, since the network of that person carries none. */
  readonly notSentTo: string | null;
  readonly saveData: boolean;
}

/** `speaking-muted`: talks, but nobody hears it; `no-sound`: is not muted, and not the faintest sound has come from the microphone. */
export type Hint = 'speaking-muted' | 'no-sound';

export interface Connection {
  /** `lost`: given up by itself; `retry` tries again. */
  readonly state: 'idle' | 'connecting' | 'connected' | 'reconnecting' | 'lost';
  readonly quality: 'good' | 'fair' | 'poor' | 'unknown';
  /** On whose side the weak link is. */
  readonly side: 'yours' | 'theirs' | 'unknown';
  /** For a few seconds after `reconnecting`: say "Back online". */
  readonly restored: boolean;
  /** What does not work just now. `server`: our own; the media goes on. */
  readonly broken: 'nothing' | 'server' | 'media' | 'both';
  /** The call works, but the server can do nothing else just now. */
  readonly limited: boolean;
}

export interface Devices {
  readonly microphones: readonly DeviceChoice[];
  readonly cameras: readonly DeviceChoice[];
  /** Empty where the browser cannot choose one. */
  readonly speakers: readonly DeviceChoice[];
  readonly microphone: string | null;
  readonly camera: string | null;
  readonly speaker: string | null;
  /** Front and back camera: show the switch. */
  readonly canSwitchCamera: boolean;
  /** Whether the browser was asked for the devices already, and what it said. */
  readonly permission: 'unasked' | 'asking' | 'granted' | 'denied';
  /** The test sound plays. */
  readonly testingSpeaker: boolean;
  readonly sample: SampleStage;
}

/** What shows devices in the lobby, in the room and on the check page. */
export type DeviceView = Pick<CallView, 'self' | 'devices' | 'troubles'>;

export interface Clock {
  /** Now, in server time; changes once a second. */
  readonly now: number;
  /** In a call, for a moment: so many minutes of the booked time are left. */
  readonly warning: Warning | null;
  /** In a call, for a moment after the host made it longer: until when it goes now. */
  readonly extendedUntil: number | null;
}

/** What became of the host's wish for more time. */
export type Extension =
  | { readonly state: 'idle' }
  | { readonly state: 'asking' }
  /** Somebody's next booking is in the way; `until` is how far it could go, null when not at all. */
  | {
      readonly state: 'refused';
      readonly conflict: 'host' | 'guest' | 'both';
      readonly until: number | null;
      /** The host's own next booking; null when it is not that. */
      readonly title: string | null;
    }
  /** `support` finds the server's log line; null when the server was not reached. */
  | { readonly state: 'failed'; readonly support: string | null };
