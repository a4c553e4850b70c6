import type { Effect, Step } from '../events';
import type { Announced, State, Tracks } from '../state';

/** After every step: what is sent, and what the others are told about it, follow the devices. */
export function keepOthersInformed({ state, effects }: Step): Step {
  const more: Effect[] = [];
  const tracked = withTracks(state, more);
  const told = withAnnouncement(tracked, more);
  return { state: told, effects: [...effects, ...more] };
}

function withTracks(state: State, more: Effect[]): State {
  if (state.media === 'idle') return state;
  const { microphone, camera } = state.devices;
  const tracks: Tracks = { microphone: microphone.track, camera: camera.track };
  const { sending } = state;
  if (sending && sending.microphone === tracks.microphone && sending.camera === tracks.camera) return state;
  more.push({ type: 'set-tracks', tracks });
  return { ...state, sending: tracks };
}

function withAnnouncement(state: State, more: Effect[]): State {
  if (!state.seat || state.socket !== 'up') return state;
  const { devices, background } = state;
  const now: Announced = {
    microphone: devices.microphone.fact === 'on',
    camera: devices.camera.fact === 'on',
    background,
  };
  if (state.announced && isSame(state.announced, now)) return state;
  more.push({ type: 'send', message: { type: 'state', ...now } });
  return { ...state, announced: now };
}

function isSame(one: Announced, other: Announced): boolean {
  return one.microphone === other.microphone && one.camera === other.camera && one.background === other.background;
}
