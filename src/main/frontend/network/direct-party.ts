import { every, type Cancel, type Timers } from '../time/timers';
import { DirectLink, type LinkSetUp } from './direct-link';
import { everReceived, PathWatch } from './path-watch';

/** ICE needs about 15 s to declare a path failed; a first connection that takes longer is blocked. */
const CONNECT_WITHIN = 20_000;
/** The server may not know yet that the other's socket is gone, and what it relays then is lost. */
const REPEAT_EVERY = 3000;
/** A dropped path often comes back by itself; after this long a restart is asked for, and again each time. */
const RESTART_EVERY = 5000;
/** Longer than anybody walks through a tunnel without giving up by themselves. */
const GIVE_UP_AFTER = 120_000;

export type PartyState = 'connecting' | 'connected' | 'reconnecting' | 'lost';

export type PartySetUp = Omit<LinkSetUp, 'onState'>;

export interface PartyEvents {
  changed(): void;
  /** Out of an interruption, whatever it led to. */
  mended(): void;
  gaveUp(trouble: 'media-blocked' | 'media-lost'): void;
}

/** One other page, and the state of the path to it. */
export class DirectParty {
  readonly link: DirectLink;
  state: PartyState = 'connecting';
  private readonly path = new PathWatch();
  /** Nothing arrives, whatever the browser says. */
  private silent = false;
  private everConnected = false;
  private closed = false;
  private deadlines: readonly Cancel[] = [];

  constructor(
    setUp: PartySetUp,
    private readonly timers: Timers,
    private readonly events: PartyEvents,
  ) {
    this.link = new DirectLink({ ...setUp, onState: (state) => this.follow(state) });
  }

  /** Connects from now on, one way or the other. */
  open(): void {
    this.become('connecting');
  }

  close(): void {
    this.closed = true;
    this.cancelDeadlines();
    this.link.close();
  }

  /** Also while connected: an offer that was lost would stand in the way of every later one. */
  mend(): void {
    if (this.state !== 'connected') this.become(this.unconnected());
    this.link.mend(this.silent);
  }

  /** What the browser counts; null while there is no path, and when the party is gone meanwhile. */
  async report(): Promise<Iterable<[string, unknown]> | null> {
    const { connection } = this.link;
    if (connection.connectionState !== 'connected') return null;
    const report = (await connection.getStats()) as unknown as Iterable<[string, unknown]>;
    return this.closed ? null : report;
  }

  feel(report: Iterable<[string, unknown]>): void {
    const silent = this.path.look(everReceived(report));
    if (this.silent === silent) return;
    this.silent = silent;
    this.become(silent ? 'reconnecting' : 'connected');
  }

  private follow(state: RTCPeerConnectionState): void {
    if (state === 'connected') {
      this.everConnected = true;
      this.silent = false;
      this.path.forget();
      this.become('connected');
    } else if (state === 'disconnected' && this.state === 'connected') {
      this.become('reconnecting');
    } else if (state === 'failed') {
      this.become(this.unconnected());
      this.link.mend(this.silent);
    }
  }

  private unconnected(): PartyState {
    return this.everConnected ? 'reconnecting' : 'connecting';
  }

  private become(state: PartyState): void {
    if (this.state !== state || this.deadlines.length === 0) {
      this.cancelDeadlines();
      if (this.state === 'reconnecting') this.events.mended();
      this.state = state;
      this.deadlines = this.deadlinesOf(state);
    }
    this.events.changed();
  }

  private deadlinesOf(state: PartyState): readonly Cancel[] {
    switch (state) {
      case 'connecting':
        return [
          every(this.timers, REPEAT_EVERY, () => this.link.repeatOffer()),
          this.timers.after(CONNECT_WITHIN, () => this.giveUp('media-blocked')),
        ];
      case 'reconnecting':
        return [
          every(this.timers, RESTART_EVERY, () => this.link.mend(this.silent)),
          this.timers.after(GIVE_UP_AFTER, () => this.giveUp('media-lost')),
        ];
      default:
        return [];
    }
  }

  /** The attempts go on all the same. */
  private giveUp(trouble: 'media-blocked' | 'media-lost'): void {
    this.state = 'lost';
    this.events.changed();
    this.events.gaveUp(trouble);
  }

  private cancelDeadlines(): void {
    for (const cancel of this.deadlines) cancel();
    this.deadlines = [];
  }
}
