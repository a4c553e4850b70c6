import type { Picture, RoomPeer } from '../signaling/messages';
import { warningAt } from './session-clock';
import type { State } from './state';
import { byImportance, trouble } from './troubles';
import { brokenOf, isFlowing, isLost } from './broken';
import { asksForNone, ownPicture } from './picture';
import type { CallView, Connection, Hint, Peer, Self } from './view';
import type { Switch } from '../devices/device-snapshot';
import type { Trouble } from './troubles';

/** What changes too often, or is too much of the browser, for the state. */
export interface Live {
  readonly now: number;
  readonly level: number;
  readonly hint: Hint | null;
  readonly peerSpeaking: boolean;
  readonly preview: MediaStream | null;
  readonly streamOf: (peer: string) => MediaStream | null;
  readonly screenOf: (peer: string) => MediaStream | null;
  /** Whether this browser can share a screen. */
  readonly canShare: boolean;
}

export function viewOf(state: State, live: Live): CallView {
  return {
    phase: state.phase,
    booking: state.booking,
    self: selfOf(state, live),
    peer: peerOf(state, live),
    participantCount: state.phase.name === 'call' ? state.peers.length + 1 : 0,
    connection: connectionOf(state),
    sharing: sharingOf(state, live.canShare),
    picture: pictureOf(state),
    hint: state.phase.name === 'call' ? live.hint : null,
    door: state.guests,
    removed: state.removed,
    extension: state.extension,
    devices: devicesOf(state),
    backdrop: state.backdrop,
    troubles: troublesOf(state),
    clock: clockOf(state, live.now),
  };
}

function clockOf({ phase, extendedUntil }: State, now: number): CallView['clock'] {
  const warning = phase.name === 'call' ? warningAt(phase.endsAt - now) : null;
  return { now, warning, extendedUntil };
}

/** Also on the check page, which has no call. */
export interface OwnSide extends Pick<State, 'wishes' | 'devices'> {
  readonly booking: Pick<State['booking'], 'myName' | 'role'>;
}

export function selfOf({ booking, wishes, devices }: OwnSide, live: Pick<Live, 'level' | 'preview'>): Self {
  const muted = wishes.microphone === 'off';
  return {
    name: booking.myName,
    role: booking.role,
    microphone: { wish: wishes.microphone, fact: devices.microphone.fact },
    camera: { wish: wishes.camera, fact: devices.camera.fact },
    preview: live.preview,
    mirrored: devices.mirrored,
    level: muted ? 0 : live.level,
  };
}

function peerOf(state: State, live: Live): Peer | null {
  const present = state.peers.at(-1);
  const peer = present ?? state.departed;
  return peer ? asPeer(peer, present !== undefined, state, live) : null;
}

function asPeer(peer: RoomPeer, present: boolean, state: State, live: Live): Peer {
  const tracks = state.remote[peer.id];
  return {
    id: peer.id,
    person: peer.person,
    name: peer.name,
    role: peer.role,
    microphone: asSwitch(present && peer.microphone),
    camera: asSwitch(present && peer.camera),
    picture: present ? between(peer.picture, ownPicture(state)) : 'full',
    background: present && peer.background,
    presence: present ? presenceOf(peer, state) : 'left',
    stream: present && (tracks?.microphone || tracks?.camera) ? live.streamOf(peer.id) : null,
    hasVideo: present && peer.camera && !!tracks?.camera,
    sharing: present && peer.screen,
    screen: present && peer.screen && tracks?.screen ? live.screenOf(peer.id) : null,
    speaking: present && peer.microphone && live.peerSpeaking,
  };
}

/** Whose network carries sound alone gets no picture either. */
function between(theirs: Picture, own: Picture): Picture {
  return own === 'sound-only' ? own : theirs;
}

function pictureOf(state: State): CallView['picture'] {
  const own = ownPicture(state);
  const paused = own === 'paused' || own === 'sound-only';
  return { state: own, notSentTo: paused ? null : (asksForNone(state)?.name ?? null), saveData: state.saveData };
}

function sharingOf({ share, shareEnd: ended }: State, possible: boolean): CallView['sharing'] {
  return { possible, state: share.state, withSound: share.state === 'on' && share.sound !== null, ended };
}

function presenceOf({ presence }: RoomPeer, state: State): Peer['presence'] {
  return presence === 'reconnecting' && isFlowing(state) ? 'unreachable' : presence;
}

function asSwitch(on: boolean): Switch {
  return on ? 'on' : 'off';
}

function connectionOf(state: State): Connection {
  const connected = connectionState(state);
  const known = connected === 'connected' && state.peers.length > 0;
  return {
    state: connected,
    quality: known ? state.quality : 'unknown',
    side: known ? state.side : 'unknown',
    restored: state.restored && connected === 'connected',
    broken: brokenOf(state),
    limited: state.limited,
  };
}

function connectionState(state: State): Connection['state'] {
  switch (state.phase.name) {
    case 'connecting':
      return 'connecting';
    case 'waiting':
    case 'declined':
      return brokenOf(state) === 'nothing' ? 'connected' : 'reconnecting';
    case 'call':
      if (isLost(state)) return 'lost';
      if (brokenOf(state) !== 'nothing') return 'reconnecting';
      return state.media === 'connecting' ? 'connecting' : 'connected';
    default:
      return 'idle';
  }
}

export function devicesOf({
  devices,
  testingSpeaker,
  sample,
}: Pick<State, 'devices' | 'testingSpeaker' | 'sample'>): CallView['devices'] {
  const { lists, chosen, canSwitchCamera, permission } = devices;
  return {
    microphones: lists.microphone,
    cameras: lists.camera,
    speakers: lists.speaker,
    ...chosen,
    canSwitchCamera,
    permission,
    testingSpeaker,
    sample,
  };
}

export function ownTroubles({ troubles }: State['devices']): readonly Trouble[] {
  return byImportance(troubles.map((code) => trouble(code)));
}

function troublesOf(state: State): readonly Trouble[] {
  const { troubles, devices, soundBlocked, phase } = state;
  if (phase.name === 'done' || phase.name === 'failed' || phase.name === 'elsewhere') return [];
  const sound = soundBlocked ? [trouble('sound-blocked')] : [];
  return byImportance([...causeOfLoss(state), ...troubles, ...devices.troubles.map((code) => trouble(code)), ...sound]);
}

/** Of the media's end the media itself says the cause. */
function causeOfLoss(state: State): readonly Trouble[] {
  if (!isLost(state) || state.media === 'lost') return [];
  return [{ ...trouble(state.online ? 'server-unreachable' : 'offline'), wayOut: 'rejoin' }];
}
