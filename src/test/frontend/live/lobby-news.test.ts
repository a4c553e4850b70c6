import { expect, test } from 'vitest';
import type { Source } from '../../../main/frontend/live/event-line';
import { lobbyNews } from '../../../main/frontend/live/lobby-news';
import { ManualTime } from '../testing/manual-time';

const startsAt = '2027-03-15T09:00:00Z';
const endsAt = '2027-03-15T09:50:00Z';
const shown = { id: '7', startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt), status: 'CONFIRMED' };

function aLobby(answer: () => Response) {
  const page = { reloads: 0, inLobby: true, asked: [] as string[] };
  const listeners = new Map<string, () => void>();
  const source: Source = {
    readyState: 1,
    addEventListener: (type, listener) => void listeners.set(type, listener),
    close: () => listeners.clear(),
  };
  const line = lobbyNews(() => shown, {
    open: () => source,
    timers: new ManualTime(),
    visible: () => true,
    fetch: async (path) => {
      page.asked.push(path);
      return answer();
    },
    inLobby: () => page.inLobby,
    reload: () => page.reloads++,
  });
  line.attend();
  const news = async (): Promise<void> => {
    listeners.get('booking-changed')?.();
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  return { page, news };
}

const booking = (change: object): Response => Response.json({ startsAt, endsAt, status: 'CONFIRMED', ...change });

test.each([
  ['moved', { startsAt: '2027-03-16T09:00:00Z', endsAt: '2027-03-16T09:50:00Z' }],
  ['longer', { endsAt: '2027-03-15T10:00:00Z' }],
  ['called off', { status: 'CANCELLED' }],
])('a page is made afresh when its appointment is %s', async (_, change) => {
  const { page, news } = aLobby(() => booking(change));
  await news();
  expect(page).toMatchObject({ reloads: 1, asked: ['/api/bookings/7'] });
});

test.each([
  ['is the same', () => booking({})],
  ['has begun', () => booking({ status: 'IN_PROGRESS' })],
  ['cannot be read', () => Response.json({ code: 'nonsense' })],
  ['is not answered', () => Response.json(null, { status: 503 })],
])('nobody is disturbed when it %s', async (_, answer) => {
  const { page, news } = aLobby(answer);
  await news();
  expect(page.reloads).toBe(0);
});

test('from Join on the socket tells, and nothing is asked', async () => {
  const { page, news } = aLobby(() => booking({ status: 'CANCELLED' }));
  page.inLobby = false;
  await news();
  expect(page).toMatchObject({ reloads: 0, asked: [] });
});
