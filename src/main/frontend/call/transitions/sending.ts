import type { Effect, Step } from '../events';
import { trackKinds, type Tracks } from '../../network/media-connection';
import { limitOf, ownPicture } from '../picture';
import type { Announced, State } from '../state';

/** After every step: what is sent, and what the others are told about it, follow the devices. */
export function keepOthersInformed({ state, effects }: Step): Step {
  const more: Effect[] = [];
  const tracked = withTracks(state, more);
  const told = withShare(withAnnouncement(withLimit(tracked, more), more), more);
  return { state: told, effects: [...effects, ...more] };
}

function withTracks(state: State, more: Effect[]): State {
  if (state.media === 'idle') return state;
  const tracks = tracksOf(state);
  const { sending } = state;
  if (sending && trackKinds.every((kind) => sending[kind] === tracks[kind])) return state;
  more.push({ type: 'set-tracks', tracks });
  return { ...state, sending: tracks };
}

function withLimit(state: State, more: Effect[]): State {
  if (state.media === 'idle') return state;
  const limit = limitOf(state);
  // A new connection sends all that it can.
  if ((state.limit ?? 'full') === limit) return state;
  more.push({ type: 'limit-picture', limit });
  return { ...state, limit };
}

function tracksOf({ devices: { microphone, camera }, share }: State): Tracks {
  const shared = share.state === 'on' ? share : null;
  return {
    microphone: microphone.track,
    camera: camera.track,
    screen: shared?.picture ?? null,
    'screen-sound': shared?.sound ?? null,
  };
}

/** Once resumed it is the server's to say whether it still holds: somebody else may share by now. */
function withShare(state: State, more: Effect[]): State {
  const on = state.share.state === 'on';
  if (!state.seat || state.socket !== 'up' || state.shareTold === on) return state;
  const instead = state.share.state === 'on' && state.shareTold === false ? state.share.instead : null;
  more.push({ type: 'send', message: { type: 'share', on, ...(instead === null ? {} : { instead }) } });
  return { ...state, shareTold: on };
}

function withAnnouncement(state: State, more: Effect[]): State {
  if (!state.seat || state.socket !== 'up') return state;
  const { devices, background } = state;
  const now: Announced = {
    microphone: devices.microphone.fact === 'on',
    camera: devices.camera.fact === 'on',
    picture: ownPicture(state),
    background,
  };
  if (state.announced && isSame(state.announced, now)) return state;
  more.push({ type: 'send', message: { type: 'state', ...now } });
  return { ...state, announced: now };
}

function isSame(one: Announced, other: Announced): boolean {
  return (['microphone', 'camera', 'picture', 'background'] as const).every((field) => one[field] === other[field]);
}
