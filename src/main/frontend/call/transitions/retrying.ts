import { step, type Step } from '../events';
import type { State } from '../state';
import { enterAgain } from './entering';
import { interrupted } from './sharing';

/** Of what failed: the whole call, the connection, or just the devices. */
export function retry(state: State): Step {
  switch (state.phase.name) {
    case 'failed':
      return enterAgain(state);
    case 'connecting':
      return rejoin(state);
    default:
      return state.media === 'lost' ? rejoin(state) : step(state, { type: 'ask-devices' });
  }
}

/** Out and in again, under a new peer id: whatever was stuck on either side is gone. */
export function rejoin(state: State): Step {
  if (state.phase.name === 'lobby' || state.phase.name === 'elsewhere') return step(state);
  const { state: entering, effects } = enterAgain(interrupted(state));
  return step(entering, { type: 'close-media' }, { type: 'leave-socket' }, ...effects);
}
