import { expect, test } from 'vitest';
import { SlotSearch } from '../../../main/frontend/booking/slot-search';
import type { Result } from '../../../main/frontend/http/result';
import type { Offer } from '../../../main/frontend/schedule/slots';

type Answer = Result<Offer>;
const unreachable: Answer = { ok: false, why: { code: 'unreachable' } };

function offer(...dates: string[]): Answer {
  const days = new Map(dates.map((date) => [date, [{ startsAt: 1, endsAt: 2 }]]));
  return { ok: true, value: { hostZone: 'UTC', days, serverTime: 0 } };
}

function aSearch(answer: (month: string) => Promise<Answer>): SlotSearch {
  return new SlotSearch(
    {
      server: { slots: (_host, { from }) => answer(from.slice(0, 7)) },
      host: 'h-1',
      zone: 'UTC',
      bounds: { first: '2026-11-21', last: '2027-05-31' },
      learnTime: () => {},
      changed: () => {},
    },
    60,
  );
}

test('stands on the first free day of a month', async () => {
  const search = aSearch(async () => offer('2026-11-25', '2026-11-27'));
  await search.begin();
  expect(search.chosen).toBe('2026-11-25');
  expect(search.slots).toHaveLength(1);
});

test('shows a month that is known, whatever became of the one that is not', async () => {
  const search = aSearch(async (month) => (month === '2026-11' ? offer('2026-11-25') : unreachable));
  await search.begin();
  await search.show('2026-12', null);
  expect(search.failed).toBe(true);
  await search.show('2026-11', null);
  expect(search.failed).toBe(false);
  expect(search.slots).toHaveLength(1);
});

test('waits no longer for a month that was left for one that is known', async () => {
  const never = new Promise<Answer>(() => {});
  const search = aSearch((month) => (month === '2026-11' ? Promise.resolve(offer('2026-11-25')) : never));
  await search.begin();
  void search.show('2026-12', null);
  expect(search.busy).toBe(true);
  await search.show('2026-11', null);
  expect(search.busy).toBe(false);
});
