import { top } from '../../network/ladder';
import type { Departure, RoomPeer, ServerMessage, Welcome } from '../../signaling/messages';
import { also, step, type Step } from '../events';
import { outside, type State } from '../state';
import { trouble } from '../troubles';
import { done, fail, letGo, refused } from './ending';
import { connect } from './entering';
import { toCall } from './media';
import { shareOver } from './sharing';
import { backOnline } from './socket';
import { addTrouble } from './trouble-list';

export function message(state: State, said: ServerMessage): Step {
  if (isOutside(state)) return step(state);
  switch (said.type) {
    case 'welcome':
      return welcome(state, said);
    case 'waiting':
      return waiting(state, said);
    case 'declined':
      return declined(state, said);
    case 'door':
      return step({ ...state, guests: said.guests, removed: said.removed });
    case 'peer-joined':
      return peerJoined(state, said.peer);
    case 'peer-state':
      return peerState(state, said.peer);
    case 'peer-left':
      return peerLeft(state, said.peer, said.reason);
    case 'signal':
      return step(state, { type: 'media-signal', from: said.from, signal: said.signal });
    case 'share-over':
      return shareOver(state, said.by);
    case 'elsewhere':
      return elsewhere(state);
    case 'replaced':
      return done(state, 'replaced');
    case 'ended':
      return done(state, 'ended', { durationSeconds: said.durationSeconds, reason: said.reason, support: null });
    case 'refused':
      return refused(state, said) ?? fail(state, trouble('call-failed'));
    case 'service':
      return step({ ...state, limited: said.limited });
    case 'stranger':
      return step(addTrouble(state, trouble('stranger', said.support)));
    case 'news':
    case 'draft':
    case 'pong':
    case 'error':
      return step(state);
  }
}

/** What a closing socket still says is of no interest any more. */
function isOutside({ phase }: State): boolean {
  const { name } = phase;
  return name === 'done' || name === 'failed' || name === 'lobby' || name === 'elsewhere';
}

function welcome(state: State, said: Welcome): Step {
  const shareTold = state.seat && said.you === state.seat.you ? null : false;
  const seated = { ...backOnline(state), seat: said, peers: said.peers, announced: null, shareTold };
  if (state.media === 'idle') return firstWelcome(seated, said);
  const departed = said.peers.length > 0 ? null : state.departed;
  const inRoom = withTimes({ ...seated, departed }, said);
  // Under a new id the direct links are void, as the others see somebody new.
  const asBefore = said.network === 'agora' || state.seat?.you === said.you;
  const step1 = asBefore ? step(inRoom, { type: 'mend-media', welcome: said }) : anew(inRoom, said);
  const entered = also(
    step1,
    { type: 'cancel-timer', timer: 'give-up' },
    { type: 'timer', timer: 'restored', after: 4000 },
  );
  return inRoom.extendedUntil === null
    ? entered
    : also(entered, { type: 'timer', timer: 'extended', after: EXTENDED_FOR });
}

const EXTENDED_FOR = 10_000;

/** What the welcome says about the room itself, also when it comes again in the middle of the call. */
function withTimes(state: State, { startedAt, endsAt, closesAt, locked }: Welcome): State {
  if (state.phase.name !== 'call') return state;
  const extendedUntil = endsAt > state.phase.endsAt ? endsAt : state.extendedUntil;
  return { ...state, extendedUntil, phase: { name: 'call', startedAt, endsAt, closesAt, locked } };
}

function anew(state: State, said: Welcome): Step {
  return step(
    { ...state, media: 'connecting', remote: {}, sending: null, limit: null },
    { type: 'close-media' },
    { type: 'connect-media', welcome: said },
  );
}

/** Straight connections need somebody to connect to; Agora's network is joined also when alone. */
function firstWelcome(state: State, said: Welcome): Step {
  const media: State = { ...state, media: 'connecting', sending: null, limit: null };
  const alone = said.peers.every(({ presence }) => presence === 'reconnecting');
  const { state: next, effects } =
    said.network === 'direct' && alone ? toCall(media, said) : connect(media, 'connecting-media');
  return step(next, { type: 'connect-media', welcome: said }, ...effects);
}

function waiting(state: State, said: Extract<ServerMessage, { type: 'waiting' }>): Step {
  const { host, hostPresent, words = null } = said;
  return outsideTheDoor(state, { name: 'waiting', host, hostPresent, words });
}

function declined(state: State, said: Extract<ServerMessage, { type: 'declined' }>): Step {
  const { host, askAgainAt, words = null } = said;
  return outsideTheDoor(state, { name: 'declined', host, askAgainAt, words });
}

function outsideTheDoor(state: State, phase: State['phase']): Step {
  const before: State = state.media === 'idle' ? state : { ...state, ...outside };
  const close = state.media === 'idle' ? [] : [{ type: 'close-media' } as const];
  return step({ ...before, socket: 'up', phase }, ...close, { type: 'cancel-timer', timer: 'slow' });
}

function peerJoined(state: State, peer: RoomPeer): Step {
  const peers = [...state.peers.filter(({ id }) => id !== peer.id), peer];
  return step({ ...state, peers, departed: null }, { type: 'media-peer-joined', peer });
}

function peerState(state: State, now: RoomPeer): Step {
  const before = state.peers.find(({ id }) => id === now.id);
  const next = step({ ...state, peers: state.peers.map((peer) => (peer.id === now.id ? now : peer)) });
  const unchanged = before !== undefined && told.every((field) => before[field] === now[field]);
  // Without another reason it says that the page resumed before anybody had noticed that its socket was gone.
  const isBack = now.presence === 'here' && (before?.presence === 'reconnecting' || unchanged);
  return isBack ? also(next, { type: 'media-peer-returned', peer: now.id }) : next;
}

const told = ['microphone', 'camera', 'picture', 'background', 'screen'] as const satisfies readonly (keyof RoomPeer)[];

/** Who only moved to another tab is not gone: its new peer follows, or is there already. */
function peerLeft(state: State, id: string, reason: Departure): Step {
  const gone = state.peers.find((peer) => peer.id === id);
  const peers = state.peers.filter((peer) => peer.id !== id);
  const departed = gone && reason !== 'moved' && peers.length === 0 ? gone : state.departed;
  const { [id]: _gone, ...remote } = state.remote;
  // The way to whoever comes next is another one.
  const ladder = peers.length === 0 && reason !== 'moved' ? top : state.ladder;
  return step(
    { ...state, peers, departed, remote, ladder, soundBlocked: false },
    { type: 'media-peer-left', peer: id },
  );
}

/** Without a socket, which would come back by itself after a loss, and could take the seat from the tab that is in use. */
function elsewhere(state: State): Step {
  return step({ ...state, ...outside, phase: { name: 'elsewhere' } }, ...letGo, { type: 'stop-socket' });
}
