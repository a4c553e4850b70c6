/* The messages of docs/protocol.md, version 1. */

export const PROTOCOL = 'visavis.1';

/**
 * How a page's picture goes while its camera is on: smaller for somebody who saves data, smaller or not at all where the network
 * carries no more, and on the last one nobody sends any.
 */
export type Picture = 'full' | 'saving' | 'smaller' | 'paused' | 'sound-only';

export interface RoomPeer {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly role: 'host' | 'guest';
  readonly uid: number;
  readonly screenUid: number;
  readonly microphone: boolean;
  readonly camera: boolean;
  readonly picture: Picture;
  /** A phone that shows something else now: its system may stop the camera. */
  readonly background: boolean;
  /** Shares its screen; at most one in a room does. */
  readonly screen: boolean;
  readonly presence: 'here' | 'reconnecting';
}

export interface Description {
  readonly type: 'offer' | 'answer' | 'pranswer' | 'rollback';
  readonly sdp?: string;
}

/** What a page sends in which media section of its description, by mid. */
export type SentTracks = Readonly<Record<string, SentKind>>;
export type SentKind = 'microphone' | 'camera' | 'screen' | 'screen-sound';

/** A null candidate ends the list. */
export type Signal =
  | { readonly description: Description; readonly tracks?: SentTracks }
  | { readonly candidate: RTCIceCandidateInit | null };

/** How something on the whiteboard looks while it is being drawn or moved: JSON, without it drawn no more. Any may be missed. */
export interface BoardDraft {
  readonly page: number;
  readonly item: string;
  readonly drawn?: string;
}

export type ClientMessage =
  | { readonly type: 'hello'; readonly tab: string; readonly resume?: string; readonly takeOver?: boolean }
  | { readonly type: 'signal'; readonly to: string; readonly signal: Signal }
  | {
      readonly type: 'state';
      readonly microphone: boolean;
      readonly camera: boolean;
      readonly picture: Picture;
      readonly background: boolean;
    }
  | { readonly type: 'share'; readonly on: boolean; readonly instead?: string }
  | ({ readonly type: 'draft' } & BoardDraft)
  | { readonly type: 'admit'; readonly waiting: string }
  | { readonly type: 'decline'; readonly waiting: string; readonly words?: string }
  | { readonly type: 'tell'; readonly waiting: string; readonly words: string }
  | { readonly type: 'ask' }
  | { readonly type: 'leave' }
  | { readonly type: 'ping'; readonly id: number };

export interface IceServer {
  readonly urls: readonly string[];
  readonly username?: string;
  readonly credential?: string;
}

export interface Welcome {
  readonly type: 'welcome';
  readonly you: string;
  readonly role: 'host' | 'guest';
  readonly network: 'agora' | 'direct';
  readonly peers: readonly RoomPeer[];
  readonly iceServers: readonly IceServer[];
  readonly startedAt: number;
  readonly endsAt: number;
  readonly closesAt: number;
  /** Nobody new comes in. */
  readonly locked: boolean;
  readonly serverTime: number;
}

export type RefusalCode =
  'too-early' | 'over' | 'not-open' | 'removed' | 'locked' | 'not-found' | 'network-unavailable' | 'not-signed-in';

export interface Refusal {
  readonly code: RefusalCode;
  readonly opensAt?: number;
  readonly closedAt?: number;
  readonly status?: string;
  readonly booked?: BookedTime;
  /** Finds the line in the server's log. */
  readonly support?: string;
}

/** The booking's time as it is now. */
export interface BookedTime {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly closesAt: number;
}

/** One wait before the door; who gives up and comes again has another. */
export interface WaitingGuest {
  readonly waiting: string;
  readonly person: string;
  readonly name: string;
  readonly since: number;
}

export interface RemovedPerson {
  readonly person: string;
  readonly name: string;
}

export type EndReason = 'host' | 'time' | 'empty';
export type Departure = 'left' | 'lost' | 'moved' | 'removed';

/** Instants are milliseconds since 1970. */
export type ServerMessage =
  | Welcome
  | {
      readonly type: 'waiting';
      readonly host: string;
      readonly hostPresent: boolean;
      readonly words?: string;
      readonly serverTime: number;
    }
  | {
      readonly type: 'declined';
      readonly host: string;
      readonly words?: string;
      readonly askAgainAt: number;
      readonly serverTime: number;
    }
  | { readonly type: 'door'; readonly guests: readonly WaitingGuest[]; readonly removed: readonly RemovedPerson[] }
  | { readonly type: 'peer-joined'; readonly peer: RoomPeer }
  | { readonly type: 'peer-state'; readonly peer: RoomPeer }
  | { readonly type: 'peer-left'; readonly peer: string; readonly reason: Departure }
  | { readonly type: 'signal'; readonly from: string; readonly signal: Signal }
  | { readonly type: 'share-over'; readonly by: string }
  | ({ readonly type: 'draft'; readonly from: string } & BoardDraft)
  | { readonly type: 'elsewhere' }
  | { readonly type: 'replaced' }
  | {
      readonly type: 'ended';
      readonly endedAt: number;
      readonly durationSeconds: number;
      readonly reason: EndReason;
    }
  | ({ readonly type: 'refused' } & Refusal)
  /** `limited`: what needs the server's database cannot be done now. */
  | { readonly type: 'service'; readonly limited: boolean }
  | { readonly type: 'stranger'; readonly support: string }
  /** There is something new outside this socket; `topic` is `chat`, others may come. */
  | { readonly type: 'news'; readonly topic: string; readonly latest: number }
  | { readonly type: 'pong'; readonly id: number; readonly serverTime: number }
  | { readonly type: 'error'; readonly code: string; readonly support: string };
