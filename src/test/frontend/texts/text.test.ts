import { expect, test } from 'vitest';
import { list, plural, text } from '../../../main/frontend/texts/text';
import { elapsed, LocalTime, remaining } from '../../../main/frontend/texts/time';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

test('values are put into the text', () => {
  expect(text('knock.waiting', { name: 'Zoë $& {time} Ångström' })).toBe(
    'Zoë $& {time} Ångström is waiting at the door',
  );
});

test('one person, two people', () => {
  expect([0, 1, 2].map((count) => plural('room.people', count))).toEqual(['0 people', '1 person', '2 people']);
});

test('the guidelines are a list', () => {
  expect(list('guidelines.guest')).toHaveLength(5);
});

test('what is left never reads as less than it is', () => {
  expect(remaining(2 * hour + 40 * minute + 1)).toBe('2 h 41 min');
  expect(remaining(2 * hour)).toBe('2 h');
  expect(remaining(minute + 1)).toBe('2 min');
  expect(remaining(minute)).toBe('60 s');
  expect(remaining(1)).toBe('1 s');
  expect(remaining(-5)).toBe('0 s');
  expect(remaining(72 * hour)).toBe('3 days');
});

test('what has passed never reads as more than it was', () => {
  expect(elapsed(2889 * second)).toBe('48 min');
  expect(elapsed(59_999)).toBe('59 s');
});

test('times are told in the zone of the person, also across a change of the clocks', () => {
  const berlin = new LocalTime('Europe/Berlin');
  expect(berlin.time(Date.parse('2026-10-25T00:30:00Z'))).toBe('02:30');
  expect(berlin.time(Date.parse('2026-10-25T01:30:00Z'))).toBe('02:30');
  expect(berlin.isSameDay(Date.parse('2026-11-21T22:59:00Z'), Date.parse('2026-11-21T23:01:00Z'))).toBe(false);
});
