import { describe, expect, it } from 'vitest';
import { dismissed, hintsAt, noHints, type Hints, type Moment } from '../../../main/frontend/call/hints';

const open: Moment = { now: 0, inCall: true, track: 'm-1', muted: false, level: 0, silent: false };

/** What is shown after each of these moments, one every so many milliseconds. */
function shown(every: number, moments: readonly Partial<Moment>[], start: Hints = noHints): (string | null)[] {
  let hints = start;
  return moments.map((moment, index) => {
    hints = hintsAt(hints, { ...open, now: index * every, ...moment });
    return hints.shown;
  });
}

const repeat = (count: number, ...moments: Partial<Moment>[]): Partial<Moment>[] =>
  Array.from({ length: count }, () => moments).flat();
const loud: Partial<Moment> = { muted: true, level: 0.5 };
const low: Partial<Moment> = { muted: true, level: 0 };

describe('talking while muted', () => {
  it('is said at the second word, and not at a cough', () => {
    expect(shown(200, [loud, loud, low, low])).toEqual([null, null, null, null]);
    expect(shown(200, [loud, low, loud])).toEqual([null, null, 'speaking-muted']);
    expect(shown(4000, [loud, low, loud])).toEqual([null, null, null]);
  });

  it('stays while the words go on, goes after them, and is not said again for two minutes', () => {
    const talk = repeat(20, loud, low);
    expect(shown(200, talk).slice(2)).not.toContain(null);
    const long = shown(1000, [...talk, ...repeat(10, low), ...repeat(60, loud, low), ...repeat(20, loud, low)]);
    expect(long[50]).toBeNull();
    expect(long.slice(50, 160)).not.toContain('speaking-muted');
    expect(long.slice(160)).toContain('speaking-muted');
  });

  it('is put away at a press, and is said anew only after the microphone was on', () => {
    const first = hintsAt(hintsAt(hintsAt(noHints, { ...open, ...loud }), { ...open, ...low }), { ...open, ...loud });
    expect(first.shown).toBe('speaking-muted');
    const away = dismissed(first, 0);
    expect(away.shown).toBeNull();
    expect(shown(500, repeat(20, low, loud), away)).not.toContain('speaking-muted');
    expect(shown(500, [{}, low, loud, low, loud], away)).toContain('speaking-muted');
  });

  it('ends with the mute', () => {
    expect(shown(200, [loud, low, loud, {}])).toEqual([null, null, 'speaking-muted', null]);
  });
});

describe('a microphone from which nothing comes', () => {
  const dead: Partial<Moment> = { silent: true };

  it('is said once after 15 s, and no more when something comes', () => {
    expect(shown(1000, repeat(15, dead))).not.toContain('no-sound');
    expect(shown(1000, repeat(16, dead)).at(-1)).toBe('no-sound');
    expect(shown(1000, [...repeat(40, dead), {}]).at(-1)).toBeNull();
  });

  it('is not said of somebody who only listens, is muted, or waits', () => {
    expect(shown(1000, repeat(60, {}))).not.toContain('no-sound');
    expect(shown(1000, repeat(60, { ...dead, muted: true }))).not.toContain('no-sound');
    expect(shown(1000, repeat(60, { ...dead, inCall: false }))).not.toContain('no-sound');
    expect(shown(1000, repeat(60, { ...dead, track: null }))).not.toContain('no-sound');
  });

  it('is put away for good, but another microphone is looked at anew', () => {
    const said = repeat(16, dead).reduce<Hints>(
      (hints, moment, index) => hintsAt(hints, { ...open, now: index * 1000, ...moment }),
      noHints,
    );
    const away = dismissed(said, 16_000);
    expect(shown(1000, repeat(60, dead), away)).not.toContain('no-sound');
    expect(shown(1000, repeat(16, { ...dead, track: 'm-2' }), away).at(-1)).toBe('no-sound');
  });
});
