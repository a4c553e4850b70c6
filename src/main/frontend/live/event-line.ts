import type { Cancel, Timers } from '../time/timers';

/** What a page needs of an EventSource. */
export interface Source {
  addEventListener(type: string, listener: () => void): void;
  close(): void;
  readonly readyState: number;
}

export interface EventLinePorts {
  open(): Source;
  readonly timers: Timers;
  /** Whether anybody can see the page. */
  visible(): boolean;
}

/** What the server may tell; see the description of GET /api/events. */
const KINDS = ['booking-changed', 'guest-let-in', 'guest-waiting'] as const;

const CLOSED = 2;
const AGAIN_AFTER = 10_000;

/**
 * News from the server while the page is in view. A hidden page lets go of its connection, as a browser has only six to a
 * server for all its tabs, and looks anew when it is seen again.
 */
export class EventLine {
  #source: Source | null = null;
  #again: Cancel = () => {};

  /**
   * @param look called whenever something may be different: at news, and after every time without a connection
   */
  constructor(
    private readonly ports: EventLinePorts,
    private readonly look: () => void,
  ) {}

  /** Call it at the start, and when the page comes into view or goes out of it. */
  attend(): void {
    if (this.ports.visible()) this.#open();
    else this.close();
  }

  close(): void {
    this.#again();
    this.#source?.close();
    this.#source = null;
  }

  #open(): void {
    if (this.#source !== null) return;
    const source = this.ports.open();
    this.#source = source;
    source.addEventListener('open', this.look);
    for (const kind of KINDS) source.addEventListener(kind, this.look);
    source.addEventListener('error', () => this.#failed(source));
  }

  /** A broken connection comes back by itself; a refused one does not. */
  #failed(source: Source): void {
    if (source !== this.#source || source.readyState !== CLOSED) return;
    this.close();
    this.look();
    this.#again = this.ports.timers.after(AGAIN_AFTER, () => this.attend());
  }
}
