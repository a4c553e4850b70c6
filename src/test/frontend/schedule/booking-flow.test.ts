import { expect, test } from 'vitest';
import { next, start, type Flow, type FlowEvent } from '../../../main/frontend/schedule/booking-flow';

const slot = { startsAt: 1000, endsAt: 2000 };
const hold = { id: 'h', ...slot, expiresAt: 500 };
const made = { id: 'b', status: 'PENDING' };
const asking: Flow = { step: 'asking', slot };
const held: Flow = { step: 'held', hold, setback: null };
const confirming: Flow = { step: 'confirming', hold };

function after(...events: FlowEvent[]): Flow {
  return events.reduce(next, start);
}

test('leads from a slot over a hold to a booking', () => {
  const flow = after({ type: 'chose', slot }, { type: 'got', hold }, { type: 'confirms' }, { type: 'booked', made });
  expect(flow).toEqual({ step: 'made', slot: hold, made });
});

test('leads back to choosing, and says why, when somebody was quicker', () => {
  expect(next(asking, { type: 'refused', setback: 'taken' })).toEqual({ step: 'choosing', setback: 'taken' });
  expect(next(confirming, { type: 'refused', setback: 'taken' })).toEqual({ step: 'choosing', setback: 'taken' });
});

test('offers the same time again when the hold ran out, by either clock', () => {
  expect(next(held, { type: 'ran-out' })).toEqual({ step: 'lapsed', slot: hold });
  const late = next(confirming, { type: 'refused', setback: 'expired' });
  expect(late).toEqual({ step: 'lapsed', slot: hold });
  expect(next(late, { type: 'chose', slot })).toEqual(asking);
});

test('does not run out while the answer is on its way', () => {
  expect(next(confirming, { type: 'ran-out' })).toBe(confirming);
});

test('keeps the hold when nobody knows whether the confirmation arrived', () => {
  expect(next(confirming, { type: 'refused', setback: 'unreachable' })).toEqual({
    step: 'held',
    hold,
    setback: 'unreachable',
  });
});

test('takes no answer to a question that is no longer asked', () => {
  expect(next(start, { type: 'got', hold })).toBe(start);
  expect(next({ step: 'asking', slot: { startsAt: 5000, endsAt: 6000 } }, { type: 'got', hold }).step).toBe('asking');
  expect(next(held, { type: 'booked', made })).toBe(held);
  expect(next(held, { type: 'refused', setback: 'taken' })).toBe(held);
  expect(next(held, { type: 'chose', slot })).toBe(held);
});

test('gives a hold back', () => {
  expect(next(held, { type: 'gave-back' })).toEqual(start);
  expect(next(confirming, { type: 'gave-back' })).toBe(confirming);
});
