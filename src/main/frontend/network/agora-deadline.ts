import type { Timers } from '../time/timers';

/** The SDK's join never rejects by itself without a network. */
const JOIN_WITHIN = 20_000;

export class DeadlinePassed extends Error {}

export function withinDeadline<T>(timers: Timers, joining: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = timers.after(JOIN_WITHIN, () => reject(new DeadlinePassed()));
    joining.then(resolve, reject).finally(cancel);
  });
}
