import { isSpeech } from '../devices/level-meter';
import type { Hint } from './view';

/** What the own microphone does at one moment; times are milliseconds. */
export interface Moment {
  readonly now: number;
  /** In a call: before and after it nobody waits for words. */
  readonly inCall: boolean;
  /** Of the open microphone. */
  readonly track: string | null;
  readonly muted: boolean;
  readonly level: number;
  /** Not the faintest sound has come from it since it was opened. */
  readonly silent: boolean;
}

export interface Hints {
  readonly shown: Hint | null;
  readonly track: string | null;
  readonly loud: boolean;
  /** When the level rose to that of speech, while muted. */
  readonly onsets: readonly number[];
  /** Talking while muted is not said again before. */
  readonly quietUntil: number;
  /** When it goes by itself. */
  readonly shownUntil: number;
  /** Since when nothing came from an open microphone; null while that is fine. */
  readonly silentSince: number | null;
  /** Said once for each microphone. */
  readonly toldSilent: boolean;
}

export const noHints: Hints = {
  shown: null,
  track: null,
  loud: false,
  onsets: [],
  quietUntil: 0,
  shownUntil: 0,
  silentSince: null,
  toldSilent: false,
};

/** A cough is one; words are several. */
const ONSETS = 2;
const ONSETS_WITHIN = 3000;
const SHOWN_FOR = 8000;
const QUIET_FOR = 120_000;
/** A microphone that works gives the faintest noise within seconds, also where nobody speaks. */
const SILENT_FOR = 15_000;

/** Says what should be said now. Neither hint repeats itself. Pure. */
export function hintsAt(before: Hints, moment: Moment): Hints {
  if (!moment.inCall || moment.track === null) return noHints;
  const same = moment.track === before.track ? before : { ...noHints, track: moment.track };
  return moment.muted ? whileMuted(same, moment) : whileOpen(same, moment);
}

export function dismissed(before: Hints, now: number): Hints {
  return { ...before, shown: null, onsets: [], quietUntil: now + QUIET_FOR };
}

function whileMuted(before: Hints, { now, level }: Moment): Hints {
  const loud = isSpeech(level);
  const rose = loud && !before.loud;
  const recent = before.onsets.filter((onset) => now - onset < ONSETS_WITHIN);
  const onsets = rose ? [...recent, now] : recent;
  const next: Hints = { ...before, loud, onsets, silentSince: null, shown: null };
  if (before.shown === 'speaking-muted') {
    if (rose) return { ...next, shown: 'speaking-muted', shownUntil: now + SHOWN_FOR };
    return now < before.shownUntil ? { ...next, shown: 'speaking-muted' } : dismissed(next, now);
  }
  if (onsets.length < ONSETS || now < before.quietUntil) return next;
  return { ...next, shown: 'speaking-muted', shownUntil: now + SHOWN_FOR };
}

function whileOpen(before: Hints, { now, silent }: Moment): Hints {
  const open: Hints = { ...before, shown: null, loud: false, onsets: [], quietUntil: 0 };
  if (!silent) return { ...open, silentSince: null };
  const silentSince = before.silentSince ?? now;
  if (before.shown === 'no-sound') return { ...open, silentSince, shown: 'no-sound' };
  if (before.toldSilent || now - silentSince < SILENT_FOR) return { ...open, silentSince };
  return { ...open, silentSince, shown: 'no-sound', toldSilent: true };
}
