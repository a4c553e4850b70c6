import { describe, expect, test } from 'vitest';
import {
  bounded,
  cornerOf,
  enlarged,
  gripped,
  type Lens,
  MOST_ZOOM,
  reaching,
  scaleOf,
  shifted,
  type Size,
  sizeOf,
  WHOLE,
} from '../../../main/frontend/board/lens';
import { turnOf } from '../../../main/frontend/board/wheel';
import { seeded } from '../testing/random';

const PHONE: Size = { width: 390, height: 420 };
const DESK: Size = { width: 1200, height: 500 };
const WHEEL = { ctrlKey: false, metaKey: false, shiftKey: false, deltaX: 0, deltaY: 0, deltaMode: 0 };

/** Of the page, under a point that is so far from the middle of the room. */
function under({ x, y }: { x: number; y: number }, lens: Lens, room: Size) {
  const scale = scaleOf(lens, room);
  return { x: lens.centre.x + x / scale, y: lens.centre.y + y / scale };
}

describe('The page', () => {
  test('is seen whole at first, in whatever room there is', () => {
    expect(sizeOf(WHOLE, PHONE)).toEqual({ width: 390, height: 243 });
    expect(sizeOf(WHOLE, DESK)).toEqual({ width: 800, height: 500 });
    expect(cornerOf(WHOLE, DESK)).toEqual({ x: 0, y: 0 });
  });

  test('takes the room that was free above and below it, once it is enlarged', () => {
    expect(sizeOf(enlarged(WHOLE, 2, PHONE), PHONE)).toEqual(PHONE);
  });

  test('is enlarged around the fingers: what lay under them lies under them', () => {
    const from = { x: 40, y: -20 };
    const lens = enlarged(WHOLE, 3, DESK);
    const to = { x: 60, y: 10 };
    const next = gripped(lens, { from, to, factor: 1.4 }, DESK);
    const [before, after] = [under(from, lens, DESK), under(to, next, DESK)];
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });

  test('is the whole again after it was seen as far away as it goes, wherever one was', () => {
    const corner = shifted(enlarged(WHOLE, 4, PHONE), { x: -9_999, y: 9_999 }, PHONE);
    expect(enlarged(corner, 0.001, PHONE)).toEqual(WHOLE);
  });

  test('never ends within the room, however one turns and pulls, nor in a room of another size', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = seeded(seed);
      const point = () => ({ x: random() * 2_000 - 1_000, y: random() * 2_000 - 1_000 });
      let lens: Lens = WHOLE;
      for (let turn = 0; turn < 20; turn++) {
        const room = random() < 0.5 ? PHONE : DESK;
        lens = gripped(bounded(lens, room), { from: point(), to: point(), factor: random() * 3 }, room);
        const [{ x, y }, scale, { width, height }] = [cornerOf(lens, room), scaleOf(lens, room), sizeOf(lens, room)];
        const note = `seed ${seed}`;
        expect(lens.zoom >= 1 && lens.zoom <= MOST_ZOOM, note).toBe(true);
        expect(Math.min(x, y), note).toBeGreaterThan(-0.1);
        expect(x + width / scale, note).toBeLessThan(1600.1);
        expect(y + height / scale, note).toBeLessThan(1000.1);
      }
    }
  });

  test('moves so that what is chosen comes into sight, and stays where it is seen already', () => {
    const lens = enlarged(WHOLE, 4, DESK);
    expect(reaching(lens, { x: 810, y: 510 }, DESK)).toBe(lens);
    const there = reaching(lens, { x: 1590, y: 20 }, DESK);
    const { x, y } = cornerOf(there, DESK);
    expect(x + sizeOf(there, DESK).width / scaleOf(there, DESK)).toBeCloseTo(1600);
    expect(y).toBeCloseTo(0);
  });
});

describe('The wheel', () => {
  test('enlarges with Ctrl or ⌘, never by much at once', () => {
    expect(turnOf({ ...WHEEL, ctrlKey: true, deltaY: -3 })).toEqual({ factor: expect.closeTo(1.015, 2) });
    expect(turnOf({ ...WHEEL, metaKey: true, deltaY: 9_000, deltaMode: 1 })).toEqual({
      factor: expect.closeTo(0.606, 2),
    });
  });

  test('moves across the page, with Shift sideways', () => {
    expect(turnOf({ ...WHEEL, deltaX: 5, deltaY: 10 })).toEqual({ right: 5, down: 10 });
    expect(turnOf({ ...WHEEL, shiftKey: true, deltaY: 3, deltaMode: 1 })).toEqual({ right: 48, down: 0 });
  });
});
