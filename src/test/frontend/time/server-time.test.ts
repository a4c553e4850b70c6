import { describe, expect, it, vi } from 'vitest';
import { Countdown } from '../../../main/frontend/time/countdown';
import { ServerClock } from '../../../main/frontend/time/server-clock';
import { every } from '../../../main/frontend/time/timers';
import { ManualTime } from '../testing/manual-time';

const NOON = Date.parse('2026-11-21T12:00:00Z');

describe('the server clock', () => {
  it('goes on from the instant in the page, not from the wall clock', async () => {
    const time = new ManualTime();
    const clock = new ServerClock(time.now, NOON, -40);
    await time.advance(1000);
    expect(clock.now()).toBe(NOON + 1040);
  });

  it('ignores the device clock being moved', async () => {
    const time = new ManualTime();
    const clock = new ServerClock(time.now, NOON);
    vi.spyOn(Date, 'now').mockReturnValue(0);
    await time.advance(5000);
    expect(clock.now()).toBe(NOON + 5000);
  });

  it('takes the middle of a round trip', () => {
    const clock = new ServerClock(() => 100, NOON);
    clock.learn(NOON + 60, 80);
    expect(clock.now()).toBe(NOON + 100);
  });

  it('keeps the sharper of two readings that agree', () => {
    const clock = new ServerClock(() => 0, NOON);
    clock.learn(NOON, 10);
    clock.learn(NOON - 90, 200);
    expect(clock.now()).toBe(NOON + 5);
  });

  it('believes a vaguer reading that contradicts, as after a sleep of the device', () => {
    const clock = new ServerClock(() => 0, NOON);
    clock.learn(NOON, 10);
    clock.learn(NOON + 3_600_000, 200);
    expect(clock.now()).toBe(NOON + 3_600_100);
  });
});

describe('a countdown', () => {
  it('calls once and never before the instant', async () => {
    const time = new ManualTime();
    const action = vi.fn();
    new Countdown(new ServerClock(time.now, NOON), time).at(NOON + 200_000, action);
    await time.advance(199_999);
    expect(action).not.toHaveBeenCalled();
    await time.advance(1);
    await time.advance(500_000);
    expect(action).toHaveBeenCalledOnce();
    expect(time.pending).toBe(0);
  });

  it('follows a correction of the clock', async () => {
    const time = new ManualTime();
    const clock = new ServerClock(time.now, NOON);
    const action = vi.fn();
    new Countdown(clock, time).at(NOON + 600_000, action);
    clock.learn(NOON + 599_000, 0);
    await time.advance(1000);
    expect(action).toHaveBeenCalledOnce();
  });

  it('can be called off', async () => {
    const time = new ManualTime();
    const action = vi.fn();
    new Countdown(new ServerClock(time.now, NOON), time).at(NOON + 1000, action)();
    await time.advance(2000);
    expect(action).not.toHaveBeenCalled();
  });

  it('ticks on full seconds of the server', async () => {
    const time = new ManualTime();
    const seen: number[] = [];
    const stop = new Countdown(new ServerClock(time.now, NOON + 300), time).everySecond((now) => seen.push(now - NOON));
    await time.advance(2000);
    stop();
    await time.advance(5000);
    expect(seen).toEqual([300, 1000, 2000]);
  });
});

it('repeats until stopped, also from within', async () => {
  const time = new ManualTime();
  let count = 0;
  const stop = every(time, 10, () => {
    count++;
    if (count === 3) stop();
  });
  await time.advance(100);
  expect(count).toBe(3);
});
