import type { Cancel, Timers } from '../time/timers';

export interface PulsePorts {
  readonly timers: Timers;
  /** Monotonic milliseconds. */
  readonly monotonic: () => number;
}

export interface PulseEvents {
  ask(id: number): void;
  /** No answer for so long that the person should know; it may be late only. */
  quiet(): void;
  /** The answer. */
  heard(serverTime: number, roundTrip: number): void;
  /** Not worth waiting for any longer. */
  dead(): void;
}

/** Together less than 3 s: by then the person is to read what is going on. */
const ASK_EVERY = 1000;
const QUIET_AFTER = 1500;
const DEAD_AFTER = 5000;

/** Whether the server is still at the other end of a socket: asks once a second, never twice at a time. */
export class Pulse {
  private asked = 0;
  private askedAt = 0;
  private waiting = false;
  private cancels: Cancel[] = [];

  constructor(
    private readonly ports: PulsePorts,
    private readonly events: PulseEvents,
  ) {}

  begin(): void {
    this.stop();
    this.ask();
  }

  stop(): void {
    for (const cancel of this.cancels) cancel();
    this.cancels = [];
    this.waiting = false;
  }

  answered(id: number, serverTime: number): void {
    if (!this.waiting || id !== this.asked) return;
    this.stop();
    const roundTrip = this.ports.monotonic() - this.askedAt;
    this.cancels = [this.ports.timers.after(Math.max(ASK_EVERY - roundTrip, 0), () => this.ask())];
    this.events.heard(serverTime, roundTrip);
  }

  private ask(): void {
    const { timers, monotonic } = this.ports;
    this.waiting = true;
    this.askedAt = monotonic();
    this.cancels = [
      timers.after(QUIET_AFTER, () => this.events.quiet()),
      timers.after(DEAD_AFTER, () => this.events.dead()),
    ];
    this.events.ask(++this.asked);
  }
}
