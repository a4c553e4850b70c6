import { describe, expect, it } from 'vitest';
import { reconnectDelay } from '../../../main/frontend/signaling/backoff';
import type { ClientMessage, Signal } from '../../../main/frontend/signaling/messages';
import { Unreadable } from '../../../main/frontend/signaling/reading';
import { readMessage } from '../../../main/frontend/signaling/read-message';

const samples = import.meta.glob<string>('../../../../docs/protocol/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

function sample(name: string): string {
  const text = Object.entries(samples).find(([path]) => path.endsWith(`/${name}.json`))?.[1];
  if (text === undefined) throw new Error(`No sample ${name}`);
  return text;
}

const names = Object.keys(samples).map((path) => path.replace(/^.*\/|\.json$/g, ''));

describe('messages from the server', () => {
  it.each(names.filter((name) => name.startsWith('server-')))('reads the sample %s', (name) => {
    expect(readMessage(sample(name)).type).toBe(name.slice('server-'.length));
  });

  it('reads instants as milliseconds and keeps what the welcome says', () => {
    const welcome = readMessage(sample('server-welcome'));
    expect(welcome).toMatchObject({
      you: 'p-77b1e0c2aa',
      role: 'guest',
      serverTime: Date.parse('2026-11-21T10:01:00Z'),
      peers: [{ id: 'p-3f9c2a7d41', uid: 1732050807, camera: true }],
      iceServers: [{ urls: ['turn:turn.example:3478?transport=udp'], credential: 'c2FtcGxl' }],
    });
  });

  it('ignores unknown fields', () => {
    expect(readMessage('{"type":"elsewhere","later":1}')).toEqual({ type: 'elsewhere' });
  });

  it('takes the end of candidates', () => {
    const message = readMessage('{"type":"signal","from":"p-1","signal":{"candidate":null}}');
    expect(message).toEqual({ type: 'signal', from: 'p-1', signal: { candidate: null } });
  });

  it.each([
    'not json',
    '[]',
    'null',
    '"welcome"',
    '{}',
    '{"type":"toString"}',
    '{"type":"__proto__"}',
    '{"type":"welcome"}',
    '{"type":"ended","endedAt":"yesterday","durationSeconds":1}',
    '{"type":"peer-left","peer":"p","reason":"bored"}',
    '{"type":"signal","from":"p","signal":{}}',
    '{"type":"signal","from":"p","signal":{"description":{"type":"shout"}}}',
    '{"type":"signal","from":"p","signal":{"description":{"type":"offer"},"tracks":{"0":"face"}}}',
    '{"type":"door","guests":[{"person":1}]}',
  ])('refuses %s', (frame) => {
    expect(() => readMessage(frame)).toThrow(Unreadable);
  });
});

it('writes what the samples of the page’s messages show', () => {
  const offer: Signal = {
    description: { type: 'offer', sdp: 'v=0\r\n' },
    tracks: { 0: 'microphone', 1: 'camera', 2: 'screen' },
  };
  const messages: readonly ClientMessage[] = [
    { type: 'admit', waiting: 'w-5d21c09e7b' },
    { type: 'ask' },
    { type: 'decline', waiting: 'w-5d21c09e7b', words: 'Another time, please.' },
    {
      type: 'draft',
      page: 1,
      item: '0f8b1c52-6a0f-4c53-8f6e-2b7f3f1f9a10',
      drawn: '{"kind":"box","x":10,"y":20,"z":1,"colour":"ink","width":5,"w":120,"h":80}',
    },
    { type: 'hello', tab: '8Zk1m0pQz3cV7bN2xW5tYA', resume: 'p-77b1e0c2aa', takeOver: false },
    { type: 'leave' },
    { type: 'ping', id: 7 },
    { type: 'signal', to: 'p-3f9c2a7d41', signal: offer },
    { type: 'share', on: true, instead: 'p-3f9c2a7d41' },
    { type: 'state', microphone: false, camera: true, picture: 'sound-only', background: true },
    { type: 'tell', waiting: 'w-5d21c09e7b', words: 'I am 5 minutes late.' },
  ];
  const written = new Map(messages.map((message) => [`client-${message.type}`, message]));
  expect([...written.keys()].sort()).toEqual(names.filter((name) => name.startsWith('client-')).sort());
  for (const [name, message] of written) expect(message).toEqual(JSON.parse(sample(name)));
});

it('waits 0.5, 1, 2, 4, then 5 s, each ± 20 %', () => {
  const middle = [0, 1, 2, 3, 4, 5, 50].map((attempt) => reconnectDelay(attempt, () => 0.5));
  expect(middle).toEqual([500, 1000, 2000, 4000, 5000, 5000, 5000]);
  expect(reconnectDelay(4, () => 0)).toBe(4000);
  expect(reconnectDelay(4, () => 1)).toBeCloseTo(6000);
});
