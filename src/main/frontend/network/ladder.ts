/** What leaves this page, at one look: `severe` costs words or pictures, `some` can be noticed. */
export type Strain = 'none' | 'some' | 'severe';

const strains: readonly Strain[] = ['none', 'some', 'severe'];

/** Of several links; null when nothing is known of any. */
export function worstStrain(looks: readonly (Strain | null)[]): Strain | null {
  return strains.findLast((strain) => looks.includes(strain)) ?? null;
}

/** From the best down. On the last one neither side sends a picture. */
export const rungs = ['full', 'smaller', 'paused', 'sound-only'] as const;
export type Rung = (typeof rungs)[number];

/** What is sent of the camera. */
export type PictureLimit = 'full' | 'smaller' | 'none';

export interface Ladder {
  readonly rung: Rung;
  /** Severe looks in a row, and looks without any strain in a row, on this rung. */
  readonly severe: number;
  readonly calm: number;
  /** Whether each of the last looks was severe, the newest last. */
  readonly past: readonly boolean[];
}

/** Looks come every 2 s. A short gap costs nothing; a picture that is there is given up less lightly than its size. */
const severeLooksBefore: Readonly<Record<Rung, number>> = {
  full: 3,
  smaller: 4,
  paused: 4,
  'sound-only': Infinity,
};
/** 90 s: the more of them were severe, the longer it must be calm before the next rung up is tried. */
const REMEMBERED = 45;
const CALM_LOOKS = 5;
const CALM_LOOKS_FOR_EACH_SEVERE = 2;

export const top: Ladder = { rung: 'full', severe: 0, calm: 0, past: [] };

/**
 * One look further: down after several severe looks in a row, up after a longer calm, always one rung at a time. A worse look never
 * leads to a better rung, now or later.
 */
export function climb(ladder: Ladder, strain: Strain): Ladder {
  const past = [...ladder.past, strain === 'severe'].slice(-REMEMBERED);
  const severe = strain === 'severe' ? ladder.severe + 1 : 0;
  const calm = strain === 'none' ? ladder.calm + 1 : 0;
  if (severe >= severeLooksBefore[ladder.rung]) return { rung: neighbour(ladder.rung, 1), severe: 0, calm: 0, past };
  if (calm >= calmLooksNeeded(past)) return { rung: neighbour(ladder.rung, -1), severe: 0, calm: 0, past };
  return { ...ladder, severe, calm, past };
}

/** The person wants to try: a picture at once, at its smaller size. What was severe is not forgotten. */
export function tryPicture(ladder: Ladder): Ladder {
  return isPaused(ladder.rung) ? { ...ladder, rung: 'smaller', severe: 0, calm: 0 } : ladder;
}

export function isPaused(rung: Rung): boolean {
  return rung === 'paused' || rung === 'sound-only';
}

function calmLooksNeeded(past: readonly boolean[]): number {
  return CALM_LOOKS + CALM_LOOKS_FOR_EACH_SEVERE * past.filter((severe) => severe).length;
}

function neighbour(rung: Rung, step: 1 | -1): Rung {
  return rungs[rungs.indexOf(rung) + step] ?? rung;
}
