import { step, type Step } from '../events';
import { outside, type State } from '../state';
import type { ConnectingStep } from '../phase';

export const SLOW_AFTER = 10_000;

export function join(state: State): Step {
  const { phase } = state;
  if (phase.name !== 'lobby' || phase.door.state !== 'open') return step(state);
  return enter(state);
}

/** Devices first, as the browser may ask; then the server. */
export function enter(state: State): Step {
  const { permission, microphone, camera } = state.devices;
  const settled = permission === 'granted' || permission === 'denied';
  if (settled && microphone.fact !== 'starting' && camera.fact !== 'starting') return reachServer(state);
  const { state: connecting, effects } = connect(state, 'checking-devices');
  return step(connecting, ...effects, { type: 'ask-devices' });
}

/** Out of the room, as after a failure or an end: the devices were let go and are opened anew. */
export function enterAgain(state: State): Step {
  const { state: connecting, effects } = connect({ ...state, ...outside }, 'checking-devices');
  return step(connecting, { type: 'begin-devices', wishes: state.wishes }, ...effects, { type: 'ask-devices' });
}

export function devicesReady(state: State): Step {
  const { phase } = state;
  return phase.name === 'connecting' && phase.step === 'checking-devices' ? reachServer(state) : step(state);
}

/** Both at once: each gives the door's answer, and the socket's opening need not wait for the other. */
function reachServer(state: State): Step {
  const { state: connecting, effects } = connect({ ...state, socket: 'opening', gaveUp: false }, 'reaching-server');
  return step(connecting, ...effects, { type: 'open-socket' }, { type: 'start-session' });
}

export function connect(state: State, doing: ConnectingStep): Step {
  return step(
    { ...state, phase: { name: 'connecting', step: doing, slow: false } },
    { type: 'timer', timer: 'slow', after: SLOW_AFTER },
  );
}

export function slow(state: State): Step {
  const { phase } = state;
  return phase.name === 'connecting' ? step({ ...state, phase: { ...phase, slow: true } }) : step(state);
}

/** Moves the seat here from the other tab. */
export function useHere(state: State): Step {
  if (state.phase.name !== 'elsewhere') return step(state);
  const { state: connecting, effects } = connect({ ...state, socket: 'opening' }, 'reaching-server');
  return step(connecting, { type: 'begin-devices', wishes: state.wishes }, { type: 'ask-devices' }, ...effects, {
    type: 'move-here',
  });
}
