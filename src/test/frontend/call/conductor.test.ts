import { beforeEach, describe, expect, it } from 'vitest';
import { BackdropDesk } from '../../../main/frontend/backdrop/backdrop-desk';
import { BackdropMemory } from '../../../main/frontend/backdrop/backdrops';
import { Conductor } from '../../../main/frontend/call/conductor';
import { TabMemory } from '../../../main/frontend/call/memory';
import type { CallServer } from '../../../main/frontend/call/server';
import { initialState } from '../../../main/frontend/call/state';
import type { TroubleNote } from '../../../main/frontend/call/trouble-notes';
import { Choices } from '../../../main/frontend/devices/choices';
import { DeviceDesk } from '../../../main/frontend/devices/device-desk';
import type { LevelReport } from '../../../main/frontend/devices/level-meter';
import { ScreenDesk } from '../../../main/frontend/devices/screen-desk';
import { FakeRoom, type FakeConnection } from '../../../main/frontend/network/fake';
import { SignalingClient } from '../../../main/frontend/signaling/signaling-client';
import { Countdown } from '../../../main/frontend/time/countdown';
import { ServerClock } from '../../../main/frontend/time/server-clock';
import { booking, host, START } from '../testing/call-states';
import { ManualTime, settle } from '../testing/manual-time';
import { MapStore } from '../testing/map-store';
import { ScriptedSockets, welcomeMessage } from '../testing/scripted-socket';
import { ScriptedStream, ScriptedTrack } from '../testing/scripted-track';

const opened: ScriptedTrack[] = [];
let time: ManualTime;
let sockets: ScriptedSockets;
let store: MapStore;
let visited: string[];
let closed: string[];
let noted: TroubleNote[];
let serverAway: boolean;
let codes: number;
let savings: boolean[];
let screen: ScriptedTrack;
let media: FakeConnection[];
/** Of the meters in the order they were made: the own microphone first. */
let reports: LevelReport[];

beforeEach(() => {
  opened.length = 0;
  time = new ManualTime();
  sockets = new ScriptedSockets();
  store = new MapStore();
  visited = [];
  closed = [];
  noted = [];
  serverAway = false;
  codes = 0;
  savings = [];
  screen = new ScriptedTrack('video');
  media = [];
  reports = [];
});

function page(returning = false): Conductor {
  const clock = new ServerClock(time.now, START);
  const desk = new DeviceDesk({
    getUserMedia: async ({ audio, video }) => {
      const tracks = [...(audio ? [new ScriptedTrack('audio')] : []), ...(video ? [new ScriptedTrack('video')] : [])];
      opened.push(...tracks);
      return new ScriptedStream(tracks).asStream;
    },
    missingBecause: 'browser-too-old',
    enumerate: async () => [],
    onDevicesChanged: () => () => {},
    permission: async () => 'granted',
    onPermissionChanged: () => () => {},
    choices: new Choices(store),
    handheld: false,
    timers: time,
  });
  const ok = async () => ({ ok: true, value: null }) as const;
  const server: CallServer = {
    start: ok,
    probe: ok,
    closed: (page) => closed.push(page),
    note: async (note) => {
      if (!serverAway) noted.push(note);
      return serverAway ? { ok: false, problem: { code: 'unreachable', httpStatus: 0 } } : { ok: true, value: null };
    },
    end: async () => ({ ok: true, value: { durationSeconds: 60 } }),
    control: ok,
    extend: ok,
    agoraGrant: async () => ({ ok: false, problem: { code: 'agora-not-configured', httpStatus: 503 } }),
    agoraScreenGrant: async () => ({ ok: false, problem: { code: 'agora-not-configured', httpStatus: 503 } }),
  };
  const room = new FakeRoom();
  const memory = new TabMemory(store, booking.id);
  const wishes = memory.recall()?.wishes ?? { microphone: 'on', camera: 'on' };
  const conductor = new Conductor(
    {
      desk,
      backdrops: new BackdropDesk({
        possible: false,
        memory: new BackdropMemory(store),
        process: () => Promise.reject(new Error('Not here.')),
      }),
      screen: new ScreenDesk(async () => new ScriptedStream([screen]).asStream),
      server,
      clock,
      memory,
      timers: time,
      countdown: new Countdown(clock, time),
      signaling: (emit) =>
        new SignalingClient(
          'tab-1',
          { openSocket: sockets.open, timers: time, monotonic: time.now, random: () => 0.5 },
          emit,
        ),
      media: (_network, { listener }) => {
        const connection = room.connection(1, listener);
        media.push(connection);
        return connection;
      },
      meter: (report) => (reports.push(report), { watch: () => {} }),
      newStream: (tracks) => new ScriptedStream(tracks).asStream,
      playTestSound: async () => {},
      takeSample: async (_track, _speaker, tell) => (tell('recording'), tell('playing'), tell('idle')),
      resumeSound: () => {},
      newSupportCode: () => `V-${++codes}`,
      navigate: (path) => visited.push(path),
      mark: () => {},
      rememberSaveData: (on) => savings.push(on),
    },
    initialState(booking, { name: 'lobby', door: { state: 'open' }, support: null }, wishes, desk.snapshot),
  );
  void conductor.begin(returning);
  return conductor;
}

