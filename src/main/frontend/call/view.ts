import type { Backdrop, BackdropState } from '../backdrop/backdrops';
import type { EndReason, Picture, RemovedPerson, WaitingGuest } from '../signaling/messages';
import type { Warning } from './session-clock';
import type { SampleStage } from '../devices/sound-sample';
import type { TroubleCode } from './troubles';

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

/** Of the booking, as the server rendered it into the page. */
export interface BookingInfo {
  readonly id: string;
  readonly title: string;
  readonly role: SeatRole;
  readonly personRole: PersonRole;
  readonly myName: string;
  readonly otherName: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly opensAt: number;
  readonly closesAt: number;
  /** Path of the own dashboard. */
  readonly dashboard: string;
}

export type SeatRole = 'host' | 'guest';
export type PersonRole = 'THERAPIST' | 'TUTOR' | 'CLIENT' | 'STUDENT' | 'ADMIN';

export type Phase =
  /** Preview and device check; nothing is connected yet. `support`: of the refusal that led back here. */
  | { readonly name: 'lobby'; readonly door: Door; readonly support: string | null }
  /** `slow` after 10 s in the same step: offer a way out (`leave`, `retry`). */
  | { readonly name: 'connecting'; readonly step: ConnectingStep; readonly slow: boolean }
  /** A guest whom the host has not let in. */
  | { readonly name: 'waiting'; readonly host: string; readonly hostPresent: boolean; readonly words: string | null }
  /** The host did not let this guest in; `askAgain` works from `askAgainAt` on. */
  | { readonly name: 'declined'; readonly host: string; readonly words: string | null; readonly askAgainAt: number }
  | {
      readonly name: 'call';
      readonly startedAt: number;
      readonly endsAt: number;
      readonly closesAt: number;
      readonly locked: boolean;
    }
  /** In the room in another tab: offer `useHere`. */
  | { readonly name: 'elsewhere' }
  | {
      readonly name: 'done';
      readonly why: DoneReason;
      readonly durationSeconds: number | null;
      /** Of `ended`; null otherwise, and while it is not known. */
      readonly reason: EndReason | null;
      /** Whether `rejoin` makes sense. */
      readonly mayRejoin: boolean;
      /** Finds the log line of the refusal; null where there was none. */
      readonly support: string | null;
    }
  | { readonly name: 'failed'; readonly trouble: Trouble };

/** Whether Join can be pressed. It flips to `open` and to `over` by itself, in server time. */
export type Door =
  | { readonly state: 'open' }
  | { readonly state: 'too-early'; readonly opensAt: number }
  | { readonly state: 'over'; readonly closedAt: number }
  /** The booking's status: PENDING, CANCELLED, DECLINED, COMPLETED, NO_SHOW. */
  | { readonly state: 'not-open'; readonly status: string }
  | { readonly state: 'removed' }
  | { readonly state: 'locked' };

export type ConnectingStep = 'checking-devices' | 'reaching-server' | 'connecting-media';

/**
 * `left`: by oneself; `ended`: for everybody; `replaced`: another tab took over; `removed`: sent out by the host; `over`: the
 * join window closed; `cancelled`: the booking's status changed so that it can no longer be joined.
 */
export type DoneReason = 'left' | 'ended' | 'replaced' | 'removed' | 'over' | 'cancelled';

export type Switch = 'on' | 'off';

/** What the device really does. Only `on` sends anything. */
export type DeviceFact =
  | 'off'
  | 'starting'
  | 'on'
  /** Permission refused. */
  | 'blocked'
  | 'missing'
  /** In use by another application. */
  | 'busy'
  | 'failed'
  /** Never asked for yet: the lobby before `allowDevices`. */
  | 'unasked';

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

/** The own screen. */
export interface Sharing {
  /** The browser can: not on phones. */
  readonly possible: boolean;
  /** `choosing`: the browser asks what to share. */
  readonly state: 'off' | 'choosing' | 'on';
  readonly withSound: boolean;
  readonly ended: ShareEnd | null;
}

/**
 * `taken`: somebody else shares now, by `name`; `interrupted`: by a reload, or by going out and in again; `blocked`: the system's
 * settings forbid it; `failed`: the browser or the network could not.
 */
export interface ShareEnd {
  readonly why: 'taken' | 'interrupted' | 'blocked' | 'failed';
  readonly name: string | null;
}

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

export type DeviceKind = 'microphone' | 'camera' | 'speaker';

export interface DeviceChoice {
  readonly id: string;
  readonly label: string;
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
export type WayOutActions = Pick<CallActions, 'retry' | 'rejoin' | 'goToDashboard' | 'playSound'>;
export type DeviceActions = WayOutActions &
  Pick<
    CallActions,
    'allowDevices' | 'toggleMicrophone' | 'toggleCamera' | 'choose' | 'switchCamera' | 'testSpeaker' | 'recordSample'
  >;

export interface Trouble {
  readonly code: TroubleCode;
  /** Texts: `trouble.<code>.title`, `.detail` and `.steps`. */
  readonly wayOut: WayOut;
  /** Finds the server's log line; null where there is nothing to report. */
  readonly support: string | null;
}

/**
 * `retry`: press `actions.retry` (devices or connection, whatever the trouble is about); `rejoin`: `actions.rejoin`;
 * `settings`: browser or system settings, then `retry`; `sound`: any press, `actions.playSound`; `none`: passes by itself.
 */
export type WayOut = 'retry' | 'rejoin' | 'dashboard' | 'settings' | 'refresh' | 'sound' | 'none';

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

export interface CallActions {
  /** Asks for camera and microphone. From a press: the browser shows its question. */
  allowDevices(): void;
  join(): void;
  toggleMicrophone(): void;
  toggleCamera(): void;
  choose(kind: DeviceKind, id: string): void;
  /** Front to back and back. */
  switchCamera(): void;
  chooseBackdrop(backdrop: Backdrop): void;
  /** From a press: the browser shows its question. Ends the other's sharing; ask before. */
  shareScreen(): void;
  stopSharing(): void;
  shareEndSeen(): void;
  /** Small pictures in both directions; remembered in this browser. */
  saveData(on: boolean): void;
  /** Sends a small picture although the network seemed too weak for it. */
  tryPicture(): void;
  hintSeen(): void;
  leave(): void;
  /** Hosts only; ask once before. */
  endForEveryone(): void;
  /** Take over from the other tab. */
  useHere(): void;
  /** What is meant for one wait is not done to another: a stale press does nothing. */
  letIn(waiting: string): void;
  decline(waiting: string, words: string): void;
  tell(waiting: string, words: string): void;
  /** After having been declined. */
  askAgain(): void;
  /** Hosts only; ask once before. */
  remove(person: string): void;
  readmit(person: string): void;
  lock(locked: boolean): void;
  extend(minutes: number): void;
  /** Puts the answer to the last `extend` away. */
  extendSeen(): void;
  retry(): void;
  rejoin(): void;
  testSpeaker(): void;
  /** Records a few seconds of the own microphone and plays them back. */
  recordSample(): void;
  /** The <video> refused to play with sound (`play()` rejected with NotAllowedError). */
  soundBlocked(): void;
  /** From a press; elements should call `play()` again in the same press. */
  playSound(): void;
  /** The <video> with the peer's stream shows its first frame (`loadeddata`). */
  firstFrameShown(): void;
  /** Back to the own dashboard; leaves first if needed. */
  goToDashboard(): void;
}
