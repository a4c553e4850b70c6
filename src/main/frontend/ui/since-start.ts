import type { CallView } from '../call/view';
import { stopwatch } from '../texts/time';

/** The time in the session as a moment in the notes has it; empty outside of the room. */
export function sinceStart({ phase, clock }: CallView): string {
  return phase.name === 'call' ? stopwatch(clock.now - phase.startedAt) : '';
}
