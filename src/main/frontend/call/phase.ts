import type { EndReason } from '../signaling/messages';
import type { Trouble } from './troubles';

/** Where in the session the page is. */
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
