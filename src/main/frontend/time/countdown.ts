import type { ServerClock } from './server-clock';
import { realTimers, type Cancel, type Timers } from './timers';

/** Calls at instants of the server's time, right also after the clock was corrected or the device slept. */
export class Countdown {
  constructor(
    private readonly clock: Pick<ServerClock, 'now' | 'subscribe'>,
    private readonly timers: Timers = realTimers,
  ) {}

  /** Calls once, as soon as the server's time has reached the instant; never before. Returns the way to cancel. */
  at(instant: number, action: () => void): Cancel {
    let stopTimer: Cancel = () => {};
    const stopListening = this.clock.subscribe(() => arm());
    const cancel = (): void => {
      stopTimer();
      stopListening();
    };
    const arm = (): void => {
      stopTimer();
      stopTimer = this.timers.after(this.wait(instant), () => {
        if (this.clock.now() < instant) return arm();
        cancel();
        action();
      });
    };
    arm();
    return cancel;
  }

  /** Calls at once and then on every full second of the server's time. */
  everySecond(action: (now: number) => void): Cancel {
    let cancel: Cancel = () => {};
    const tick = (): void => {
      const now = this.clock.now();
      action(now);
      cancel = this.at(Math.floor(now / SECOND) * SECOND + SECOND, tick);
    };
    tick();
    return () => cancel();
  }

  /** In short pieces: a timer of a sleeping or throttled page is late, and a long one overflows. */
  private wait(instant: number): number {
    return Math.min(Math.max(Math.ceil(instant - this.clock.now()), 0), MINUTE);
  }
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
