import { troubleCodes, type TroubleCode } from '../../../main/frontend/call/troubles';
import type { CallView, Connection, OwnPicture } from '../../../main/frontend/call/view';
import type { ShareEnd, Sharing } from '../../../main/frontend/call/share';
import type { Trouble } from '../../../main/frontend/call/troubles';
import { boards } from './boards';
import { chats } from './chats';
import { picture, slides } from './fake-picture';
import { notebooks } from './notebooks';
import { devices, hosting, inCall, now, off, on, peer, self, view } from './views';

const good: Connection = {
  state: 'connected',
  quality: 'good',
  side: 'unknown',
  restored: false,
  broken: 'nothing',
  limited: false,
};
const open = { name: 'lobby', door: { state: 'open' }, support: null } as const;
const support = 'V-7K2M9Q';

function me(): MediaStream {
  return picture('#6b5a49', '#c8a98a');
}

function seen(): Partial<CallView> {
  return {
    self: { ...self, preview: me() },
    peer: { ...peer, stream: picture('#41606b', '#c9d4d8') },
    participantCount: 2,
    connection: good,
  };
}

function watching(): Partial<CallView> {
  return { ...seen(), peer: { ...peer, stream: picture('#41606b', '#c9d4d8'), sharing: true, screen: slides() } };
}

function shareOver(why: ShareEnd['why']): Sharing {
  return { possible: true, state: 'off', withSound: false, ended: { why, name: 'Tara Theiss' } };
}

function weak(state: OwnPicture['state']): CallView {
  const connection = { ...good, quality: 'poor', side: 'yours' } as const;
  return view(inCall, { ...seen(), connection, picture: { state, notSentTo: null, saveData: false } });
}

function trouble(code: TroubleCode, wayOut: Trouble['wayOut'] = 'retry'): Trouble {
  return { code, wayOut, support };
}

