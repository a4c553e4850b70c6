import { describe, expect, it } from 'vitest';
import { readServers } from '../../../main/frontend/check/check-server';
import { ConnectionTest, type TestPorts } from '../../../main/frontend/check/connection-test';
import { serversFor } from '../../../main/frontend/check/ice-gathering';
import { between, countersOf } from '../../../main/frontend/check/loopback-stats';
import { reportOf } from '../../../main/frontend/check/report';
import { notBegun, type CallQuality, type StepState, type TestProgress } from '../../../main/frontend/check/test-steps';
import { verdictOf } from '../../../main/frontend/check/verdict';

const turn = { username: '1795000000:7', credential: 'c2VjcmV0' };
const servers = [
  { urls: ['stun:stun.example'] },
  { urls: ['turn:turn.example:3478?transport=udp', 'turn:turn.example:3478?transport=tcp'], ...turn },
];
const smooth: CallQuality = { loss: 0, jitter: 3, roundTrip: 24, relayed: true, transport: 'udp' };

function ports(more: Partial<TestPorts> = {}): TestPorts {
  return {
    begin: async () => ({ ok: true, value: { network: 'direct', iceServers: servers } }),
    echo: async () => 12,
    gather: async (_servers, relayOnly) => ({ relay: relayOnly, reached: true, millis: 30 }),
    call: async () => smooth,
    monotonic: () => 0,
    ...more,
  };
}

async function run(more: Partial<TestPorts> = {}): Promise<TestProgress> {
  return new ConnectionTest(ports(more), () => undefined).run();
}

const states = ({ steps }: TestProgress): StepState[] => Object.values(steps).map(({ state }) => state);

describe('the connection test', () => {
  it('goes through everything that a call needs', async () => {
    const progress = await run();
    expect(states(progress)).toEqual(['good', 'good', 'good', 'good', 'good', 'good']);
    expect(verdictOf(progress)).toBe('good');
  });

  it('tells after each part what is known', async () => {
    const told: StepState[][] = [];
    await new ConnectionTest(ports(), (progress) => told.push(states(progress))).run();
    expect(told[0]).toEqual(['running', 'waiting', 'waiting', 'waiting', 'waiting', 'waiting']);
    expect(told).toContainEqual(['good', 'running', 'waiting', 'waiting', 'waiting', 'waiting']);
  });

  it('calls over the relay where one answers, and only then', async () => {
    const asked: boolean[] = [];
    const call = async (_: unknown, relayOnly: boolean): Promise<CallQuality> => (asked.push(relayOnly), smooth);
    await run({ call });
    await run({ call, gather: async () => ({ relay: false, reached: true, millis: 5 }) });
    expect(asked).toEqual([true, false]);
  });

  it('stops at a server that does not answer', async () => {
    const progress = await run({ begin: async () => ({ ok: false, problem: { code: 'unreachable', httpStatus: 0 } }) });
    expect(states(progress)).toEqual(['failed', 'skipped', 'skipped', 'skipped', 'skipped', 'skipped']);
    expect(verdictOf(progress)).toBe('server');
  });

  it('says when it was done too often, with the code for support', async () => {
    const problem = { code: 'too-many-requests', httpStatus: 429, support: 'V-7K2M9Q' };
    const progress = await run({ begin: async () => ({ ok: false, problem }) });
    expect(verdictOf(progress)).toBe('too-often');
    expect(progress.support).toBe('V-7K2M9Q');
  });

  it.each<[string, Partial<TestPorts>, string]>([
    ['the socket', { echo: () => Promise.reject(new Error()) }, 'socket'],
    ['the call', { call: () => Promise.reject(new Error()) }, 'blocked'],
    ['much loss', { call: async () => ({ ...smooth, loss: 0.04 }) }, 'weak'],
    ['a long way', { call: async () => ({ ...smooth, roundTrip: 400 }) }, 'weak'],
    ['UDP', { gather: async (asked, relayOnly) => relay(relayOnly && !udp(asked)) }, 'tcp-only'],
    ['nothing, the call over TCP by its own choice', { call: async () => ({ ...smooth, transport: 'tcp' }) }, 'good'],
    ['every relay', { gather: async () => relay(false) }, 'no-relay'],
    [
      'nothing, with no relay set up',
      { begin: async () => ({ ok: true, value: { network: 'direct', iceServers: [] } }) },
      'local',
    ],
  ])('finds the trouble with %s', async (_what, more, verdict) => {
    expect(verdictOf(await run(more))).toBe(verdict);
  });

  const relay = (found: boolean): { relay: boolean; reached: boolean; millis: number } => ({
    relay: found,
    reached: found,
    millis: 9,
  });
  const udp = (asked: readonly { urls: readonly string[] }[]): boolean =>
    asked.some(({ urls }) => urls.some((url) => url.includes('udp')));
});

describe('servers', () => {
  it('are told apart by the way they are reached', () => {
    const tls = { urls: ['turns:turn.example:5349'], ...turn };
    expect(serversFor('stun', servers)).toEqual([servers[0]]);
    expect(serversFor('turn-udp', servers)).toEqual([{ ...servers[1], urls: [servers[1]?.urls[0]] }]);
    expect(serversFor('turn-tcp', [...servers, tls])).toHaveLength(2);
  });

  it('are read from the answer, with and without a credential', () => {
    const plain = { urls: ['stun:stun.example'], username: null, credential: null };
    expect(readServers({ network: 'agora', iceServers: [plain, servers[1]] })).toEqual({
      network: 'agora',
      iceServers: servers,
    });
    expect(() => readServers({ network: 'carrier-pigeon', iceServers: [] })).toThrow();
  });
});

describe('what the test call measures', () => {
  const counters = (received: number, lost: number): ReturnType<typeof countersOf> =>
    countersOf(
      [
        { type: 'candidate-pair', nominated: true, localCandidateId: 'l', currentRoundTripTime: 0.08 },
        { id: 'l', type: 'local-candidate', candidateType: 'relay', protocol: 'udp', relayProtocol: 'tls' },
      ],
      [{ type: 'inbound-rtp', packetsReceived: received, packetsLost: lost, jitter: 0.012 }],
    );

  it('is the difference of two looks', () => {
    expect(between(counters(100, 1), counters(190, 11))).toEqual({
      loss: 0.1,
      jitter: 12,
      roundTrip: 80,
      relayed: true,
      transport: 'tcp',
    });
  });

  it('is no call when nothing comes', () => {
    expect(() => between(counters(100, 0), counters(100, 0))).toThrow();
  });
});

describe('the report for support', () => {
  it('says what was found, and neither names nor addresses', async () => {
    const report = reportOf(await run(), {
      platform: { browser: 'firefox', version: '153', system: 'linux' },
      now: Date.parse('2026-11-21T10:00:30Z'),
      connectionType: '4g',
      secure: true,
      devices: null,
    });
    expect(report).toContain('browser: firefox 153 on linux');
    expect(report).toContain('measured: loss 0.0 %, jitter 3 ms, round trip 24 ms, relayed over udp');
    expect(report).not.toMatch(/example|1795000000|c2VjcmV0/);
  });

  it('can be made before anything was tested', () => {
    const facts = {
      platform: { browser: 'other', version: '', system: 'other' },
      now: 0,
      connectionType: null,
      secure: false,
      devices: null,
    } as const;
    expect(reportOf(notBegun(), facts)).toContain('call: waiting');
  });
});
