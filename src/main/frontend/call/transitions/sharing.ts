import { also, step, type Step } from '../events';
import type { Captured, ShareEnd } from '../share';
import type { State } from '../state';

const off = { share: { state: 'off' } } as const satisfies Partial<State>;

/** A newer screen takes the place of an older one, and whoever starts it has been told so. */
export function share(state: State): Step {
  if (state.phase.name !== 'call' || state.share.state !== 'off') return step(state);
  const instead = state.peers.find(({ screen }) => screen)?.id ?? null;
  return step({ ...state, share: { state: 'choosing', instead }, shareEnd: null }, { type: 'capture-screen' });
}

export function captured(state: State, result: Captured): Step {
  if (state.share.state !== 'choosing') return step(state, { type: 'release-screen' });
  if (!result.ok) return step({ ...state, ...off, shareEnd: endOf(result.why) });
  const { picture, sound } = result;
  return step({ ...state, share: { state: 'on', instead: state.share.instead, picture, sound } });
}

function endOf(why: 'declined' | 'blocked' | 'failed'): ShareEnd | null {
  return why === 'declined' ? null : { why, name: null };
}

export function stopSharing(state: State): Step {
  return step({ ...state, ...off });
}

/** The person did it, if by another button than ours. */
export function captureEnded(state: State): Step {
  return state.share.state === 'on' ? step({ ...state, ...off }) : step(state);
}

/** Somebody else's screen is shown now. */
export function shareOver(state: State, by: string): Step {
  if (state.share.state !== 'on') return step(state);
  const name = state.peers.find(({ id }) => id === by)?.name ?? state.booking.otherName;
  return step({ ...state, ...off, shareTold: false, shareEnd: { why: 'taken', name } });
}

export function screenFailed(state: State): Step {
  return state.share.state === 'on' ? step({ ...state, ...off, shareEnd: { why: 'failed', name: null } }) : step(state);
}

export function shareInterrupted(state: State): Step {
  return step({ ...state, shareEnd: { why: 'interrupted', name: null } });
}

/** The same, where a call is left to be entered again. */
export function interrupted(state: State): State {
  return state.share.state === 'on' ? shareInterrupted(state).state : state;
}

/** After every step: whoever shares no more, for whatever reason, captures no more. */
export function letScreenGo(before: State, { state, effects }: Step): Step {
  const stopped = before.share.state !== 'off' && state.share.state === 'off';
  return stopped ? also({ state, effects }, { type: 'release-screen' }) : { state, effects };
}
