import { describe, expect, it } from 'vitest';
import type { CallEvent } from '../../../main/frontend/call/events';
import type { ServerProblem } from '../../../main/frontend/call/server';
import type { State } from '../../../main/frontend/call/state';
import { transition } from '../../../main/frontend/call/transition';
import type { Phase } from '../../../main/frontend/call/phase';
import { noTracks } from '../../../main/frontend/network/media-connection';
import type { ServerMessage } from '../../../main/frontend/signaling/messages';
import {
  after,
  booking,
  host,
  inCall,
  inLobby,
  named,
  openDevices,
  START,
  unasked,
  welcome,
} from '../testing/call-states';
import { ScriptedTrack } from '../testing/scripted-track';

const say = (message: ServerMessage): CallEvent => ({ type: 'message', message });
const answered = (problem: ServerProblem): CallEvent => ({ type: 'started', answer: { ok: false, problem } });
const connecting = (): State => after(inLobby(), { type: 'join' }).state;
const waiting = (): State =>
  after(connecting(), say({ type: 'waiting', host: 'Tara', hostPresent: true, serverTime: START })).state;
const phaseAfter = (state: State, ...events: CallEvent[]): Phase => after(state, ...events).state.phase;

describe('in the lobby', () => {
  it('joins by asking the server in two ways at once', () => {
    const { state, effects } = after(inLobby(), { type: 'join' });
    expect(state.phase).toEqual({ name: 'connecting', step: 'reaching-server', slow: false });
    expect(named(effects)).toEqual(['timer', 'open-socket', 'start-session']);
  });

  it('asks for the devices first when they were never asked for', () => {
    const { state, effects } = after(inLobby({ state: 'open' }, unasked), { type: 'join' });
    expect(state.phase).toMatchObject({ step: 'checking-devices' });
    expect(named(effects)).toEqual(['timer', 'ask-devices']);
    expect(phaseAfter(state, { type: 'devices-ready' })).toMatchObject({ step: 'reaching-server' });
  });

  it('joins also when every device is refused', () => {
    const denied = { ...unasked, permission: 'denied' } as const;
    expect(phaseAfter(inLobby({ state: 'open' }, denied), { type: 'join' })).toMatchObject({ name: 'connecting' });
  });

  it.each([
    { state: 'too-early', opensAt: booking.opensAt },
    { state: 'over', closedAt: booking.closesAt },
    { state: 'not-open', status: 'CANCELLED' },
    { state: 'removed' },
  ] as const)('cannot join at the door $state', (door) => {
    expect(after(inLobby(door), { type: 'join' })).toEqual({ state: inLobby(door), effects: [] });
  });

  it('opens at the instant, not a millisecond before, and closes at the end', () => {
    const early = inLobby({ state: 'too-early', opensAt: booking.opensAt });
    expect(phaseAfter(early, { type: 'clock', now: booking.opensAt - 1 })).toBe(early.phase);
    const open = after(early, { type: 'clock', now: booking.opensAt }).state;
    expect(open.phase).toEqual({ name: 'lobby', door: { state: 'open' }, support: null });
    expect(phaseAfter(open, { type: 'clock', now: booking.closesAt })).toMatchObject({ door: { state: 'over' } });
  });
});

