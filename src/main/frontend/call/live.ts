import type { Hint } from './view';

/** What changes too often, or is too much of the browser, for the state. */
export interface Live {
  readonly now: number;
  readonly level: number;
  readonly hint: Hint | null;
  readonly peerSpeaking: boolean;
  readonly preview: MediaStream | null;
  readonly streamOf: (peer: string) => MediaStream | null;
  readonly screenOf: (peer: string) => MediaStream | null;
  /** Whether this browser can share a screen. */
  readonly canShare: boolean;
}
