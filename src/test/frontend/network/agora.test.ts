import { beforeEach, describe, expect, it } from 'vitest';
import type { AgoraGrant, Answer } from '../../../main/frontend/call/server';
import { AgoraConnection } from '../../../main/frontend/network/agora';
import { agoraEndOf, agoraTroubleOf } from '../../../main/frontend/network/agora-troubles';
import type { AgoraSdk } from '../../../main/frontend/network/agora-types';
import type { MediaEvent, Seat } from '../../../main/frontend/network/media-connection';
import * as standIn from '../agora-stand-in';
import { fault } from '../agora-stand-in-parts';
import { ManualTime, settle } from '../testing/manual-time';
import { MemoryRelay } from '../testing/memory-relay';
import { ScriptedPeerConnection } from '../testing/scripted-peer-connection';
import { ScriptedTrack } from '../testing/scripted-track';

const HOUR = 3_600_000;
const seat: Seat = { you: 'p-1', polite: true, peers: [], iceServers: [] };
let time: ManualTime;
let relay: MemoryRelay;
let events: MediaEvent[];
let grants: (() => Answer<AgoraGrant>)[];
let calls: unknown[];
let screenGrants: (() => Answer<AgoraGrant>)[];

beforeEach(() => {
  time = new ManualTime();
  relay = new MemoryRelay();
  events = [];
  calls = [];
  grants = [];
  screenGrants = [];
  standIn.world.newSocket = relay.newSocket;
  standIn.world.newPeerConnection = ScriptedPeerConnection.create;
});

let tokens = 0;

function granted(life = HOUR): Answer<AgoraGrant> {
  const value = { token: `token-${++tokens}`, channelName: 'c', appId: 'a', uid: 7, expiresAt: time.now() + life };
  return { ok: true, value };
}

function refusal(code: string, httpStatus = 409): Answer<AgoraGrant> {
  return { ok: false, problem: { code, httpStatus } };
}

async function connect(sdk: AgoraSdk = standIn): Promise<AgoraConnection> {
  const grant = async (): Promise<Answer<AgoraGrant>> => (grants.shift() ?? granted)();
  const screenGrant = async (): Promise<Answer<AgoraGrant>> => {
    const answer = (screenGrants.shift() ?? granted)();
    return answer.ok ? { ok: true, value: { ...answer.value, uid: 8 } } : answer;
  };
  const ports = { loadSdk: async () => sdk, grant, screenGrant, timers: time, now: time.now };
  const connection = new AgoraConnection(ports, (event) => events.push(event));
  void connection.connect(seat);
  await settle();
  return connection;
}

const last = (): MediaEvent | undefined => events.at(-1);