describe('while connecting', () => {
  it('offers a way out after 10 s', () => {
    expect(after(inLobby(), { type: 'join' }).effects).toContainEqual({ type: 'timer', timer: 'slow', after: 10_000 });
    expect(phaseAfter(connecting(), { type: 'timer', timer: 'slow' })).toMatchObject({ slow: true });
  });

  it('is in the call at once when alone on a direct network', () => {
    const { state, effects } = after(connecting(), say(welcome()));
    expect(state.phase).toMatchObject({ name: 'call', startedAt: START });
    expect(named(effects)).toEqual(['connect-media', 'cancel-timer', 'set-tracks', 'send']);
  });

  it('waits for the media when somebody is there, or on Agora', () => {
    for (const message of [welcome({ peers: [host] }), welcome({ network: 'agora' })]) {
      const { state } = after(connecting(), say(message));
      expect(state.phase).toMatchObject({ name: 'connecting', step: 'connecting-media' });
      const event: CallEvent = { type: 'media', event: { type: 'state', state: 'connected' } };
      expect(phaseAfter(state, event).name).toBe('call');
    }
  });

  it('does not wait for somebody whose own connection is broken', () => {
    const gone = { ...host, presence: 'reconnecting' } as const;
    expect(phaseAfter(connecting(), say(welcome({ peers: [gone] }))).name).toBe('call');
  });

  it.each([
    ['too-early', { name: 'lobby', door: { state: 'too-early', opensAt: 5 } }],
    ['not-open', { name: 'lobby', door: { state: 'not-open', status: 'CANCELLED' } }],
    ['over', { name: 'done', why: 'over' }],
    ['removed', { name: 'done', why: 'removed' }],
    ['not-found', { name: 'failed', trouble: { code: 'not-found' } }],
    ['network-unavailable', { name: 'failed', trouble: { code: 'network-unavailable' } }],
    ['not-signed-in', { name: 'failed', trouble: { code: 'not-signed-in' } }],
  ] as const)('takes the door’s answer %s, by the socket and by HTTP', (code, phase) => {
    const refusal = say({ type: 'refused', code, opensAt: 5, status: 'CANCELLED', support: 'V-7K2M9Q' });
    expect(phaseAfter(connecting(), refusal)).toMatchObject(phase);
    if (code !== 'too-early') expect(JSON.stringify(phaseAfter(connecting(), refusal))).toContain('V-7K2M9Q');
    const httpStatus = { 'not-found': 404, 'network-unavailable': 503, 'not-signed-in': 401 }[code as string] ?? 409;
    expect(
      phaseAfter(connecting(), answered({ code, httpStatus, opensAt: 5, bookingStatus: 'CANCELLED' })),
    ).toMatchObject(phase);
  });

  it.each([
    [{ code: 'unreachable', httpStatus: 0 }, 'server-unreachable'],
    [{ code: 'not-signed-in', httpStatus: 401 }, 'not-signed-in'],
    [{ code: 'http-500', httpStatus: 500 }, 'server-fault'],
    [{ code: 'rate', httpStatus: 429 }, 'too-many-requests'],
  ] as const)('fails in words on %o', (problem, code) => {
    expect(phaseAfter(connecting(), answered(problem))).toMatchObject({ name: 'failed', trouble: { code } });
  });

  it('lets the socket say that a guest must wait', () => {
    const state = connecting();
    expect(after(state, answered({ code: 'waiting', httpStatus: 409 }))).toEqual({ state, effects: [] });
    expect(waiting().phase).toEqual({ name: 'waiting', host: 'Tara', words: null, hostPresent: true });
  });

  it('fails after three attempts without a server', () => {
    const down = (failures: number): CallEvent => ({ type: 'socket-down', failures });
    const state = after(connecting(), down(1), down(2)).state;
    expect(state.phase.name).toBe('connecting');
    expect(phaseAfter(state, down(3))).toMatchObject({ name: 'failed', trouble: { code: 'server-unreachable' } });
  });

  it('asks over HTTP why the socket does not open, and says signed out', () => {
    const { state, effects } = after(connecting(), { type: 'socket-down', failures: 2 });
    expect(named(effects)).toContain('probe');
    const problem = { code: 'not-signed-in', httpStatus: 401 };
    expect(phaseAfter(state, { type: 'probed', answer: { ok: false, problem } })).toMatchObject({
      trouble: { code: 'not-signed-in' },
    });
  });

  it('fails when the media cannot get through', () => {
    const state = after(connecting(), say(welcome({ peers: [host] }))).state;
    const { state: failed, effects } = after(state, {
      type: 'media',
      event: { type: 'failed', trouble: 'media-blocked' },
    });
    expect(failed.phase).toMatchObject({ name: 'failed', trouble: { code: 'media-blocked', wayOut: 'retry' } });
    expect(named(effects)).toEqual(expect.arrayContaining(['close-media', 'close-devices', 'stop-socket']));
  });

  it('gets in from the waiting room once let in, and gets out of it', () => {
    expect(phaseAfter(waiting(), say(welcome())).name).toBe('call');
    expect(phaseAfter(waiting(), { type: 'leave' })).toMatchObject({ name: 'done', why: 'left' });
  });
});

