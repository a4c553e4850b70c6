import { step, type Effect, type Step } from '../events';
import { troubleOfProblem } from '../problem-troubles';
import type { Answer, ServerProblem } from '../server';
import { outside, type State } from '../state';
import { trouble } from '../troubles';
import type { BookedTime, EndReason } from '../../signaling/messages';
import type { BookingInfo } from '../booking-info';
import type { DoneReason, Door } from '../phase';
import type { Trouble } from '../troubles';
import { addTrouble } from './trouble-list';

/** What every way out of the room does: nothing sends any more, and no light stays on. */
export const letGo: readonly Effect[] = [
  { type: 'close-media' },
  { type: 'close-devices' },
  { type: 'cancel-timer', timer: 'slow' },
  { type: 'cancel-timer', timer: 'give-up' },
  { type: 'cancel-timer', timer: 'extended' },
];

export interface EndFacts {
  readonly durationSeconds: number | null;
  readonly reason: EndReason | null;
  readonly support: string | null;
}

const unknownEnd: EndFacts = { durationSeconds: null, reason: null, support: null };

export function done(state: State, why: DoneReason, facts: EndFacts = unknownEnd): Step {
  if (state.phase.name === 'done') return step(state);
  // Whoever was removed may be let back in, and finds out by trying.
  const mayRejoin = why === 'left' || why === 'replaced' || why === 'removed';
  const over: State = { ...state, ...outside, phase: { name: 'done', why, ...facts, mayRejoin } };
  return step(over, ...letGo, { type: why === 'left' ? 'leave-socket' : 'stop-socket' });
}

export function fail(state: State, trouble: Trouble): Step {
  return step({ ...state, ...outside, phase: { name: 'failed', trouble } }, ...letGo, { type: 'stop-socket' });
}

export function leave(state: State): Step {
  const { name } = state.phase;
  return name === 'done' || name === 'failed' ? step(state) : done(state, 'left');
}

export function toDashboard(state: State): Step {
  const { state: left, effects } = leave(state);
  return step(left, ...effects, { type: 'go-to-dashboard' });
}

export function endAnswered(state: State, answer: Answer<{ readonly durationSeconds: number | null }>): Step {
  if (answer.ok) return done(state, 'ended', { ...unknownEnd, ...answer.value, reason: 'host' });
  return state.phase.name === 'done' ? step(state) : step(addTrouble(state, troubleOfProblem(answer.problem)));
}

/** The door's answer, before the call or in the middle of it. */
export interface DoorAnswer {
  readonly code: string;
  readonly opensAt?: number;
  readonly closedAt?: number;
  readonly status?: string;
  readonly booked?: BookedTime;
  readonly support?: string;
}

/** Null when this is no answer of the door. */
export function refused(state: State, answer: DoorAnswer): Step | null {
  const inRoom = state.phase.name === 'call';
  const support = answer.support ?? null;
  const facts = { ...unknownEnd, support };
  switch (answer.code) {
    case 'too-early':
      return moved(state, answer);
    case 'locked':
      return backToLobby(state, { state: 'locked' }, support);
    case 'over':
      return done(state, 'over', facts);
    case 'removed':
      return done(state, 'removed', facts);
    case 'not-open':
      if (inRoom) return done(state, answer.status === 'COMPLETED' ? 'ended' : 'cancelled', facts);
      return backToLobby(state, { state: 'not-open', status: answer.status ?? '' }, support);
    case 'not-found':
    case 'network-unavailable':
    case 'not-signed-in':
      return fail(state, trouble(answer.code, support));
    default:
      return null;
  }
}

/** Too early, perhaps because it was given another time under this page. */
function moved(state: State, { opensAt = state.booking.opensAt, booked }: DoorAnswer): Step {
  const booking: BookingInfo = { ...state.booking, ...booked, opensAt };
  return backToLobby({ ...state, booking }, { state: 'too-early', opensAt });
}

function backToLobby(state: State, door: Door, support: string | null = null): Step {
  const lobby: State = { ...state, ...outside, phase: { name: 'lobby', door, support } };
  // Before a door that opens later the own picture stays; at one that is shut no light does.
  const close: readonly Effect[] = door.state === 'too-early' ? [] : [{ type: 'close-devices' }];
  const leave: readonly Effect[] = [{ type: 'close-media' }, { type: 'stop-socket' }, ...close];
  return step(lobby, ...leave, { type: 'cancel-timer', timer: 'slow' });
}

/** The answer to the call that begins the session. Once seated, the socket's word counts. */
export function started(state: State, answer: Answer<unknown>): Step {
  if (answer.ok || state.phase.name !== 'connecting' || state.seat) return step(state);
  return problem(state, answer.problem);
}

export function probed(state: State, answer: Answer<unknown>): Step {
  if (answer.ok || state.socket === 'up' || state.socket === 'off') return step(state);
  const { httpStatus } = answer.problem;
  return httpStatus === 401 || httpStatus === 404 ? fail(state, troubleOfProblem(answer.problem)) : step(state);
}

function problem(state: State, { bookingStatus, ...rest }: ServerProblem): Step {
  if (rest.code === 'waiting') return step(state);
  const answer = bookingStatus === undefined ? rest : { ...rest, status: bookingStatus };
  return (rest.httpStatus === 409 && refused(state, answer)) || fail(state, troubleOfProblem(rest));
}
