import { beforeEach, describe, it } from 'vitest';
import { AgoraConnection } from '../../../main/frontend/network/agora';
import { DirectConnection } from '../../../main/frontend/network/direct';
import { FakeRoom } from '../../../main/frontend/network/fake';
import { LateConnection } from '../../../main/frontend/network/late-connection';
import { isSound } from '../../../main/frontend/network/media-connection';
import * as standIn from '../agora-stand-in';
import { ManualTime } from '../testing/manual-time';
import { MemoryRelay } from '../testing/memory-relay';
import { ScriptedPeerConnection } from '../testing/scripted-peer-connection';
import { ScriptedTrack } from '../testing/scripted-track';
import { contract, runCase } from './contract';
import type { ContractWorld } from './contract-room';

type Connections = () => ContractWorld['connection'];

let time: ManualTime;

beforeEach(() => {
  time = new ManualTime();
});

const scripted: Omit<ContractWorld, 'connection'> = {
  source: (kind) => new ScriptedTrack(isSound(kind) ? 'audio' : 'video').asTrack,
  arrives: async (track) => ScriptedTrack.of(track).source()?.readyState === 'live',
  pause: () => time.advance(50),
};

const direct: Connections =
  () =>
  ({ send, listener }) =>
    new DirectConnection({ newPeerConnection: ScriptedPeerConnection.create, timers: time, send }, listener);

const late: Connections = () => (seat) =>
  new LateConnection(
    Promise.resolve().then(() => direct()(seat)),
    seat.listener,
  );

const agora: Connections = () => {
  standIn.world.newSocket = new MemoryRelay().newSocket;
  standIn.world.newPeerConnection = ScriptedPeerConnection.create;
  return ({ uid, screenUid, listener }) => {
    const value = { token: 't', channelName: 'c', appId: 'a', uid, expiresAt: 3_600_000 };
    return new AgoraConnection(
      {
        loadSdk: async () => standIn,
        grant: async () => ({ ok: true, value }),
        screenGrant: async () => ({ ok: true, value: { ...value, uid: screenUid } }),
        timers: time,
        now: time.now,
      },
      listener,
    );
  };
};

const fake: Connections = () => {
  const room = new FakeRoom();
  return ({ uid, screenUid, listener }) => room.connection(uid, listener, screenUid);
};

describe.each([
  ['direct', direct, scripted.arrives],
  ['late', late, scripted.arrives],
  ['agora', agora, scripted.arrives],
  ['fake', fake, async (track: MediaStreamTrack) => track.readyState === 'live'],
] as const)('a %s connection', (_name, connections, arrives) => {
  it.each(contract)('$name', (contractCase) =>
    runCase({ ...scripted, arrives, connection: connections() }, contractCase),
  );
});
