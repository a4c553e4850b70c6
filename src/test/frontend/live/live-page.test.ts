// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LivePage } from '../../../main/frontend/live/live-page';

class SilentSource {
  addEventListener(): void {}
  close(): void {}
}

const fetched = vi.fn<typeof fetch>(() => Promise.reject(new TypeError('no network')));

beforeEach(() => {
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('EventSource', SilentSource);
});

afterEach(() => vi.unstubAllGlobals());

test('says that nobody reads its answer, so that what is said once is kept for who does', async () => {
  await new LivePage(document, { learn: () => {} }, () => {}).look();
  const [request] = fetched.mock.lastCall ?? [];
  expect(request).toBe(location.href);
  expect(new Headers(fetched.mock.lastCall?.[1]?.headers).get('Visavis-Live')).toBe('look');
});