async function calling(): Promise<Conductor> {
  const conductor = page();
  await settle();
  conductor.actions.join();
  await enter();
  return conductor;
}

async function enter(): Promise<void> {
  await settle();
  sockets.last.events.opened();
  sockets.last.say({ ...welcomeMessage, peers: [host] });
  await settle();
}

describe('the call page', () => {
  it('shows the own picture before anything is connected', async () => {
    const { view } = page();
    expect(view.self.preview).toBeNull();
    const conductor = page();
    await settle();
    expect(conductor.view.self).toMatchObject({ camera: { wish: 'on', fact: 'on' }, microphone: { fact: 'on' } });
    expect(conductor.view.self.preview?.getTracks()).toHaveLength(1);
    expect(sockets.all).toHaveLength(0);
  });

  it('goes from Join to the other’s picture', async () => {
    const conductor = await calling();
    expect(conductor.view).toMatchObject({ phase: { name: 'call' }, participantCount: 2 });
    const track = new ScriptedTrack('video').asTrack;
    media[0]?.emit({ type: 'remote-track', peer: host.id, kind: 'camera', track });
    expect(conductor.view.peer).toMatchObject({ name: host.name, hasVideo: true, presence: 'here' });
    expect(conductor.view.peer?.stream?.getTracks()).toEqual([track]);
  });

  it('keeps one stream for the other while tracks change', async () => {
    const conductor = await calling();
    const tell = (kind: 'camera' | 'microphone', track: ScriptedTrack | null): void =>
      media[0]?.emit({ type: 'remote-track', peer: host.id, kind, track: track && track.asTrack });
    tell('microphone', new ScriptedTrack('audio'));
    const stream = conductor.view.peer?.stream;
    tell('camera', new ScriptedTrack('video'));
    tell('camera', null);
    expect(conductor.view.peer?.stream).toBe(stream);
    expect(stream?.getTracks().map(({ kind }) => kind)).toEqual(['audio']);
  });

  it('tells its listeners once for what happens at once, and keeps equal parts', async () => {
    const conductor = await calling();
    const before = conductor.view;
    let told = 0;
    const stop = conductor.subscribe(() => told++);
    reports[0]?.(0.5, false);
    reports[0]?.(0.6, false);
    await settle();
    expect(told).toBe(1);
    expect(conductor.view.self.level).toBe(0.6);
    expect(conductor.view.phase).toBe(before.phase);
    stop();
    reports[0]?.(0, false);
    await settle();
    expect(told).toBe(1);
  });

  it('says when somebody talks while muted', async () => {
    const conductor = await calling();
    conductor.actions.toggleMicrophone();
    for (const level of [0.5, 0, 0.5]) reports[0]?.(level, false);
    expect(conductor.view).toMatchObject({ hint: 'speaking-muted', self: { level: 0 } });
    conductor.actions.hintSeen();
    for (const level of [0, 0.5, 0, 0.5]) reports[0]?.(level, false);
    expect(conductor.view.hint).toBeNull();
  });

  it('returns to the call after a reload, never un-muted', async () => {
    const before = await calling();
    before.actions.toggleMicrophone();
    before.actions.toggleCamera();
    await settle();
    const reloaded = page(true);
    await enter();
    expect(reloaded.view.phase.name).toBe('call');
    expect(reloaded.view.self).toMatchObject({ microphone: { fact: 'off' }, camera: { fact: 'off' } });
    expect(sockets.last.sentOf('state').at(-1)).toEqual({
      type: 'state',
      microphone: false,
      camera: false,
      picture: 'full',
      background: false,
    });
  });

  it('reconnects with the network, keeps what was muted, and says that it is back', async () => {
    const conductor = await calling();
    conductor.actions.toggleMicrophone();
    conductor.networkChanged(false);
    expect(conductor.view.connection.state).toBe('reconnecting');
    conductor.networkChanged(true);
    await enter();
    expect(conductor.view.connection).toMatchObject({ state: 'connected', restored: true });
    expect(conductor.view.self.microphone.fact).toBe('off');
    expect(media).toHaveLength(1);
    await time.advance(4000);
    expect(conductor.view.connection.restored).toBe(false);
  });

  it('leaves: says so, stops every track and goes home', async () => {
    const conductor = await calling();
    conductor.actions.goToDashboard();
    await settle();
    expect(sockets.last.sent.at(-1)).toEqual({ type: 'leave' });
    expect(opened.filter(({ readyState }) => readyState === 'live')).toEqual([]);
    expect(media[0]?.closed).toBe(true);
    expect(visited).toEqual([booking.dashboard]);
  });

  it('says with its last breath which page is being closed, and only in the room', async () => {
    page().closing();
    expect(closed).toEqual([]);
    const inRoom = await calling();
    inRoom.closing();
    expect(closed).toHaveLength(1);
    inRoom.actions.leave();
    inRoom.closing();
    expect(closed).toHaveLength(1);
  });

  it('comes back after leaving', async () => {
    const conductor = await calling();
    conductor.actions.leave();
    expect(conductor.view.phase).toMatchObject({ name: 'done', why: 'left', mayRejoin: true });
    conductor.actions.rejoin();
    await enter();
    expect(conductor.view.phase.name).toBe('call');
    expect(conductor.view.self.camera.fact).toBe('on');
  });

  it('waits without a socket while another tab is in use, and comes here when told', async () => {
    const conductor = page();
    await settle();
    conductor.actions.join();
    await settle();
    sockets.last.events.opened();
    sockets.last.say({ type: 'elsewhere' });
    conductor.networkChanged(false);
    conductor.networkChanged(true);
    await time.advance(60_000);
    expect(sockets.all).toHaveLength(1);
    expect(sockets.last.closedWith).toBe(1000);
    expect(conductor.view.phase).toEqual({ name: 'elsewhere' });
    conductor.actions.useHere();
    await enter();
    expect(sockets.last.sent[0]).toEqual({ type: 'hello', tab: 'tab-1', takeOver: true });
    expect(conductor.view.phase.name).toBe('call');
  });

  it('counts the time in server time', async () => {
    const conductor = page();
    await time.advance(3000);
    expect(conductor.view.clock.now).toBe(START + 3000);
  });

  it('wants a press when the browser blocks the sound', async () => {
    const conductor = await calling();
    conductor.actions.soundBlocked();
    expect(conductor.view.troubles).toMatchObject([{ code: 'sound-blocked', wayOut: 'sound' }]);
    conductor.actions.playSound();
    expect(conductor.view.troubles).toEqual([]);
  });

  it('tells the server what went wrong while it could not be reached, under the code that was shown', async () => {
    const conductor = await calling();
    serverAway = true;
    conductor.networkChanged(false);
    media[0]?.emit({ type: 'failed', trouble: 'media-lost' });
    expect(conductor.view.troubles).toMatchObject([{ code: 'media-lost', wayOut: 'rejoin', support: 'V-1' }]);
    await settle();
    serverAway = false;
    conductor.networkChanged(true);
    await enter();
    expect(noted).toEqual([{ trouble: 'media-lost', support: 'V-1' }]);
  });
});