describe('in the call', () => {
  it('tells the others what is really sent, once', () => {
    const { effects } = after(inCall(), { type: 'devices', snapshot: openDevices });
    expect(effects).toEqual([]);
    const muted = { ...openDevices, microphone: { ...openDevices.microphone, fact: 'off' } } as const;
    expect(after(inCall(), { type: 'devices', snapshot: muted }).effects).toEqual([
      { type: 'send', message: { type: 'state', microphone: false, camera: true, picture: 'full', background: false } },
    ]);
  });

  it('tells the others when a phone shows something else, and when it is back', () => {
    const away = after(inCall(), { type: 'background', background: true });
    const told = { type: 'state', microphone: true, camera: true, picture: 'full' } as const;
    expect(away.effects).toEqual([{ type: 'send', message: { ...told, background: true } }]);
    expect(after(away.state, { type: 'background', background: false }).effects).toEqual([
      { type: 'send', message: { ...told, background: false } },
    ]);
  });

  it('does not take the other’s look at something else for a return', () => {
    expect(after(inCall(), say({ type: 'peer-state', peer: { ...host, background: true } })).effects).toEqual([]);
  });

  it('records one sample at a time, and none without a microphone', () => {
    const first = after(inCall(), { type: 'record-sample' });
    expect(named(first.effects)).toEqual(['take-sample']);
    expect(after(first.state, { type: 'record-sample' }).effects).toEqual([]);
    const over = after(first.state, { type: 'sample', stage: 'idle' });
    expect(named(after(over.state, { type: 'record-sample' }).effects)).toEqual(['take-sample']);
    const silent = { ...openDevices, microphone: { fact: 'missing', track: null } } as const;
    const without = after(inCall(), { type: 'devices', snapshot: silent });
    expect(after(without.state, { type: 'record-sample' }).effects).toEqual([]);
  });

  it('keeps wish and fact apart', () => {
    const { state, effects } = after(inCall(), { type: 'toggle', device: 'camera' });
    expect(state.wishes).toEqual({ microphone: 'on', camera: 'off' });
    expect(state.devices.camera.fact).toBe('on');
    expect(effects).toEqual([{ type: 'want-devices', wishes: state.wishes }]);
  });

  it('sends another track when the device changes', () => {
    const track = new ScriptedTrack('video').asTrack;
    const snapshot = { ...openDevices, camera: { fact: 'on', track } } as const;
    expect(after(inCall(), { type: 'devices', snapshot }).effects).toEqual([
      { type: 'set-tracks', tracks: { ...noTracks, microphone: openDevices.microphone.track, camera: track } },
    ]);
  });

  it('follows who comes, changes and goes', () => {
    const muted = { ...host, microphone: false };
    let { state } = after(inCall(), say({ type: 'peer-state', peer: muted }));
    expect(state.peers).toEqual([muted]);
    ({ state } = after(state, say({ type: 'peer-left', peer: host.id, reason: 'left' })));
    expect(state).toMatchObject({ peers: [], departed: muted });
    ({ state } = after(state, say({ type: 'peer-joined', peer: { ...host, id: 'p-new' } })));
    expect(state).toMatchObject({ peers: [{ id: 'p-new' }], departed: null });
  });

  it('tells the media network when the other’s socket is back, and only then', () => {
    const away = after(inCall(), say({ type: 'peer-state', peer: { ...host, presence: 'reconnecting' } }));
    expect(away.effects).toEqual([]);
    const back = after(away.state, say({ type: 'peer-state', peer: host }));
    expect(back.effects).toEqual([{ type: 'media-peer-returned', peer: host.id }]);
    expect(after(back.state, say({ type: 'peer-state', peer: { ...host, camera: false } })).effects).toEqual([]);
  });

  it('tells the media network also of a return before which nobody noticed the loss', () => {
    expect(after(inCall(), say({ type: 'peer-state', peer: host })).effects).toEqual([
      { type: 'media-peer-returned', peer: host.id },
    ]);
  });

  it.each([1003, 1009, 4008])('says after close code %i that the page is to blame', (code) => {
    expect(phaseAfter(inCall(), { type: 'socket-closed', code })).toMatchObject({
      name: 'failed',
      trouble: { code: 'page-outdated' },
    });
  });

  it('warns of somebody whom nobody let in, with the code for the administrator', () => {
    const { state } = after(inCall(), say({ type: 'stranger', support: 'V-7K2M9Q' }));
    expect(state).toMatchObject({ phase: { name: 'call' }, troubles: [{ code: 'stranger', support: 'V-7K2M9Q' }] });
  });

  it('does not call somebody gone who only reloads', () => {
    expect(after(inCall(), say({ type: 'peer-left', peer: host.id, reason: 'moved' })).state.departed).toBeNull();
  });

  it('keeps the media while the socket is away, and says when it is back', () => {
    const { state, effects } = after(inCall(), { type: 'socket-down', failures: 1 });
    expect(state.phase.name).toBe('call');
    expect(effects).toContainEqual({ type: 'timer', timer: 'give-up', after: 120_000 });
    const back = after(state, say(welcome({ peers: [host] })));
    expect(back.state).toMatchObject({ socket: 'up', restored: true });
    expect(named(back.effects)).toEqual(expect.arrayContaining(['mend-media', 'send']));
    expect(named(back.effects)).not.toContain('connect-media');
    expect(after(back.state, { type: 'timer', timer: 'restored' }).state.restored).toBe(false);
  });

  it('connects anew when it comes back as somebody new', () => {
    const { state } = after(inCall(), { type: 'socket-down', failures: 1 });
    const { effects } = after(state, say(welcome({ you: 'p-other', peers: [host] })));
    expect(named(effects)).toEqual(expect.arrayContaining(['close-media', 'connect-media', 'set-tracks']));
  });

  it('gives up after two minutes without server and media, and takes it back when the server answers', () => {
    const { state } = after(inCall(), { type: 'socket-down', failures: 1 }, { type: 'timer', timer: 'give-up' });
    expect(state.gaveUp).toBe(true);
    expect(after(state, say(welcome({ peers: [host] }))).state.gaveUp).toBe(false);
  });

  it('rejoins under a new id with the same mute and camera', () => {
    const off = after(inCall(), { type: 'toggle', device: 'microphone' }).state;
    const { state, effects } = after(off, { type: 'rejoin' });
    expect(state.wishes.microphone).toBe('off');
    expect(named(effects)).toEqual(['close-media', 'leave-socket', 'begin-devices', 'timer', 'ask-devices']);
  });

  it('shows lost media with a way back, and forgets it when it comes back by itself', () => {
    const { state } = after(inCall(), { type: 'media', event: { type: 'failed', trouble: 'media-lost' } });
    expect(state).toMatchObject({ phase: { name: 'call' }, media: 'lost', troubles: [{ code: 'media-lost' }] });
    const back = after(state, { type: 'media', event: { type: 'state', state: 'connected' } });
    expect(back.state).toMatchObject({ media: 'connected', troubles: [], restored: true });
  });

  it.each([
    [
      say({ type: 'ended', endedAt: START, durationSeconds: 2889, reason: 'host' }),
      { why: 'ended', durationSeconds: 2889 },
    ],
    [say({ type: 'replaced' }), { why: 'replaced', mayRejoin: true }],
    [say({ type: 'refused', code: 'removed' }), { why: 'removed', mayRejoin: true }],
    [say({ type: 'refused', code: 'over' }), { why: 'over' }],
    [say({ type: 'refused', code: 'not-open', status: 'CANCELLED' }), { why: 'cancelled' }],
    [say({ type: 'refused', code: 'not-open', status: 'COMPLETED' }), { why: 'ended' }],
    [{ type: 'media', event: { type: 'refused', code: 'removed' } }, { why: 'removed' }],
    [{ type: 'socket-closed', code: 4001 }, { why: 'replaced' }],
    [{ type: 'socket-closed', code: 4002 }, { why: 'ended' }],
    [{ type: 'leave' }, { why: 'left', mayRejoin: true }],
  ] as const)('%j ends it, and no device stays open', (event, phase) => {
    const { state, effects } = after(inCall(), event);
    expect(state.phase).toMatchObject({ name: 'done', ...phase });
    expect(named(effects)).toEqual(expect.arrayContaining(['close-media', 'close-devices']));
    expect(state).toMatchObject({ seat: null, peers: [], media: 'idle' });
  });

  it('goes elsewhere without holding a device, and comes here when told', () => {
    const { state, effects } = after(inCall(), say({ type: 'elsewhere' }));
    expect(state.phase).toEqual({ name: 'elsewhere' });
    expect(named(effects)).toEqual(expect.arrayContaining(['close-devices', 'stop-socket']));
    // Whatever is still said to the old socket gives no seat: only a press does.
    expect(after(state, say(welcome({ peers: [host] })))).toEqual({ state, effects: [] });
    expect(named(after(state, { type: 'use-here' }).effects)).toEqual([
      'begin-devices',
      'ask-devices',
      'timer',
      'move-here',
    ]);
  });

  it('leaves before it goes to the dashboard', () => {
    const effects = named(after(inCall(), { type: 'dashboard' }).effects);
    expect(effects.indexOf('leave-socket')).toBeLessThan(effects.indexOf('go-to-dashboard'));
  });

  it('lets only the host end it for everybody', () => {
    expect(after(inCall(), { type: 'end' }).effects).toEqual([]);
    const asHost = { ...inCall(), booking: { ...booking, role: 'host' } } as const;
    expect(named(after(asHost, { type: 'end' }).effects)).toEqual(['end-session']);
    const answer = { ok: true, value: { durationSeconds: 60 } } as const;
    expect(phaseAfter(asHost, { type: 'end-answered', answer })).toMatchObject({ why: 'ended', durationSeconds: 60 });
  });

  it('says so when ending failed, and goes on', () => {
    const answer = { ok: false, problem: { code: 'http-500', httpStatus: 500, support: 'V-1' } } as const;
    const { state } = after(inCall(), { type: 'end-answered', answer });
    expect(state).toMatchObject({ phase: { name: 'call' }, troubles: [{ code: 'server-fault', support: 'V-1' }] });
  });

  it('shows the host who waits, and lets in', () => {
    const guests = [{ waiting: 'w-1', person: 'x', name: 'Clara', since: START }];
    expect(after(inCall(), say({ type: 'door', guests, removed: [] })).state.guests).toEqual(guests);
    expect(after(inCall(), { type: 'let-in', waiting: 'w-1' }).effects).toEqual([
      { type: 'control-room', control: { do: 'admit', waiting: 'w-1' } },
    ]);
    const words = { type: 'decline', waiting: 'w-1', words: ' ' } as const;
    expect(after(inCall(), words).effects).toEqual([
      { type: 'control-room', control: { do: 'decline', waiting: 'w-1' } },
    ]);
  });

  it('says so when the answer to who waits did not get through, until something does', () => {
    const lost = { ok: false, problem: { code: 'unreachable', httpStatus: 0 } } as const;
    const { state } = after(inCall(), { type: 'let-in', waiting: 'w-1' }, { type: 'control-answered', answer: lost });
    expect(state.troubles).toMatchObject([{ code: 'server-unreachable' }]);
    expect(after(state, { type: 'control-answered', answer: { ok: true, value: null } }).state.troubles).toEqual([]);
    expect(after(state, say(welcome({ peers: [host] }))).state.troubles).toEqual([]);
  });
});

