import { describe, expect, it } from 'vitest';
import type { CallEvent } from '../../../main/frontend/call/events';
import type { State } from '../../../main/frontend/call/state';
import { transition } from '../../../main/frontend/call/transition';
import type { ServerMessage } from '../../../main/frontend/signaling/messages';
import { after, host, inCall, inLobby, named, welcome } from '../testing/call-states';
import { ScriptedTrack } from '../testing/scripted-track';

const picture = new ScriptedTrack('video').asTrack;
const sound = new ScriptedTrack('audio').asTrack;
const say = (message: ServerMessage): CallEvent => ({ type: 'message', message });
const captured: CallEvent = { type: 'captured', captured: { ok: true, picture, sound } };
const hostShares = say({ type: 'peer-state', peer: { ...host, screen: true } });

function sharing(): State {
  return after(inCall(), { type: 'share' }, captured).state;
}

describe('sharing the own screen', () => {
  it('asks the browser in the same step, which must be that of the press', () => {
    const { state, effects } = after(inCall(), { type: 'share' });
    expect(effects).toEqual([{ type: 'capture-screen' }]);
    expect(state.share).toEqual({ state: 'choosing', instead: null });
    expect(after(state, { type: 'share' }).effects).toEqual([]);
    expect(after(inLobby(), { type: 'share' }).effects).toEqual([]);
  });

  it('sends picture and sound beside the camera, and says so', () => {
    const { state, effects } = after(inCall(), { type: 'share' }, captured);
    expect(effects).toEqual([
      { type: 'set-tracks', tracks: { ...state.sending, screen: picture, 'screen-sound': sound } },
      { type: 'send', message: { type: 'share', on: true } },
    ]);
  });

  it('ends by the page’s button as by the browser’s, without another word', () => {
    for (const end of [{ type: 'stop-sharing' }, { type: 'capture-ended' }] as const) {
      const { state, effects } = after(sharing(), end);
      expect(named(effects)).toEqual(['release-screen', 'set-tracks', 'send']);
      expect(effects.at(-1)).toEqual({ type: 'send', message: { type: 'share', on: false } });
      expect(state).toMatchObject({ share: { state: 'off' }, shareEnd: null, sending: { screen: null } });
    }
  });

  it('changes its mind without a word, and names what stood in the way', () => {
    const end = (why: 'declined' | 'blocked' | 'failed'): unknown =>
      after(inCall(), { type: 'share' }, { type: 'captured', captured: { ok: false, why } }).state.shareEnd;
    expect(end('declined')).toBeNull();
    expect(end('blocked')).toEqual({ why: 'blocked', name: null });
    expect(end('failed')).toEqual({ why: 'failed', name: null });
  });

  it('lets go of what the browser gives too late', () => {
    expect(after(inCall(), { type: 'share' }, { type: 'leave' }, captured).effects).toEqual([
      { type: 'release-screen' },
    ]);
  });

  it.each<CallEvent>([
    { type: 'leave' },
    { type: 'rejoin' },
    say({ type: 'replaced' }),
    say({ type: 'ended', endedAt: 1, durationSeconds: 1, reason: 'host' }),
    say({ type: 'refused', code: 'removed' }),
    say({ type: 'refused', code: 'locked' }),
    say({ type: 'waiting', host: 'T', hostPresent: true, serverTime: 1 }),
    say({ type: 'elsewhere' }),
    { type: 'media', event: { type: 'refused', code: 'removed' } },
    { type: 'media', event: { type: 'screen-failed', trouble: 'media-lost' } },
  ])('captures no more after %j', (event) => {
    const { state, effects } = transition(sharing(), event);
    expect(state.share).toEqual({ state: 'off' });
    expect(named(effects)).toContain('release-screen');
  });

  it('goes on when the socket drops, and says it again when it is back', () => {
    const back = after(sharing(), { type: 'socket-down', failures: 1 }, say(welcome({ peers: [host] })));
    expect(back.state.share.state).toBe('on');
    expect(back.effects).toContainEqual({ type: 'send', message: { type: 'share', on: true } });
  });

  it('says that it ended while the socket was gone', () => {
    const back = after(
      sharing(),
      { type: 'socket-down', failures: 1 },
      { type: 'stop-sharing' },
      say(welcome({ peers: [host] })),
    );
    expect(back.effects).toContainEqual({ type: 'send', message: { type: 'share', on: false } });
  });

  it('is told in words why it is over: a reload, a failure, another screen', () => {
    expect(after(inLobby(), { type: 'share-interrupted' }).state.shareEnd).toEqual({ why: 'interrupted', name: null });
    expect(after(sharing(), { type: 'rejoin' }).state.shareEnd).toEqual({ why: 'interrupted', name: null });
    const taken = after(sharing(), say({ type: 'share-over', by: host.id }));
    expect(taken.state).toMatchObject({ shareEnd: { why: 'taken', name: host.name }, shareTold: false });
    expect(named(taken.effects)).toEqual(['release-screen', 'set-tracks']);
    expect(after(taken.state, { type: 'share-end-seen' }).state.shareEnd).toBeNull();
  });
});

describe('when the other shares', () => {
  it('the newer one says whose sharing it ends, as it was when the button was pressed', () => {
    const instead = after(inCall(), hostShares, { type: 'share' }, captured);
    expect(instead.effects).toContainEqual({ type: 'send', message: { type: 'share', on: true, instead: host.id } });
    const unaware = after(inCall(), { type: 'share' }, hostShares, captured);
    expect(unaware.effects).toContainEqual({ type: 'send', message: { type: 'share', on: true } });
  });

  it('nothing is sent anew to a peer that only began to share', () => {
    expect(named(after(inCall(), hostShares).effects)).toEqual([]);
  });
});
