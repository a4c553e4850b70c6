import { expect, test } from 'vitest';
import { SlotBook } from '../../../main/frontend/schedule/slot-book';
import type { Result } from '../../../main/frontend/http/result';
import type { Offer } from '../../../main/frontend/schedule/slots';

const bounds = { first: '2026-11-21', last: '2027-05-31' };

function aBook(free: string[]) {
  const asked: string[] = [];
  const book = new SlotBook((from, to) => {
    asked.push(`${from} ${to}`);
    const days = new Map(free.filter((d) => d >= from && d <= to).map((d) => [d, [{ startsAt: 1, endsAt: 2 }]]));
    return Promise.resolve({ ok: true, value: { hostZone: 'UTC', days, serverTime: 0 } } satisfies Result<Offer>);
  }, bounds);
  return { asked, book, free };
}

test('asks for a month as far as it can be booked', async () => {
  const { asked, book } = aBook(['2026-11-25']);
  await book.learn('2026-11');
  expect(asked).toEqual(['2026-11-21 2026-11-30']);
  expect([...book.days.keys()]).toEqual(['2026-11-25']);
});

test('takes a fresh answer for the whole truth about that month', async () => {
  const { book, free } = aBook(['2026-11-25', '2026-11-26']);
  await book.learn('2026-11');
  free.shift();
  book.forget();
  expect(book.knows('2026-11')).toBe(false);
  await book.learn('2026-11');
  expect([...book.days.keys()]).toEqual(['2026-11-26']);
});

test('finds the next free day however far away, in few questions', async () => {
  const { asked, book } = aBook(['2027-04-12']);
  expect(await book.nextFree('2026-11')).toBe('2027-04-12');
  expect(asked).toHaveLength(3);
});

test('says when there is none as far as one may look', async () => {
  expect(await aBook([]).book.nextFree('2026-12')).toBeNull();
});

test('passes on that there was no answer', async () => {
  const failed = { ok: false, why: { code: 'unreachable' } } as const;
  const book = new SlotBook(() => Promise.resolve(failed), bounds);
  expect(await book.learn('2026-11')).toBe(failed);
  expect(book.knows('2026-11')).toBe(false);
  expect(await book.nextFree('2026-11')).toBeNull();
});
