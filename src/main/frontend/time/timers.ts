/** Timers as a port: the real ones, or a test's. */
export interface Timers {
  /** Returns the way to cancel. */
  after(milliseconds: number, action: () => void): Cancel;
}

export type Cancel = () => void;

export const realTimers: Timers = {
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** The first call after `milliseconds`, then one after every further such time, never two at once. */
export function every(timers: Timers, milliseconds: number, action: () => void): Cancel {
  let cancel = timers.after(milliseconds, tick);
  let stopped = false;
  function tick(): void {
    action();
    if (!stopped) cancel = timers.after(milliseconds, tick);
  }
  return () => {
    stopped = true;
    cancel();
  };
}
