import { describe, expect, it } from 'vitest';
import { atFirst, limits, look, type Pace } from '../../../main/frontend/backdrop/pace';

const looks = (from: Pace, ...spent: readonly number[]): Pace =>
  spent.reduce((pace, milliseconds) => look(pace, milliseconds), from);
const times = (count: number, spent: number): number[] => Array.from({ length: count }, () => spent);

describe('whether the device keeps up', () => {
  it('does everything as long as pictures are quick', () => {
    expect(looks(atFirst, ...times(20, 30))).toMatchObject({ effort: 0, keepsUp: true });
  });

  it('takes one slow look for a hiccup', () => {
    expect(looks(atFirst, 400, 30, 400, 30, 400, 30)).toMatchObject({ effort: 0, keepsUp: true });
  });

  it('does less, and less again, before it gives up', () => {
    const less = looks(atFirst, ...times(limits.looksToEase, 400));
    expect(less).toMatchObject({ effort: 1, keepsUp: true });
    const least = looks(less, ...times(limits.looksToEase, 400));
    expect(least).toMatchObject({ effort: 2, keepsUp: true });
    expect(looks(least, ...times(limits.looksToStop - 1, 400)).keepsUp).toBe(true);
    expect(looks(least, ...times(limits.looksToStop, 400)).keepsUp).toBe(false);
  });

  it('stays with little where that is just enough', () => {
    const least = looks(atFirst, ...times(2 * limits.looksToEase, 100));
    expect(looks(least, ...times(100, 100))).toMatchObject({ effort: 2, keepsUp: true });
  });

  it('tries more once after a long quick time, and not again when that was too much', () => {
    const less = looks(atFirst, ...times(limits.looksToEase, 60));
    const more = looks(less, ...times(limits.looksToTry, 10));
    expect(more.effort).toBe(0);
    const again = looks(more, ...times(limits.looksToEase, 60), ...times(5 * limits.looksToTry, 10));
    expect(again.effort).toBe(1);
  });
});
