import type { Live } from '../../../main/frontend/call/live';
import type { CallEvent, Effect, Step } from '../../../main/frontend/call/events';
import { initialState, type State } from '../../../main/frontend/call/state';
import { transition } from '../../../main/frontend/call/transition';
import type { BookingInfo } from '../../../main/frontend/call/booking-info';
import type { Door } from '../../../main/frontend/call/phase';
import type { DeviceSnapshot } from '../../../main/frontend/devices/device-snapshot';
import { noDevices } from '../../../main/frontend/devices/device-list';
import type { RoomPeer, Welcome } from '../../../main/frontend/signaling/messages';
import { ScriptedTrack } from './scripted-track';

export const START = Date.parse('2026-11-21T10:00:00Z');
const MINUTE = 60_000;

export const booking: BookingInfo = {
  id: 'b-1',
  title: 'Weekly session',
  role: 'guest',
  personRole: 'CLIENT',
  myName: 'Clara Klein',
  otherName: 'Tara Theiss',
  startsAt: START,
  endsAt: START + 50 * MINUTE,
  opensAt: START - 15 * MINUTE,
  closesAt: START + 80 * MINUTE,
  dashboard: '/client/sessions',
};

export const unasked: DeviceSnapshot = {
  microphone: { fact: 'unasked', track: null },
  camera: { fact: 'unasked', track: null },
  mirrored: true,
  permission: 'unasked',
  lists: noDevices,
  chosen: { microphone: null, camera: null, speaker: null },
  canSwitchCamera: false,
  troubles: [],
};

export const openDevices: DeviceSnapshot = {
  ...unasked,
  permission: 'granted',
  microphone: { fact: 'on', track: new ScriptedTrack('audio').asTrack },
  camera: { fact: 'on', track: new ScriptedTrack('video').asTrack },
};

export const host: RoomPeer = {
  id: 'p-host',
  person: 'tara',
  name: 'Tara Theiss',
  role: 'host',
  uid: 7,
  screenUid: 8,
  microphone: true,
  camera: true,
  picture: 'full',
  background: false,
  screen: false,
  presence: 'here',
};

export function welcome(more: Partial<Welcome> = {}): Welcome {
  return {
    type: 'welcome',
    you: 'p-me',
    role: 'guest',
    network: 'direct',
    peers: [],
    iceServers: [],
    startedAt: START,
    endsAt: booking.endsAt,
    closesAt: booking.closesAt,
    locked: false,
    serverTime: START,
    ...more,
  };
}

export function inLobby(door: Door = { state: 'open' }, devices = openDevices): State {
  return initialState(booking, { name: 'lobby', door, support: null }, { microphone: 'on', camera: 'on' }, devices);
}

/** The state after these events, and the effects of the last one. */
export function after(start: State, ...events: readonly CallEvent[]): Step {
  return events.reduce<Step>(({ state }, event) => transition(state, event), { state: start, effects: [] });
}

export const seated: readonly CallEvent[] = [
  { type: 'join' },
  { type: 'message', message: welcome({ peers: [host] }) },
  { type: 'media', event: { type: 'state', state: 'connected' } },
];

export function inCall(): State {
  return after(inLobby(), ...seated).state;
}

/** What is seen of a call beside its state, when there is nothing special. */
export const live: Live = {
  now: START,
  level: 0,
  hint: null,
  peerSpeaking: false,
  preview: null,
  streamOf: () => null,
  screenOf: () => null,
  canShare: true,
};

export function named(effects: readonly Effect[]): readonly string[] {
  return effects.map(({ type }) => type);
}
