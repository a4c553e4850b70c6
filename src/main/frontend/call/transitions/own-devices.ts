import type { BackdropState } from '../../backdrop/backdrops';
import { tryPicture } from '../../network/ladder';
import { step, type Step } from '../events';
import type { State } from '../state';

export function toggle(state: State, device: 'microphone' | 'camera'): Step {
  const wishes = { ...state.wishes, [device]: state.wishes[device] === 'on' ? 'off' : 'on' } as const;
  // Who switches the camera on wants to be seen: what the network paused is tried again.
  const ladder = device === 'camera' && wishes.camera === 'on' ? tryPicture(state.ladder) : state.ladder;
  return step({ ...state, wishes, ladder }, { type: 'want-devices', wishes });
}

/** When it ends by itself the camera goes off with it: who chose not to show the room has not said yes to showing it. */
export function backdropChanged(state: State, backdrop: BackdropState): Step {
  const gaveUp = backdrop.ended !== null && state.backdrop.ended === null;
  const next = { ...state, backdrop };
  return gaveUp && state.wishes.camera === 'on' ? toggle(next, 'camera') : step(next);
}

export function testSpeaker(state: State): Step {
  return state.testingSpeaker ? step(state) : step({ ...state, testingSpeaker: true }, { type: 'test-speaker' });
}

/** One at a time, and only of a microphone that is open. */
export function recordSample(state: State): Step {
  const { microphone, chosen } = state.devices;
  if (!microphone.track || state.sample === 'recording' || state.sample === 'playing') return step(state);
  return step(
    { ...state, sample: 'recording' },
    { type: 'take-sample', track: microphone.track, speaker: chosen.speaker },
  );
}
