// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { VisavisJoin } from '../../../main/frontend/pages/visavis-join';
import { ServerClock } from '../../../main/frontend/time/server-clock';

const server = Date.parse('2026-11-21T13:00:00Z');
const minute = 60_000;

beforeEach(() => {
  // The device's own clock is two years wrong: nothing may depend on it.
  vi.useFakeTimers({ now: Date.parse('2024-01-01T00:00:00Z') });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

/** A card of a session from 14:30 to 15:20 in Berlin, on a page that the server rendered at 14:00 there. */
async function card(role: string, status = 'CONFIRMED'): Promise<VisavisJoin> {
  const join = new VisavisJoin();
  Object.assign(join.dataset, {
    href: '/session/1',
    role,
    status,
    state: 'too-early',
    title: 'Weekly session',
    zone: 'Europe/Berlin',
    startsAt: '2026-11-21T13:30:00Z',
    endsAt: '2026-11-21T14:20:00Z',
    opensAt: '2026-11-21T13:15:00Z',
    closesAt: '2026-11-21T14:50:00Z',
  });
  document.body.append(join);
  join.follow(new ServerClock(() => performance.now(), server));
  await join.updateComplete;
  return join;
}

async function pass(join: VisavisJoin, milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await join.updateComplete;
}

function tag(join: VisavisJoin): string {
  return join.querySelector('.tag')?.textContent ?? '';
}

describe('a guest', () => {
  test('sees when it opens, and a regular button', async () => {
    const join = await card('CLIENT');
    expect(tag(join)).toBe('opens at 14:15, in 15 min');
    expect(join.querySelector('a')?.textContent).toContain('Join Session');
    expect(join.querySelector('.live')).toBeNull();
  });

  test('sees the button turn green at the second of the start, without a reload', async () => {
    const join = await card('CLIENT');
    await pass(join, 30 * minute - 1);
    expect(join.querySelector('.pulsing')).toBeNull();
    await pass(join, 1);
    expect(join.querySelector('.pulsing')?.textContent).toContain('Active now: Join Session');
  });

  test('who is a student joins a video call', async () => {
    const join = await card('STUDENT');
    await pass(join, 30 * minute);
    expect(join.textContent).toContain('Active now: Join Video Call');
  });

  test('sees no button once it is closed', async () => {
    const join = await card('CLIENT');
    await pass(join, 80 * minute);
    expect(tag(join)).toBe('open until 15:50 for a return');
    await pass(join, 30 * minute);
    expect(join.querySelector('a')).toBeNull();
    expect(tag(join)).toBe('over');
  });
});

describe('a host', () => {
  test('gets the green button a quarter of an hour before the start', async () => {
    const join = await card('THERAPIST');
    expect(join.textContent).toContain('Check camera');
    await pass(join, 15 * minute - 1);
    expect(join.querySelector('.live')).toBeNull();
    await pass(join, 1);
    expect(join.querySelector('a.live')?.textContent).toContain('Join Session');
    expect(tag(join)).toBe('starts in 15 min');
  });
});

test('a corrected clock counts at once', async () => {
  const join = await card('CLIENT');
  const clock = new ServerClock(() => performance.now(), server);
  join.follow(clock);
  clock.learn(server + 31 * minute, 20);
  await join.updateComplete;
  expect(join.querySelector('.pulsing')).not.toBeNull();
});

test('a request that is not confirmed has no button', async () => {
  const join = await card('CLIENT', 'PENDING');
  expect(join.querySelector('a, .tag')).toBeNull();
});