describe('an Agora connection', () => {
  it('switches the reports off before it makes a client', async () => {
    await connect({
      ...standIn,
      setParameter: (...values) => calls.push(values),
      createClient: () => (calls.push('client'), standIn.createClient()),
    });
    expect(calls).toEqual([['ENABLE_EVENT_REPORT', false], 'client']);
  });

  it('renews at two thirds of the token’s life, asking the server each time', async () => {
    await connect();
    await time.advance((HOUR * 2) / 3 - 1);
    expect(relay.tokens).toHaveLength(1);
    await time.advance(1);
    await time.advance((HOUR * 2) / 3);
    expect(relay.tokens).toHaveLength(3);
    expect(new Set(relay.tokens).size).toBe(3);
  });

  it('renews when the SDK warns', async () => {
    await connect();
    relay.command(7, { type: 'token-privilege-will-expire' });
    await settle();
    expect(relay.tokens).toHaveLength(2);
  });

  it('joins again with a fresh token when the old one did expire', async () => {
    await connect();
    relay.command(7, { type: 'token-privilege-did-expire' });
    await settle();
    expect(relay.tokens).toHaveLength(2);
    expect(last()).toEqual({ type: 'state', state: 'connected' });
  });

  it('joins again when a renewal is refused by the network', async () => {
    await connect();
    relay.renewalRefused = true;
    relay.command(7, { type: 'token-privilege-will-expire' });
    await settle();
    expect(last()).toEqual({ type: 'state', state: 'connected' });
  });

  it.each(['removed', 'over'] as const)('tells the door’s answer %s at renewal', async (code) => {
    await connect();
    grants.push(() => refusal(code));
    await time.advance((HOUR * 2) / 3);
    expect(last()).toEqual({ type: 'refused', code });
  });

  it('sends nothing any more when the sign-in is gone at renewal', async () => {
    const left: boolean[] = [];
    await connect({
      ...standIn,
      createClient: () => {
        const client = standIn.createClient();
        const leave = client.leave.bind(client);
        return Object.assign(client, { leave: () => (left.push(true), leave()) });
      },
    });
    grants.push(() => refusal('not-signed-in', 401));
    await time.advance((HOUR * 2) / 3);
    expect(last()).toEqual({ type: 'failed', trouble: 'not-signed-in' });
    expect(left).toHaveLength(1);
    await time.advance(HOUR);
    expect(relay.tokens).toHaveLength(1);
  });

  it('does not ask faster and faster towards the end of the join window', async () => {
    const end = time.now() + HOUR;
    const untilTheEnd = (): Answer<AgoraGrant> => granted(end - time.now());
    grants.push(...Array<typeof untilTheEnd>(50).fill(untilTheEnd));
    await connect();
    await time.advance(HOUR - 1);
    expect(relay.tokens.length).toBeLessThan(12);
  });

  it('asks again when the server cannot be reached for a renewal', async () => {
    await connect();
    grants.push(() => refusal('unreachable', 0));
    await time.advance((HOUR * 2) / 3);
    expect(relay.tokens).toHaveLength(1);
    await time.advance(10_000);
    expect(relay.tokens).toHaveLength(2);
  });

  it('lives through three hours of two-minute tokens without a drop, and never holds one that has run out', async () => {
    const expiries = new Map<string, number>();
    const twoMinutes = (): Answer<AgoraGrant> => {
      const answer = granted(2 * 60_000);
      if (answer.ok) expiries.set(answer.value.token, answer.value.expiresAt);
      return answer;
    };
    grants = Array<typeof twoMinutes>(1000).fill(twoMinutes);
    await connect();
    for (let minute = 0; minute < 180; minute++) {
      await time.advance(60_000);
      expect(expiries.get(relay.tokens.at(-1) ?? '')).toBeGreaterThan(time.now());
    }
    expect(relay.tokens.length).toBeGreaterThan(100);
    const states = new Set(events.flatMap((event) => (event.type === 'state' ? event.state : [])));
    expect([...states]).toEqual(['connecting', 'connected']);
  });

  it('asks on while the server is away, also when the token has run out, and is back as soon as it can', async () => {
    await connect();
    const away = (): Answer<AgoraGrant> => refusal('unreachable', 0);
    grants = Array<typeof away>(200).fill(away);
    await time.advance(HOUR);
    relay.command(7, { type: 'token-privilege-did-expire' });
    await time.advance(30_000);
    expect(last()).toEqual({ type: 'state', state: 'reconnecting' });
    grants = [];
    await time.advance(3000);
    expect(last()).toEqual({ type: 'state', state: 'connected' });
    expect(relay.tokens).toHaveLength(2);
  });

  it('says after two minutes that it is lost, and is back all the same when the server is', async () => {
    await connect();
    const away = (): Answer<AgoraGrant> => refusal('unavailable', 503);
    grants = Array<typeof away>(200).fill(away);
    relay.command(7, { type: 'token-privilege-did-expire' });
    await time.advance(120_000);
    expect(last()).toEqual({ type: 'failed', trouble: 'media-lost' });
    grants = [];
    await time.advance(10_000);
    expect(last()).toEqual({ type: 'state', state: 'connected' });
  });

  it.each([
    ['the server turns it away', () => grants.push(() => refusal('not-signed-in', 401)), 'not-signed-in'],
    [
      'the network does not let it back in',
      () => (relay.refusal = { code: 'UID_CONFLICT', desc: '' }),
      'identity-conflict',
    ],
  ])(
    'says once that it is over when %s, and not again when its patience would have ended',
    async (_why, arrange, trouble) => {
      await connect();
      arrange();
      relay.command(7, { type: 'token-privilege-did-expire' });
      await time.advance(150_000);
      expect(events.filter(({ type }) => type === 'failed')).toEqual([{ type: 'failed', trouble }]);
    },
  );

  it('has its own deadline for a join that never ends', async () => {
    relay.silent = true;
    await connect();
    await time.advance(20_000);
    expect(last()).toEqual({ type: 'failed', trouble: 'media-timeout' });
  });

  it.each([
    ['CAN_NOT_GET_GATEWAY_SERVER', 'invalid token, authorized failed', 'agora-token'],
    ['CAN_NOT_GET_GATEWAY_SERVER', 'dynamic key expired', 'agora-token'],
    ['CAN_NOT_GET_GATEWAY_SERVER', 'invalid vendor key, can not find appid', 'agora-credentials'],
    ['CAN_NOT_GET_GATEWAY_SERVER', 'dynamic use static key', 'agora-credentials'],
    ['UID_CONFLICT', '', 'identity-conflict'],
  ])('maps %s (%s) to %s', async (code, desc, trouble) => {
    relay.refusal = { code, desc };
    await connect();
    expect(last()).toEqual({ type: 'failed', trouble });
  });

  it('says removed when banned, and lost when the network gives up', async () => {
    await connect();
    relay.command(7, { type: 'kicked', reason: 'UID_BANNED' });
    await settle();
    expect(last()).toEqual({ type: 'refused', code: 'removed' });
    relay.command(7, { type: 'kicked', reason: 'NETWORK_ERROR' });
  });

  it('says when the network is mending itself', async () => {
    await connect();
    relay.command(7, { type: 'connection', state: 'RECONNECTING' });
    await settle();
    expect(last()).toEqual({ type: 'state', state: 'reconnecting' });
    relay.command(7, { type: 'connection', state: 'CONNECTED' });
    await settle();
    expect(last()).toEqual({ type: 'state', state: 'connected' });
  });

  it('passes the network’s grade on', async () => {
    await connect();
    relay.command(7, { type: 'network-quality', up: 5, down: 1 });
    await settle();
    expect(events.slice(-2)).toEqual([
      { type: 'quality', quality: 'poor', side: 'yours' },
      { type: 'strain', strain: 'severe' },
    ]);
  });

  it('limits the picture by what the SDK offers: its bit rate, then not published at all, and the camera goes on', async () => {
    const connection = await connect();
    const camera = new ScriptedTrack('video');
    await connection.setTrack('camera', camera.asTrack);
    standIn.asked.length = 0;
    await connection.limitPicture('smaller');
    await connection.limitPicture('none');
    expect(standIn.asked).toEqual([{ bitrateMax: 200 }, 'unpublish video']);
    expect(camera.readyState).toBe('live');
    await connection.limitPicture('smaller');
    await connection.limitPicture('full');
    expect(standIn.asked.slice(2)).toEqual([{ bitrateMax: 200 }, { bitrateMax: 1700 }]);
  });

  it.each([
    [0, []],
    [1, ['none']],
    [3, ['some']],
    [4, ['severe']],
    [6, []],
  ])('takes the grade %i of its uplink for the strain %o', async (up, strains) => {
    await connect();
    relay.command(7, { type: 'network-quality', up, down: 6 });
    await settle();
    expect(events.flatMap((event) => (event.type === 'strain' ? event.strain : []))).toEqual(strains);
  });

  it('fails in words when the server has no Agora or the SDK cannot be loaded', async () => {
    grants.push(() => refusal('agora-not-configured', 503));
    await connect();
    expect(last()).toEqual({ type: 'failed', trouble: 'agora-not-configured' });
  });

  it('leaves while joining without a word', async () => {
    relay.silent = true;
    const connection = await connect();
    const before = events.length;
    await connection.close();
    await time.advance(HOUR);
    expect(events).toHaveLength(before);
    expect(time.pending).toBe(0);
  });
});

