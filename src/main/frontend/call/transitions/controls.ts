import { step, type Step } from '../events';
import { troubleOfProblem } from '../problem-troubles';
import type { Answer, RoomControl } from '../server';
import type { State } from '../state';
import { addTrouble, dropTroubles } from './trouble-list';

export function control(state: State, control: RoomControl): Step {
  return step(state, { type: 'control-room', control });
}

/** Without words there is no field: an empty text says nothing. */
export function said(words: string): { words?: string } {
  return words.trim() === '' ? {} : { words };
}

/** The room itself shows by push what came of it; only a failure has to be said here. */
export function controlAnswered(state: State, answer: Answer<unknown>): Step {
  if (answer.ok) return step(dropTroubles(state, 'server-unreachable', 'server-fault'));
  const refusedByTheDoor = answer.problem.httpStatus === 409;
  if (refusedByTheDoor || state.phase.name !== 'call') return step(state);
  return step(addTrouble(state, troubleOfProblem(answer.problem)));
}

/** From the end that this page shows: a second press does not add twice. */
export function extend(state: State, minutes: number): Step {
  const { phase, extension } = state;
  if (phase.name !== 'call' || extension.state === 'asking') return step(state);
  return step({ ...state, extension: { state: 'asking' } }, { type: 'extend-session', minutes, from: phase.endsAt });
}

export function extendAnswered(state: State, answer: Answer<unknown>): Step {
  if (state.extension.state !== 'asking') return step(state);
  if (answer.ok) return step({ ...state, extension: { state: 'idle' } });
  const { code, conflict = 'both', until = null, nextTitle: title = null } = answer.problem;
  if (code === 'slot-taken') {
    return step({ ...state, extension: { state: 'refused', conflict, until, title } });
  }
  return step({ ...state, extension: { state: 'failed', support: answer.problem.support ?? null } });
}

/** Not while the answer is on its way. */
export function extendSeen(state: State): Step {
  return step(state.extension.state === 'asking' ? state : { ...state, extension: { state: 'idle' } });
}
