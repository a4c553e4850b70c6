// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { keepInStep } from '../../../main/frontend/pages/keep-in-step';

afterEach(() => vi.unstubAllGlobals());

test('asks the server for its time when the page comes back into view', async () => {
  vi.stubGlobal('fetch', async (path: string) => Response.json({ path, serverTime: '2026-11-21T13:00:00Z' }));
  const learnt = new Promise<number>((learn) => keepInStep({ learn: (serverTime) => learn(serverTime) }, 'b-1'));

  document.dispatchEvent(new Event('visibilitychange'));

  expect(await learnt).toBe(Date.parse('2026-11-21T13:00:00Z'));
});

test('keeps the time it has when there is no answer', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  const learn = vi.fn();
  keepInStep({ learn }, 'b-1');

  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(document.visibilityState).toBe('visible'));

  expect(learn).not.toHaveBeenCalled();
});
