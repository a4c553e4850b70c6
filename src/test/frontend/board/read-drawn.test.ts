import { expect, test } from 'vitest';
import { readDrawn } from '../../../main/frontend/board/read-drawn';

const placed = { x: 1, y: 2, z: 3 };
const ink = { colour: 'red', width: 5 };

test.each([
  { kind: 'pen', ...placed, ...ink, points: [0, 0, 5, 5] },
  { kind: 'arrow', ...placed, ...ink, w: -10, h: 20 },
  { kind: 'text', ...placed, colour: 'blue', size: 40, text: 'x = 2' },
  { kind: 'image', ...placed, image: '0b0f6b1e-3a51-4d0f-9a0e-1f6f3d9b8a10', w: 10, h: 20 },
])('$kind is read as it was written', (drawn) => {
  expect(readDrawn(drawn)).toEqual(drawn);
});

test.each([
  null,
  'text',
  {},
  { kind: 'script', ...placed },
  { kind: 'box', ...placed, ...ink, w: 1 },
  { kind: 'box', ...placed, colour: 'url(x)', width: 5, w: 1, h: 1 },
  { kind: 'box', ...placed, ...ink, w: 1e9, h: 1 },
  { kind: 'box', ...placed, ...ink, x: Number.NaN, w: 1, h: 1 },
  { kind: 'pen', ...placed, ...ink, points: [1] },
  { kind: 'pen', ...placed, ...ink, points: Array(1202).fill(0) },
  { kind: 'text', ...placed, colour: 'ink', size: 40, text: 'x'.repeat(1001) },
  { kind: 'image', ...placed, image: '../../../logout', w: 1, h: 1 },
])('what this page cannot draw is left out: %j', (value) => {
  expect(readDrawn(value)).toBeNull();
});
