import { describe, expect, test } from 'vitest';
import { joinPhase, nextChange, type JoinCard, type JoinPhase } from '../../../main/frontend/pages/join-phase';

const minute = 60_000;
const card: JoinCard = {
  role: 'CLIENT',
  status: 'CONFIRMED',
  state: 'too-early',
  opensAt: 45 * minute,
  startsAt: 60 * minute,
  endsAt: 110 * minute,
  closesAt: 140 * minute,
};

describe('what a card offers', () => {
  const moments: [number, JoinPhase][] = [
    [0, 'early'],
    [card.opensAt - 1, 'early'],
    [card.opensAt, 'open'],
    [card.startsAt - 1, 'open'],
    [card.startsAt, 'live'],
    [card.endsAt - 1, 'live'],
    [card.endsAt, 'late'],
    [card.closesAt - 1, 'late'],
    [card.closesAt, 'over'],
  ];

  test.each(moments)('at %i ms it is %s', (now, phase) => {
    expect(joinPhase(card, now)).toBe(phase);
  });

  test('a started session stays open for a return', () => {
    expect(joinPhase({ ...card, status: 'IN_PROGRESS' }, card.startsAt)).toBe('live');
  });

  test.each(['PENDING', 'CANCELLED', 'DECLINED', 'COMPLETED', 'NO_SHOW'])('nothing while %s', (status) => {
    expect(joinPhase({ ...card, status }, card.startsAt)).toBe('none');
  });

  test('nothing for somebody who was sent out', () => {
    expect(joinPhase({ ...card, state: 'removed' }, card.startsAt)).toBe('removed');
  });
});

describe('when the card changes next', () => {
  test('at the next full minute of the countdown', () => {
    expect(nextChange(card, card.opensAt - 10 * minute - 1500)).toBe(1500);
  });

  test('every second in the last minute', () => {
    expect(nextChange(card, card.opensAt - 2500)).toBe(500);
    expect(nextChange(card, card.opensAt - 1000)).toBe(1000);
  });

  test('never sleeps over a boundary', () => {
    let now = 0;
    const seen = new Set<number>();
    for (let step = nextChange(card, now); step !== null; step = nextChange(card, now)) {
      now += step;
      seen.add(now);
    }
    expect([...seen]).toEqual(expect.arrayContaining([card.opensAt, card.startsAt, card.endsAt, card.closesAt]));
  });

  test('no more once it is closed', () => {
    expect(nextChange(card, card.closesAt)).toBeNull();
  });
});
