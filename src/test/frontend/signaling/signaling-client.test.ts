import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SignalingClient, type SignalingEvent } from '../../../main/frontend/signaling/signaling-client';
import { ManualTime } from '../testing/manual-time';
import { ScriptedSockets, welcomeMessage } from '../testing/scripted-socket';

let time: ManualTime;
let sockets: ScriptedSockets;
let events: SignalingEvent[];
let client: SignalingClient;

beforeEach(() => {
  time = new ManualTime();
  sockets = new ScriptedSockets();
  events = [];
  client = new SignalingClient(
    'tab-1',
    { openSocket: sockets.open, timers: time, monotonic: time.now, random: () => 0.5 },
    (event) => events.push(event),
  );
});

function connected(): void {
  client.connect();
  sockets.last.events.opened();
}

function pong(id: number): void {
  sockets.last.say({ type: 'pong', id, serverTime: '2026-11-21T10:01:00Z' });
}

function pings(): readonly number[] {
  return sockets.last.sentOf('ping').map(({ id }) => id);
}

function seated(): void {
  connected();
  sockets.last.say(welcomeMessage);
}

describe('a signalling client', () => {
  it('says hello first', () => {
    connected();
    expect(sockets.last.sent[0]).toEqual({ type: 'hello', tab: 'tab-1' });
  });

  it('hands messages on and drops what it does not understand', () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    connected();
    sockets.last.events.received('gibberish');
    sockets.last.events.received(new ArrayBuffer(1));
    sockets.last.say({ type: 'elsewhere' });
    expect(events.filter(({ type }) => type === 'message')).toEqual([
      { type: 'message', message: { type: 'elsewhere' } },
    ]);
  });

  it('comes back after a loss with the peer id of before', async () => {
    seated();
    sockets.last.events.closed(1006);
    await time.advance(499);
    expect(sockets.all).toHaveLength(1);
    await time.advance(1);
    sockets.last.events.opened();
    expect(sockets.last.sent[0]).toEqual({ type: 'hello', tab: 'tab-1', resume: 'p-me' });
  });

  it('tries ever more slowly and counts the failures', async () => {
    seated();
    for (const wait of [500, 1000, 2000, 4000, 5000, 5000]) {
      sockets.last.events.closed(1006);
      const before = sockets.all.length;
      await time.advance(wait - 1);
      expect(sockets.all).toHaveLength(before);
      await time.advance(1);
      expect(sockets.all).toHaveLength(before + 1);
    }
    const failures = events.flatMap((event) => (event.type === 'down' ? [event.failures] : []));
    expect(failures).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each([1000, 1003, 1009, 4001, 4002, 4003, 4008])('stays away after close code %i', async (code) => {
    seated();
    sockets.last.events.closed(code);
    await time.advance(60_000);
    expect(sockets.all).toHaveLength(1);
    expect(events.at(-1)).toEqual({ type: 'closed', code });
  });

  it('waits 5 s after too many messages', async () => {
    seated();
    sockets.last.events.closed(4029);
    await time.advance(4999);
    expect(sockets.all).toHaveLength(1);
    await time.advance(1);
    expect(sockets.all).toHaveLength(2);
  });

  it('pings at once and every second, and measures the way', async () => {
    connected();
    await time.advance(40);
    pong(1);
    expect(events.at(-1)).toEqual({ type: 'time', serverTime: Date.parse('2026-11-21T10:01:00Z'), roundTrip: 40 });
    await time.advance(959);
    expect(pings()).toEqual([1]);
    await time.advance(1);
    expect(pings()).toEqual([1, 2]);
  });

  it('says within 3 s that the server is quiet, and that it answers again, on the same socket', async () => {
    seated();
    pong(1);
    await time.advance(2500);
    expect(events.at(-1)).toEqual({ type: 'quiet', quiet: true });
    await time.advance(1000);
    pong(2);
    expect(events).toContainEqual({ type: 'quiet', quiet: false });
    expect(sockets.all).toHaveLength(1);
  });

  it('asks one thing at a time, however slow the way', async () => {
    connected();
    await time.advance(4000);
    expect(pings()).toEqual([1]);
    pong(1);
    await time.advance(0);
    expect(pings()).toEqual([1, 2]);
  });

  it('gives a socket up that does not answer, without saying that the person left', async () => {
    seated();
    await time.advance(5000);
    expect(sockets.all[0]?.closedWith).toBe(4000);
    await time.advance(500);
    expect(sockets.all).toHaveLength(2);
  });

  it('gives an opening up that takes too long', async () => {
    client.connect();
    await time.advance(10_500);
    expect(sockets.all).toHaveLength(2);
  });

  it('ignores what an older socket still says', async () => {
    seated();
    const [old] = sockets.all;
    client.suspect();
    old?.say({ type: 'replaced' });
    old?.events.closed(4001);
    await time.advance(500);
    expect(sockets.all).toHaveLength(2);
    expect(events).not.toContainEqual({ type: 'message', message: { type: 'replaced' } });
  });

  it('does not wait when the network is back', () => {
    seated();
    client.suspect();
    client.hurry();
    expect(sockets.all).toHaveLength(2);
  });

  it('says leave, and nothing comes back', async () => {
    seated();
    client.leave();
    expect(sockets.last.sent.at(-1)).toEqual({ type: 'leave' });
    expect(sockets.last.closedWith).toBe(1000);
    await time.advance(60_000);
    expect(sockets.all).toHaveLength(1);
    expect(client.send({ type: 'leave' })).toBe(false);
  });

  it('enters anew after leaving, under a new id', () => {
    seated();
    client.leave();
    connected();
    expect(sockets.last.sent[0]).toEqual({ type: 'hello', tab: 'tab-1' });
  });

  it('takes over from another tab when told to, once', async () => {
    connected();
    sockets.last.say({ type: 'elsewhere' });
    client.moveHere();
    expect(sockets.last.sent.at(-1)).toEqual({ type: 'hello', tab: 'tab-1', takeOver: true });
    sockets.last.say(welcomeMessage);
    sockets.last.events.closed(1001);
    await time.advance(500);
    sockets.last.events.opened();
    expect(sockets.last.sent[0]).toEqual({ type: 'hello', tab: 'tab-1', resume: 'p-me' });
  });
});
