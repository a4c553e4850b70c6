import type { Strain } from './ladder';
import type { Quality, Side } from './media-connection';

/** One look at the connection; a value is null when it is not known. Loss is 0 … 1, times are milliseconds. */
export interface Sample {
  readonly lossOut: number | null;
  readonly lossIn: number | null;
  readonly roundTrip: number | null;
  /** Of the sound. */
  readonly jitterOut: number | null;
  readonly jitterIn: number | null;
  /** What the estimator would let us send, bit/s; known only while a picture is sent, as sound alone does not try it. */
  readonly sendable: number | null;
  /** The other's picture stood still since the last look. */
  readonly frozen: boolean;
}

export interface Verdict {
  readonly quality: Quality;
  readonly side: Side;
}

const WORSE_AFTER = 2;
const BETTER_AFTER = 3;
const order: readonly Quality[] = ['good', 'fair', 'poor'];

/** Turns single looks into a verdict that does not flicker: worse after two bad looks, better after three good ones. */
export class QualityJudge {
  private verdict: Verdict = { quality: 'unknown', side: 'unknown' };
  private streak: readonly Verdict[] = [];

  /** The new verdict, or null when it stays. */
  look(seen: Verdict): Verdict | null {
    if (seen.quality === 'unknown') return null;
    if (this.verdict.quality === 'unknown') return this.settle(seen);
    const direction = compare(seen, this.verdict);
    if (direction === 0) {
      this.streak = [];
      return null;
    }
    this.streak = [...this.streak.filter((other) => compare(other, this.verdict) === direction), seen];
    return this.streak.length >= (direction > 0 ? WORSE_AFTER : BETTER_AFTER) ? this.settle(seen) : null;
  }

  private settle(verdict: Verdict): Verdict {
    this.streak = [];
    this.verdict = verdict;
    return verdict;
  }
}

function compare(one: Verdict, other: Verdict): number {
  return Math.sign(order.indexOf(one.quality) - order.indexOf(other.quality));
}

export function judge(sample: Sample): Verdict {
  const { lossOut, lossIn, sendable, jitterOut, jitterIn } = sample;
  const out = worst(grade(lossOut, 0.03, 0.1), grade(sendable, -250_000, -100_000), grade(jitterOut, 60, 200));
  const incoming = worst(grade(lossIn, 0.03, 0.1), sample.frozen ? 'fair' : 'unknown', grade(jitterIn, 60, 200));
  const quality = worst(out, incoming, grade(sample.roundTrip, 200, 500));
  return { quality, side: quality === 'good' || quality === 'unknown' ? 'unknown' : sideOf(out, incoming) };
}

/** What mostly arrives badly was sent badly; what leaves badly is our own link. */
function sideOf(out: Quality, incoming: Quality): Side {
  if (isBad(out) && order.indexOf(out) >= order.indexOf(incoming)) return 'yours';
  return isBad(incoming) ? 'theirs' : 'unknown';
}

/**
 * What the ladder goes by: only what concerns our own sending, as the other page looks after its own. A slow path alone may be the
 * other direction's fault, and only an unbearable one counts as severe.
 */
export function strainOf({ lossOut, sendable, roundTrip, jitterOut }: Sample): Strain | null {
  const seen = worst(grade(lossOut, 0.03, 0.1), grade(sendable, -80_000, -80_000), grade(roundTrip, 300, 1000));
  const worstSeen = worst(seen, grade(jitterOut, 60, Infinity));
  return strains[worstSeen];
}

const strains: Readonly<Record<Quality, Strain | null>> = { good: 'none', fair: 'some', poor: 'severe', unknown: null };

function isBad(quality: Quality): boolean {
  return quality === 'fair' || quality === 'poor';
}

/** Limits from which on a value is fair or poor; negative ones are lower limits. */
function grade(value: number | null, fair: number, poor: number): Quality {
  if (value === null) return 'unknown';
  const signed = fair < 0 ? -value : value;
  if (signed > poor) return 'poor';
  return signed > fair ? 'fair' : 'good';
}

function worst(...qualities: readonly Quality[]): Quality {
  return qualities.reduce((one, other) => (order.indexOf(other) > order.indexOf(one) ? other : one), 'unknown');
}