describe('what the SDK throws', () => {
  it.each([
    ['NETWORK_ERROR', 'server-unreachable'],
    ['NETWORK_TIMEOUT', 'media-timeout'],
    ['WS_ABORT', 'media-lost'],
    ['TOKEN_EXPIRE', 'agora-token'],
    ['PERMISSION_DENIED', 'permission-denied'],
    ['NOT_READABLE', 'camera-busy'],
    ['DEVICE_NOT_FOUND', 'devices-missing'],
    ['WEB_SECURITY_RESTRICT', 'insecure-page'],
    ['SOMETHING_NEW', 'call-failed'],
  ])('%s is %s', (code, trouble) => {
    expect(agoraTroubleOf(fault(code))).toBe(trouble);
  });

  it.each([undefined, null, 'text', 7])('copes with %s', (thrown) => {
    expect(agoraTroubleOf(thrown)).toBe('call-failed');
  });
});

it.each([
  ['LEAVE', 'left'],
  ['CHANNEL_BANNED', 'removed'],
  ['TOKEN_EXPIRE', 'expired'],
  ['LICENSE_EXPIRED', 'agora-credentials'],
  [undefined, 'media-lost'],
])('an end by %s is %s', (reason, end) => {
  expect(agoraEndOf(reason)).toBe(end);
});

