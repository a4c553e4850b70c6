import { describe, expect, it } from 'vitest';
import type { CallEvent } from '../../../main/frontend/call/events';
import type { State } from '../../../main/frontend/call/state';
import { viewOf } from '../../../main/frontend/call/view-of';
import type { CallView } from '../../../main/frontend/call/view';
import type { MediaEvent } from '../../../main/frontend/network/media-connection';
import { after, host, inCall, live, welcome } from '../testing/call-states';

const noServer: CallEvent = { type: 'socket-down', failures: 1 };
const twoMinutes: CallEvent = { type: 'timer', timer: 'give-up' };
const media = (event: MediaEvent): CallEvent => ({ type: 'media', event });
const interrupted = media({ type: 'state', state: 'reconnecting' });
const away = { ...host, presence: 'reconnecting' } as const;
const awayNow: CallEvent = { type: 'message', message: { type: 'peer-state', peer: away } };

function seen(start: State, ...events: CallEvent[]): CallView {
  return viewOf(after(start, ...events).state, live);
}

describe('what does not work in a call', () => {
  it.each([
    ['nothing', 'connected', []],
    ['server', 'reconnecting', [noServer]],
    ['server', 'reconnecting', [{ type: 'server-quiet', quiet: true }]],
    ['media', 'reconnecting', [interrupted]],
    ['both', 'reconnecting', [noServer, interrupted]],
    ['nothing', 'connected', [{ type: 'network', online: false }]],
  ] as const)('is %s', (broken, state, events) => {
    expect(seen(inCall(), ...events).connection).toMatchObject({ broken, state });
  });

  it('is also the media when Agora carries it and there is no network', () => {
    const overAgora: State = { ...inCall(), seat: welcome({ network: 'agora', peers: [host] }) };
    expect(seen(overAgora, noServer, { type: 'network', online: false }).connection.broken).toBe('both');
  });

  it('is not given up while people see and hear each other', () => {
    const view = seen(inCall(), noServer, twoMinutes);
    expect(view.connection.state).toBe('reconnecting');
    expect(view.troubles).toEqual([]);
  });

  it.each([
    ['server-unreachable', true],
    ['offline', false],
  ] as const)('is given up after two minutes, with the cause %s and one way out', (code, online) => {
    const view = seen(inCall(), { type: 'network', online }, noServer, interrupted, twoMinutes);
    expect(view.connection.state).toBe('lost');
    expect(view.troubles).toMatchObject([{ code, wayOut: 'rejoin' }]);
  });

  it('has one cause and one way out also when the media gave up', () => {
    const view = seen(inCall(), noServer, media({ type: 'failed', trouble: 'media-lost' }), twoMinutes);
    expect(view.troubles).toMatchObject([{ code: 'media-lost', wayOut: 'rejoin' }]);
  });

  it('is over as soon as the server answers', () => {
    const back: CallEvent = { type: 'message', message: welcome({ peers: [host] }) };
    const view = seen(inCall(), noServer, interrupted, twoMinutes, back);
    expect(view.connection).toMatchObject({ state: 'reconnecting', broken: 'media' });
    expect(view.troubles).toEqual([]);
  });
});

describe('the other side', () => {
  it('cannot reach our server, but is seen and heard', () => {
    expect(seen(inCall(), awayNow).peer).toMatchObject({ presence: 'unreachable' });
  });

  it('is reconnecting when nothing comes from it either', () => {
    expect(seen(inCall(), awayNow, interrupted).peer).toMatchObject({ presence: 'reconnecting' });
  });
});
