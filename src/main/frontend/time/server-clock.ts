/**
 * The server's time, whatever the device's own clock says and however it is moved while the page is open: a server instant
 * is pinned to a monotonic reading, never to the wall clock.
 */
export class ServerClock {
  private offset: number;
  private uncertainty = Infinity;
  private learnedAt: number;
  private readonly listeners = new Set<() => void>();

  /**
   * @param monotonic milliseconds that only grow, as performance.now()
   * @param serverTime milliseconds since 1970 that the server wrote into the page
   * @param at the monotonic reading when the page's first byte came
   */
  constructor(
    private readonly monotonic: () => number,
    serverTime: number,
    at: number = monotonic(),
  ) {
    this.offset = serverTime - at;
    this.learnedAt = at;
  }

  now(): number {
    return this.monotonic() + this.offset;
  }

  /** A fresh reading replaces the old one unless it is vaguer; vagueness grows, as a sleeping device stops its counter. */
  learn(serverTime: number, roundTrip: number): void {
    const at = this.monotonic();
    const uncertainty = roundTrip / 2;
    const aged = this.uncertainty + (at - this.learnedAt) * DRIFT;
    const offset = serverTime + uncertainty - at;
    if (uncertainty > aged && Math.abs(offset - this.offset) <= uncertainty + aged) return;
    this.offset = offset;
    this.uncertainty = uncertainty;
    this.learnedAt = at;
    for (const listener of this.listeners) listener();
  }

  /** Called when the clock was set anew. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** 1 ms a second: more than any quartz drifts. */
const DRIFT = 0.001;

/** The clock of this page. The rendering server's instant belongs to the moment when its answer began to arrive. */
export function pageClock(serverTime: number | string): ServerClock {
  const instant = typeof serverTime === 'number' ? serverTime : Date.parse(serverTime);
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return new ServerClock(() => performance.now(), instant, navigation?.responseStart || performance.now());
}