describe('a screen over Agora', () => {
  const source = (): MediaStreamTrack => new ScriptedTrack('video').asTrack;
  const members = (): readonly number[] => relay.uids;

  it('is in the channel under its own uid and token, exactly as long as it is shared', async () => {
    const connection = await connect();
    expect(members()).toEqual([7]);
    await connection.setTrack('screen', source());
    await settle();
    expect(members()).toEqual([7, 8]);
    expect(new Set(relay.tokens).size).toBe(2);
    await connection.setTrack('screen', null);
    await settle();
    expect(members()).toEqual([7]);
  });

  it('is no picture of somebody else to the page that shares it', async () => {
    const connection = await connect();
    connection.peerJoined({ id: 'p-me-again', uid: 1, screenUid: 8 });
    await connection.setTrack('screen', source());
    await settle();
    const tracks = events.flatMap((event) => (event.type === 'remote-track' && event.track ? [event] : []));
    expect(tracks).toEqual([]);
  });

  it('asks for a fresh token in time', async () => {
    const connection = await connect();
    await connection.setTrack('screen', source());
    await settle();
    await time.advance((HOUR * 2) / 3);
    expect(new Set(relay.tokens).size).toBe(4);
    expect(members()).toEqual([7, 8]);
  });

  it.each<[string, () => void]>([
    ['the server refuses', () => screenGrants.push(() => refusal('over'))],
    ['the network refuses', () => (relay.refusalOf = { uid: 8, code: 'CAN_NOT_GET_GATEWAY_SERVER' })],
  ])('says that it failed when %s, and the call goes on', async (_why, break_) => {
    const connection = await connect();
    break_();
    await connection.setTrack('screen', source());
    await settle();
    expect(events.map(({ type }) => type)).toContain('screen-failed');
    expect(members()).toEqual([7]);
    expect(events.filter((event) => event.type === 'state').at(-1)).toEqual({ type: 'state', state: 'connected' });
  });

  it('says so when the network puts it out', async () => {
    const connection = await connect();
    await connection.setTrack('screen', source());
    await settle();
    relay.command(8, { type: 'kicked', reason: 'UID_BANNED' });
    await settle();
    expect(last()).toEqual({ type: 'screen-failed', trouble: 'media-lost' });
    expect(members()).toEqual([7]);
  });

  it('waits for its page, and leaves with it', async () => {
    relay.silent = true;
    const connection = await connect();
    await connection.setTrack('screen', source());
    await connection.close();
    expect(members()).toEqual([]);
    relay.silent = false;
    const other = await connect();
    await other.setTrack('screen', source());
    await settle();
    expect(members()).toEqual([7, 8]);
    await other.close();
    await settle();
    expect(members()).toEqual([]);
  });
});
