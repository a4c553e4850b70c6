import { expect, test } from 'vitest';
import { neighbour } from '../../../main/frontend/week/neighbour';

const week = [
  { day: 0, from: 600 },
  { day: 0, from: 900 },
  { day: 3, from: 540 },
  { day: 3, from: 960 },
  { day: 4, from: 700 },
];

test.each([
  [0, 'ArrowDown', 1],
  [1, 'ArrowDown', 2],
  [2, 'ArrowUp', 1],
  [1, 'ArrowRight', 3],
  [0, 'ArrowRight', 2],
  [3, 'ArrowLeft', 1],
  [3, 'ArrowRight', 4],
  [2, 'Home', 0],
  [0, 'End', 4],
])('from %i, %s leads to %i', (at, key, target) => {
  expect(neighbour(week, at, key)).toBe(target);
});

test('leads nowhere at the edges, by other keys, and from outside', () => {
  expect(neighbour(week, 4, 'ArrowDown')).toBeNull();
  expect(neighbour(week, 0, 'ArrowUp')).toBeNull();
  expect(neighbour(week, 0, 'ArrowLeft')).toBeNull();
  expect(neighbour(week, 4, 'ArrowRight')).toBeNull();
  expect(neighbour(week, 0, 'Enter')).toBeNull();
  expect(neighbour(week, -1, 'ArrowDown')).toBeNull();
});
