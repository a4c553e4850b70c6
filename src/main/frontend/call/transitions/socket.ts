import { step, type Step } from '../events';
import type { State } from '../state';
import { trouble } from '../troubles';
import { done, fail } from './ending';
import { dropTroubles } from './trouble-list';

const GIVE_UP_AFTER = 120_000;
/** About 4 s of trying; then the person should know. */
const FAILURES_BEFORE_CALL = 3;

/** Media may go on without the socket, so during a call nothing is torn down. */
export function socketDown(state: State, failures: number): Step {
  if (state.socket === 'off') return step(state);
  if (state.phase.name === 'connecting' && failures >= FAILURES_BEFORE_CALL) {
    return fail(state, trouble('server-unreachable'));
  }
  const down: State = { ...state, socket: 'down', quiet: false, limited: false };
  const probe = failures === 2 ? [{ type: 'probe' } as const] : [];
  const giveUp = state.socket === 'up' ? [{ type: 'timer', timer: 'give-up', after: GIVE_UP_AFTER } as const] : [];
  return step(down, ...probe, ...giveUp);
}

/** It is still tried in the background; when it works again all is well by itself. */
export function giveUp(state: State): Step {
  return step(state.socket === 'down' ? { ...state, gaveUp: true } : state);
}

export function backOnline(state: State): State {
  const restored = state.socket === 'down' && state.phase.name === 'call';
  return {
    ...dropTroubles(state, 'server-unreachable'),
    socket: 'up',
    quiet: false,
    gaveUp: false,
    restored: state.restored || restored,
  };
}

/** The close codes of docs/protocol.md that end it; mostly a message has already said why. */
export function socketClosed(state: State, code: number): Step {
  const { name } = state.phase;
  if (name === 'done' || name === 'failed' || name === 'lobby') return step(state);
  switch (code) {
    case 1000:
      return done(state, 'left');
    case 4001:
      return done(state, 'replaced');
    case 4002:
      return done(state, 'ended');
    case 1003:
    case 1009:
    case 4008:
      return fail(state, trouble('page-outdated'));
    default:
      return fail(state, trouble('call-failed'));
  }
}