describe('in every state', () => {
  const states: readonly State[] = [
    inLobby(),
    connecting(),
    waiting(),
    inCall(),
    after(inCall(), say({ type: 'elsewhere' })).state,
    after(inCall(), { type: 'leave' }).state,
    after(connecting(), say({ type: 'refused', code: 'not-found' })).state,
  ];
  const events: readonly CallEvent[] = [
    { type: 'join' },
    { type: 'toggle', device: 'microphone' },
    { type: 'share' },
    { type: 'capture-ended' },
    { type: 'share-interrupted' },
    { type: 'leave' },
    { type: 'end' },
    { type: 'use-here' },
    { type: 'let-in', waiting: 'x' },
    { type: 'ask-again' },
    { type: 'extend', minutes: 10 },
    { type: 'extend-answered', answer: { ok: true, value: null } },
    say({ type: 'declined', host: 'T', askAgainAt: START, serverTime: START }),
    { type: 'retry' },
    { type: 'rejoin' },
    { type: 'dashboard' },
    { type: 'test-speaker' },
    { type: 'speaker-tested' },
    { type: 'sound', blocked: true },
    { type: 'devices', snapshot: unasked },
    { type: 'devices-ready' },
    answered({ code: 'over', httpStatus: 409 }),
    { type: 'probed', answer: { ok: true, value: null } },
    say(welcome({ peers: [host] })),
    say({ type: 'waiting', host: 'T', hostPresent: false, serverTime: START }),
    say({ type: 'elsewhere' }),
    say({ type: 'replaced' }),
    say({ type: 'ended', endedAt: START, durationSeconds: 1, reason: 'time' }),
    say({ type: 'signal', from: 'p', signal: { candidate: null } }),
    say({ type: 'share-over', by: host.id }),
    say({ type: 'error', code: 'forbidden', support: 'V' }),
    { type: 'socket-down', failures: 5 },
    { type: 'socket-closed', code: 4008 },
    { type: 'server-quiet', quiet: true },
    { type: 'network', online: false },
    { type: 'media', event: { type: 'state', state: 'lost' } },
    { type: 'media', event: { type: 'failed', trouble: 'call-failed' } },
    { type: 'clock', now: START },
    { type: 'timer', timer: 'slow' },
    { type: 'timer', timer: 'give-up' },
    { type: 'timer', timer: 'restored' },
  ];
  const all = states.flatMap((state) => events.map((event) => [state.phase.name, event, state] as const));

  it.each(all)('%s, %j: what leaves the room lets go of everything', (_name, event, state) => {
    const { state: next, effects } = transition(state, event);
    const out = next.phase.name === 'done' || next.phase.name === 'failed';
    if (!out) return;
    expect(next).toMatchObject({ seat: null, media: 'idle', socket: 'off', peers: [], sending: null });
    if (next.phase !== state.phase) expect(named(effects)).toContain('close-devices');
  });

  it.each(all)('%s, %j: the wishes change only by the person', (_name, event, state) => {
    const { wishes } = transition(state, event).state;
    if (event.type !== 'toggle') expect(wishes).toEqual(state.wishes);
  });
});
