/*
 * Whether the device keeps up, from how long it works on each picture. A picture that comes seldom (a dark room makes cameras slow)
 * says nothing about the device; time spent does.
 */

/** 0: everything; 1: the outline with every second picture; 2: with every third, and smaller pictures. */
export type Effort = 0 | 1 | 2;

export interface Pace {
  readonly effort: Effort;
  /** Looks in a row that said so. */
  readonly slow: number;
  readonly quick: number;
  /** Once less was needed after trying more, more is not tried again: the picture would change back and forth. */
  readonly settled: boolean;
  readonly keepsUp: boolean;
}

export interface PaceLimits {
  /** Milliseconds for a picture, on average, above which less is done: 20 a second. */
  readonly ease: number;
  /** Above which it is given up at the least effort: fewer than 7 a second. */
  readonly stop: number;
  /** Below which more is tried. */
  readonly spare: number;
  readonly looksToEase: number;
  readonly looksToStop: number;
  readonly looksToTry: number;
}

export const limits: PaceLimits = {
  ease: 50,
  stop: 150,
  spare: 18,
  looksToEase: 2,
  looksToStop: 3,
  looksToTry: 10,
};

/** Milliseconds between looks. */
export const LOOK_EVERY = 1500;

export const atFirst: Pace = { effort: 0, slow: 0, quick: 0, settled: false, keepsUp: true };

/** @param spent milliseconds for each picture since the last look, on average */
export function look(pace: Pace, spent: number, by: PaceLimits = limits): Pace {
  const least = pace.effort === 2;
  const slow = spent > (least ? by.stop : by.ease) ? pace.slow + 1 : 0;
  const quick = spent < by.spare ? pace.quick + 1 : 0;
  const counted = { ...pace, slow, quick };
  if (slow >= (least ? by.looksToStop : by.looksToEase)) return least ? { ...counted, keepsUp: false } : less(counted);
  if (quick >= by.looksToTry && pace.effort > 0 && !pace.settled) return more(counted);
  return counted;
}

function less(pace: Pace): Pace {
  return { ...pace, effort: pace.effort === 0 ? 1 : 2, slow: 0, quick: 0 };
}

function more(pace: Pace): Pace {
  return { ...pace, effort: pace.effort === 2 ? 1 : 0, slow: 0, quick: 0, settled: true };
}