/** Every state a person can meet on the session page, by name. */
export const scenarios: Readonly<Record<string, () => CallView>> = {
  'lobby-ready': () => view(open, { self: { ...self, preview: me() } }),
  'lobby-unasked': () =>
    view(open, {
      self: { ...self, microphone: { wish: 'on', fact: 'unasked' }, camera: { wish: 'on', fact: 'unasked' } },
      devices: { ...devices, permission: 'unasked' },
    }),
  'lobby-muted': () => view(open, { self: { ...self, microphone: off, camera: off, level: 0 } }),
  'lobby-backdrop-ended': () =>
    view(open, {
      self: { ...self, camera: off },
      backdrop: { possible: true, chosen: 'none', state: 'off', ended: 'too-slow' },
    }),
  'lobby-early': () =>
    view(
      { name: 'lobby', door: { state: 'too-early', opensAt: now + 161 * 60_000 }, support: null },
      { self: { ...self, preview: me() } },
    ),
  'lobby-denied': () =>
    view(open, {
      self: { ...self, microphone: { wish: 'on', fact: 'blocked' }, camera: { wish: 'on', fact: 'blocked' } },
      devices: { ...devices, permission: 'denied', cameras: [], microphones: [], speakers: [] },
      troubles: [trouble('permission-denied', 'settings')],
    }),
  'lobby-over': () => view({ name: 'lobby', door: { state: 'over', closedAt: now }, support: null }),
  'lobby-cancelled': () => view({ name: 'lobby', door: { state: 'not-open', status: 'CANCELLED' }, support }),
  'lobby-locked': () => view({ name: 'lobby', door: { state: 'locked' }, support }),
  'lobby-removed': () => view({ name: 'lobby', door: { state: 'removed' }, support: null }),
  connecting: () => view({ name: 'connecting', step: 'reaching-server', slow: false }),
  'connecting-slow': () => view({ name: 'connecting', step: 'connecting-media', slow: true }),
  'waiting-present': () =>
    view(
      { name: 'waiting', host: 'Tara Theiss', hostPresent: true, words: null },
      { self: { ...self, preview: me() } },
    ),
  'waiting-absent': () =>
    view({ name: 'waiting', host: 'Dr. Tara Donaudampfschifffahrtsgesellschaft', hostPresent: false, words: null }),
  'waiting-without-server': () =>
    view(
      { name: 'waiting', host: 'Tara Theiss', hostPresent: true, words: null },
      { self: { ...self, preview: me() }, connection: { ...good, state: 'reconnecting', broken: 'server' } },
    ),
  'waiting-told': () =>
    view(
      { name: 'waiting', host: 'Tara Theiss', hostPresent: false, words: 'I am 5 minutes late, sorry!' },
      { self: { ...self, preview: me() } },
    ),
  declined: () =>
    view({
      name: 'declined',
      host: 'Tara Theiss',
      words: 'Somebody is still with me. Please give me a moment.',
      askAgainAt: now + 42_000,
    }),
  'declined-ask': () => view({ name: 'declined', host: 'Tara Theiss', words: null, askAgainAt: now }),
  call: () => view(inCall, seen()),
  'call-side-by-side': () => view(inCall, seen()),
  'call-side-by-side-dark': () =>
    view(inCall, { ...seen(), self: { ...self, camera: off }, peer: { ...peer, camera: 'off', hasVideo: false } }),
  'call-screen': () => view(inCall, watching()),
  'call-screen-starting': () => {
    const now = watching();
    return view(inCall, { ...now, peer: { ...peer, ...now.peer, screen: null, microphone: 'off' } });
  },
  'call-screen-dark': () => {
    const now = watching();
    const { screen = null } = now.peer ?? {};
    return view(inCall, {
      ...now,
      booking: hosting,
      self: { ...self, camera: off },
      peer: { ...peer, name: 'Clara Klein', sharing: true, screen, camera: 'off', hasVideo: false },
    });
  },
  'call-sharing': () =>
    view(inCall, { ...seen(), sharing: { possible: true, state: 'on', withSound: true, ended: null } }),
  'call-share-taken': () => view(inCall, { ...watching(), sharing: shareOver('taken') }),
  'call-share-interrupted': () => view(inCall, { ...seen(), sharing: shareOver('interrupted') }),
  'call-host-door': () =>
    view(inCall, {
      booking: hosting,
      self: { ...self, preview: me() },
      participantCount: 1,
      connection: good,
      door: [{ waiting: 'w-1', person: 'clara', name: 'Clara Klein', since: now }],
    }),
  'call-alone': () => view(inCall, { ...seen(), peer: null, participantCount: 1 }),
  'call-peer-dark': () =>
    view(inCall, { ...seen(), peer: { ...peer, microphone: 'off', camera: 'off', hasVideo: false } }),
  'call-peer-background': () => view(inCall, { ...seen(), peer: { ...peer, background: true } }),
  'call-peer-reconnecting': () => {
    const now = seen();
    return view(inCall, { ...now, peer: { ...peer, ...now.peer, presence: 'reconnecting' } });
  },
  'call-peer-left': () =>
    view(inCall, { ...seen(), peer: { ...peer, presence: 'left', hasVideo: false }, participantCount: 1 }),
  'call-muted': () =>
    view(inCall, { ...seen(), self: { ...self, microphone: off, camera: off }, hint: 'speaking-muted' }),
  'call-no-sound': () => view(inCall, { ...seen(), self: { ...self, preview: me(), level: 0 }, hint: 'no-sound' }),
  'call-reconnecting': () =>
    view(inCall, { ...seen(), connection: { ...good, state: 'reconnecting', broken: 'both' } }),
  'call-without-server': () =>
    view(inCall, { ...seen(), connection: { ...good, state: 'reconnecting', broken: 'server' } }),
  'call-limited': () => view(inCall, { ...seen(), connection: { ...good, limited: true } }),
  'call-without-media': () =>
    view(inCall, { ...seen(), connection: { ...good, state: 'reconnecting', broken: 'media' } }),
  'call-peer-unreachable': () => {
    const now = seen();
    return view(inCall, { ...now, peer: { ...peer, ...now.peer, presence: 'unreachable' } });
  },
  'call-lost': () =>
    view(inCall, {
      ...seen(),
      connection: { ...good, state: 'lost', broken: 'both' },
      troubles: [trouble('server-unreachable', 'rejoin')],
    }),
  'call-restored': () => view(inCall, { ...seen(), connection: { ...good, restored: true } }),
  'call-poor': () => view(inCall, { ...seen(), connection: { ...good, quality: 'poor', side: 'yours' } }),
  'call-between': () => view(inCall, { ...seen(), connection: { ...good, quality: 'poor' } }),
  'call-smaller': () => weak('smaller'),
  'call-paused': () => weak('paused'),
  'call-sound-only': () => {
    const now = weak('sound-only');
    return { ...now, peer: now.peer && { ...now.peer, picture: 'sound-only' } };
  },
  'call-not-sent': () => {
    const now = seen();
    return view(inCall, {
      ...now,
      picture: { state: 'full', notSentTo: 'Tara Theiss', saveData: false },
      peer: { ...peer, ...now.peer, picture: 'sound-only' },
    });
  },
  'call-peer-paused': () => view(inCall, { ...seen(), peer: { ...peer, picture: 'paused' } }),
  'call-peer-smaller': () => {
    const now = seen();
    return view(inCall, { ...now, peer: { ...peer, ...now.peer, picture: 'smaller', microphone: 'off' } });
  },
  'call-silent': () => view(inCall, { ...seen(), troubles: [trouble('sound-blocked', 'sound')] }),
  'call-camera-busy': () =>
    view(inCall, {
      ...seen(),
      self: { ...self, microphone: on, camera: { wish: 'on', fact: 'busy' } },
      troubles: [trouble('camera-busy')],
    }),
  'call-phone': () => view(inCall, { ...seen(), booking: hosting, devices: { ...devices, canSwitchCamera: true } }),
  'call-over-time': () =>
    view({ ...inCall, endsAt: now - 60_000, closesAt: now + 29 * 60_000 }, { ...seen(), booking: hosting }),
  'call-warning': () =>
    view(
      { ...inCall, endsAt: now + 10 * 60_000 },
      { ...seen(), booking: hosting, clock: { now, warning: 10, extendedUntil: null } },
    ),
  'call-last-minute': () =>
    view({ ...inCall, endsAt: now + 43_000 }, { ...seen(), clock: { now, warning: 1, extendedUntil: null } }),
  'call-extended': () => view(inCall, { ...seen(), clock: { now, warning: null, extendedUntil: inCall.endsAt } }),
  'call-locked': () => view({ ...inCall, locked: true }, { ...seen(), booking: hosting }),
  'call-removed': () =>
    view(inCall, {
      ...seen(),
      booking: hosting,
      peer: { ...peer, person: 'clara', name: 'Clara Klein', presence: 'left', hasVideo: false },
      removed: [{ person: 'clara', name: 'Clara Klein' }],
      participantCount: 1,
    }),
  ...Object.fromEntries(
    Object.keys({ ...chats, ...notebooks, ...boards })
      .filter((name) => name.startsWith('call-'))
      .map((name) => [
        name,
        () =>
          view(inCall, { ...seen(), booking: hosting, devices: { ...devices, canSwitchCamera: name in notebooks } }),
      ]),
  ),
  'call-extend-refused': () =>
    view(inCall, {
      ...seen(),
      booking: hosting,
      extension: { state: 'refused', conflict: 'host', until: inCall.endsAt + 12 * 60_000, title: 'Algebra with Ben' },
    }),
  elsewhere: () => view({ name: 'elsewhere' }),
  ...Object.fromEntries(
    (['left', 'ended', 'replaced', 'removed', 'over', 'cancelled'] as const).map((why) => [
      `done-${why}`,
      () =>
        view({
          name: 'done',
          why,
          durationSeconds: 2889,
          reason: why === 'ended' ? 'host' : null,
          mayRejoin: why === 'left' || why === 'removed',
          support: why === 'removed' || why === 'over' || why === 'cancelled' ? support : null,
        }),
    ]),
  ),
  'done-ended-chat': () =>
    view({ name: 'done', why: 'ended', durationSeconds: 2889, reason: 'host', mayRejoin: false, support: null }),
  'done-ended-unsent': () =>
    view({ name: 'done', why: 'ended', durationSeconds: 2889, reason: 'host', mayRejoin: false, support: null }),
  'done-ended-empty': () =>
    view({ name: 'done', why: 'ended', durationSeconds: 2889, reason: 'empty', mayRejoin: false, support: null }),
  ...Object.fromEntries(
    troubleCodes.map((code) => [`failed-${code}`, () => view({ name: 'failed', trouble: trouble(code) })]),
  ),
};
