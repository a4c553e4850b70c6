import { step, type Step, type TimerName } from '../events';
import type { Door } from '../phase';
import type { State } from '../state';
import { slow } from './entering';
import { giveUp } from './socket';

export function timer(state: State, name: TimerName): Step {
  switch (name) {
    case 'slow':
      return slow(state);
    case 'give-up':
      return giveUp(state);
    case 'restored':
      return step({ ...state, restored: false });
    case 'extended':
      return step({ ...state, extendedUntil: null });
  }
}

/** The door opens and closes by itself; the server decides again when it is passed. */
export function clocked(state: State, now: number): Step {
  const { phase, booking } = state;
  if (phase.name !== 'lobby') return step(state);
  const door = doorAt(phase.door, booking.closesAt, now);
  return step(door === phase.door ? state : { ...state, phase: { ...phase, door } });
}

function doorAt(door: Door, closesAt: number, now: number): Door {
  if (door.state === 'too-early' && now >= door.opensAt) return doorAt({ state: 'open' }, closesAt, now);
  return door.state === 'open' && now >= closesAt ? { state: 'over', closedAt: closesAt } : door;
}
