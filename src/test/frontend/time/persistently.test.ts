import { expect, it } from 'vitest';
import { persistently } from '../../../main/frontend/time/persistently';
import { ManualTime, settle } from '../testing/manual-time';

it('asks again, with a pause, until it is there, and says each time that it was not', async () => {
  const time = new ManualTime();
  let asked = 0;
  let failed = 0;
  const answer = persistently(
    async () => {
      asked++;
      if (asked < 3) throw new Error('away');
      return 'here';
    },
    () => failed++,
    time,
  );

  await settle();
  expect([asked, failed]).toEqual([1, 1]);
  await time.advance(1999);
  expect(asked).toBe(1);
  await time.advance(1);
  expect([asked, failed]).toEqual([2, 2]);
  await time.advance(2000);

  expect(await answer).toBe('here');
});
