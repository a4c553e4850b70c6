import { describe, expect, test } from 'vitest';
import { proposed, readDraft, type Draft } from '../../../main/frontend/availability/draft';
import {
  addException,
  addExceptionHours,
  addHours,
  changeHours,
  copyDay,
  hoursOf,
  removeHours,
  toggleLength,
  useFirst,
} from '../../../main/frontend/availability/edits';
import { faultsOf, placeOf } from '../../../main/frontend/availability/faults';

const empty: Draft = {
  weekly: [],
  exceptions: [],
  lengths: [50],
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  minimumNoticeMinutes: 0,
  furthestDays: 60,
  dailyCap: null,
  confirmsAtOnce: false,
  changeNoticeMinutes: 0,
};

const times = (draft: Draft, day: 'MONDAY' | 'TUESDAY' | 'SUNDAY') =>
  hoursOf(draft, day).map(({ hours }) => `${hours.from}-${hours.to}`);

describe('weekly hours', () => {
  test('are added after those that are there, until the day is full', () => {
    let draft = addHours(addHours(addHours(empty, 'MONDAY'), 'MONDAY'), 'MONDAY');
    expect(times(draft, 'MONDAY')).toEqual(['09:00-17:00', '18:00-20:00', '21:00-23:00']);
    draft = addHours(draft, 'MONDAY');
    expect(times(draft, 'MONDAY')).toHaveLength(3);
  });

  test('are copied instead of what other days had, and the day itself stays', () => {
    const week = changeHours(addHours(addHours(empty, 'TUESDAY'), 'MONDAY'), 1, { from: '10:00', to: '24:00' });
    const copied = copyDay(week, 'MONDAY', ['MONDAY', 'TUESDAY', 'SUNDAY']);
    for (const day of ['MONDAY', 'TUESDAY', 'SUNDAY'] as const) expect(times(copied, day)).toEqual(['10:00-24:00']);
    expect(times(week, 'TUESDAY')).toEqual(['09:00-17:00']);
  });

  test('are removed by their place, whatever day they are on', () => {
    const week = addHours(addHours(empty, 'MONDAY'), 'TUESDAY');
    expect(times(removeHours(week, 0), 'MONDAY')).toEqual([]);
    expect(times(removeHours(week, 0), 'TUESDAY')).toEqual(['09:00-17:00']);
  });
});

describe('faults', () => {
  test('are at the hours that overlap, run backwards or are not complete', () => {
    const weekly = [
      { day: 'MONDAY', from: '09:00', to: '12:00' },
      { day: 'TUESDAY', from: '09:00', to: '12:00' },
      { day: 'MONDAY', from: '11:00', to: '13:00' },
      { day: 'SUNDAY', from: '13:00', to: '12:00' },
      { day: 'SUNDAY', from: '', to: '12:00' },
      { day: 'SUNDAY', from: '23:00', to: '24:00' },
    ] as const;
    expect([...faultsOf({ ...empty, weekly })]).toEqual([
      ['weekly.2', 'overlap'],
      ['weekly.3', 'backwards'],
      ['weekly.4', 'incomplete'],
    ]);
  });

  test('are at days that are named twice or not at all', () => {
    const exceptions = ['2026-12-24', '', '2026-12-24'].map((date) => ({ date, hours: [] }));
    expect([...faultsOf({ ...empty, exceptions })]).toEqual([
      ['exceptions.1.date', 'dateMissing'],
      ['exceptions.2.date', 'dateTwice'],
    ]);
  });

  test('are at numbers out of range', () => {
    expect([...faultsOf({ ...empty, furthestDays: Number.NaN, dailyCap: 0 }).keys()]).toEqual([
      'furthestDays',
      'dailyCap',
    ]);
  });

  test('of the server are shown where the hours stand', () => {
    expect(placeOf('weekly.3.to')).toBe('weekly.3');
    expect(placeOf('exceptions.0.hours.1.from')).toBe('exceptions.0.hours.1');
    expect(placeOf('exceptions.0.date')).toBe('exceptions.0.date');
    expect(placeOf('furthestDays')).toBe('furthestDays');
  });
});

describe('lengths', () => {
  test('keep at least one, and the usual one is the first', () => {
    expect(toggleLength(empty, 50).lengths).toEqual([50]);
    expect(toggleLength(empty, 25).lengths).toEqual([50, 25]);
    expect(useFirst({ ...empty, lengths: [50, 25, 90] }, 90).lengths).toEqual([90, 50, 25]);
  });
});

describe('exceptions', () => {
  test('begin as a day off on the next day that has none', () => {
    const two = addException(addException(empty, '2026-12-31'), '2026-12-31');
    expect(two.exceptions).toEqual([
      { date: '2026-12-31', hours: [] },
      { date: '2027-01-01', hours: [] },
    ]);
    expect(addExceptionHours(two, 1).exceptions[1]?.hours).toEqual([{ from: '09:00', to: '17:00' }]);
  });
});

test('a host who has said nothing yet is proposed a day of notice', () => {
  expect(proposed(empty).changeNoticeMinutes).toBe(1440);
  const said = addHours(empty, 'MONDAY');
  expect(proposed(said)).toBe(said);
});

test('what the server says is read as it is sent back', () => {
  const wire = { ...empty, weekly: [{ day: 'MONDAY', from: '09:00', to: '24:00' }], timeZone: 'Europe/Berlin' };
  expect(readDraft(wire)).toEqual({ ...empty, weekly: wire.weekly });
  expect(() => readDraft({ ...wire, weekly: [{ day: 'SOMEDAY', from: '09:00', to: '10:00' }] })).toThrow();
});
