import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dateIn, lastOf, shiftMonth, weekdayOf } from '../../../main/frontend/schedule/dates';
import { dayAfterKey, entryOf, weeks } from '../../../main/frontend/schedule/month-grid';

const wide = { first: '2020-01-01', last: '2030-12-31' };
const state = (month: string) => ({ month, today: '2026-11-21', chosen: null, focus: `${month}-01`, free: new Map() });

describe('days', () => {
  test('do not mind clock changes, leap years and ends of years', () => {
    expect(addDays('2027-03-28', 1)).toBe('2027-03-29');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(shiftMonth('2026-01', -1)).toBe('2025-12');
    expect(lastOf('2028-02')).toBe('2028-02-29');
    expect(weekdayOf('2026-11-23')).toBe(0);
  });

  test('stay in the month that was asked for', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  });

  test('are those of a zone', () => {
    const late = Date.parse('2026-11-21T23:30:00Z');
    expect(dateIn('Europe/London', late)).toBe('2026-11-21');
    expect(dateIn('Europe/Berlin', late)).toBe('2026-11-22');
    expect(dateIn('Pacific/Honolulu', late)).toBe('2026-11-21');
  });
});

describe('a month', () => {
  test.each([
    ['2026-11', 6],
    ['2027-02', 4],
    ['2026-12', 5],
  ])('%s takes %i weeks from Monday to Sunday', (month, count) => {
    const grid = weeks(state(month));
    expect(grid).toHaveLength(count);
    expect(grid.every((week) => week.length === 7 && weekdayOf(week[0]?.date ?? '') === 0)).toBe(true);
    expect(grid.flat().filter((day) => day.inMonth)).toHaveLength(Number(lastOf(month).slice(8)));
  });

  test('has one day that Tab leads to, and shows free days of its own only', () => {
    const free = new Map([
      ['2026-11-30', 3],
      ['2026-12-01', 5],
    ]);
    const days = weeks({ ...state('2026-11'), focus: '2026-11-30', chosen: '2026-11-30', free }).flat();
    expect(days.filter((day) => day.reachable).map((day) => day.date)).toEqual(['2026-11-30']);
    expect(days.filter((day) => day.free > 0).map((day) => day.date)).toEqual(['2026-11-30']);
    expect(days.filter((day) => day.chosen)).toHaveLength(1);
  });

  test('is entered at its first free day, or at its first', () => {
    const free = new Map([
      ['2026-12-09', 0],
      ['2026-12-11', 2],
      ['2026-12-10', 1],
    ]);
    expect(entryOf('2026-12', free, wide)).toBe('2026-12-10');
    expect(entryOf('2027-01', free, wide)).toBe('2027-01-01');
    expect(entryOf('2026-11', free, { first: '2026-11-21', last: '2026-12-31' })).toBe('2026-11-21');
  });
});

describe('a key', () => {
  test.each([
    ['ArrowLeft', false, '2026-11-24'],
    ['ArrowRight', false, '2026-11-26'],
    ['ArrowUp', false, '2026-11-18'],
    ['ArrowDown', false, '2026-12-02'],
    ['Home', false, '2026-11-23'],
    ['End', false, '2026-11-29'],
    ['PageUp', false, '2026-10-25'],
    ['PageDown', false, '2026-12-25'],
    ['PageUp', true, '2025-11-25'],
    ['PageDown', true, '2027-11-25'],
  ])('%s (shift: %s) leads from Wednesday to %s', (key, shift, target) => {
    expect(dayAfterKey('2026-11-25', key, shift, wide)).toBe(target);
  });

  test('leads nowhere beyond the days there are', () => {
    const bounds = { first: '2026-11-21', last: '2026-12-20' };
    expect(dayAfterKey('2026-11-23', 'PageUp', false, bounds)).toBe('2026-11-21');
    expect(dayAfterKey('2026-12-19', 'ArrowDown', false, bounds)).toBe('2026-12-20');
  });

  test('of another meaning is left alone', () => {
    expect(dayAfterKey('2026-11-25', 'Enter', false, wide)).toBeNull();
    expect(dayAfterKey('2026-11-25', 'a', false, wide)).toBeNull();
  });
});
