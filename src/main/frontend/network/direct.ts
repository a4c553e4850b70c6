import type { IceServer, Signal } from '../signaling/messages';
import { every, type Cancel, type Timers } from '../time/timers';
import { DirectLink, type NewPeerConnection } from './direct-link';
import { DirectStats } from './direct-stats';
import { worstStrain, type PictureLimit, type Strain } from './ladder';
import {
  noTracks,
  trackKinds,
  type MediaConnection,
  type MediaListener,
  type PeerAddress,
  type Seat,
  type TrackKind,
} from './media-connection';
import { everReceived, PathWatch } from './path-watch';
import { judge, QualityJudge, strainOf } from './quality';

export interface DirectPorts {
  readonly newPeerConnection: NewPeerConnection;
  readonly timers: Timers;
  readonly send: (to: string, signal: Signal) => void;
}

/** Two silent looks and the drawing, also on a slow machine, are well within the 3 s after which people wonder. */
const LOOK_EVERY = 500;
/** Looks at the path for each verdict on its quality. */
const LOOKS_FOR_VERDICT = 4;
/** The reports of the first seconds after an interruption still count what it swallowed. */
const LOOKS_AFTER_MENDING = 6;
/** ICE needs about 15 s to declare a path failed; a first connection that takes longer is blocked. */
const CONNECT_WITHIN = 20_000;
/** The server may not know yet that the other's socket is gone, and what it relays then is lost. */
const REPEAT_EVERY = 3000;
/** A dropped path often comes back by itself; after this long a restart is asked for, and again each time. */
const RESTART_EVERY = 5000;
/** Longer than anybody walks through a tunnel without giving up by themselves. */
const GIVE_UP_AFTER = 120_000;

interface Party {
  readonly link: DirectLink;
  readonly stats: DirectStats;
  readonly judge: QualityJudge;
  readonly path: PathWatch;
  /** Nothing arrives, whatever the browser says. */
  silent: boolean;
  /** The number of the look from which on the quality is judged. */
  judgedFrom: number;
  state: 'connecting' | 'connected' | 'reconnecting' | 'lost';
  everConnected: boolean;
  deadlines: Cancel[];
}

/** Straight between the browsers. The newcomer offers to everybody; the others wait for the offer. */
export class DirectConnection implements MediaConnection {
  private readonly parties = new Map<string, Party>();
  /** An id names one loaded page and never comes back; a late signal must not bring it back either. */
  private readonly gone = new Set<string>();
  private readonly tracks: Record<TrackKind, MediaStreamTrack | null> = { ...noTracks };
  private limit: PictureLimit = 'full';
  private seat: Seat | null = null;
  private stopLooking: Cancel = () => {};
  private looks = 0;
  private looking = false;
  private closed = false;

  constructor(
    private readonly ports: DirectPorts,
    private readonly emit: MediaListener,
  ) {}

  async connect(seat: Seat): Promise<void> {
    this.seat = seat;
    for (const peer of seat.peers) this.party(peer.id).link.begin();
    this.stopLooking = every(this.ports.timers, LOOK_EVERY, () => void this.look());
    this.tellState();
  }

  async setTrack(kind: TrackKind, track: MediaStreamTrack | null): Promise<void> {
    this.tracks[kind] = track;
    await Promise.all([...this.parties.values()].map(({ link }) => link.setTrack(kind, track)));
  }

  async limitPicture(limit: PictureLimit): Promise<void> {
    this.limit = limit;
    for (const { link } of this.parties.values()) link.limitPicture(limit);
  }

  /** Nothing to do: the newcomer's offer makes the link. */
  peerJoined(_peer: PeerAddress): void {}

  peerReturned(peer: string): void {
    const party = this.parties.get(peer);
    if (party) this.mend(party);
  }

  peerLeft(peer: string): void {
    this.drop(peer);
    this.tellState();
  }

  signal(from: string, signal: Signal): void {
    if (!this.closed && this.seat && !this.gone.has(from)) this.party(from).link.receive(signal);
  }

  resumed(seat: Seat): void {
    this.seat = seat;
    const present = new Set(seat.peers.map(({ id }) => id));
    for (const id of this.parties.keys()) if (!present.has(id)) this.drop(id);
    // Who came while the socket was gone has made an offer, and says it again.
    for (const { id } of seat.peers) this.refresh(id, seat.iceServers);
    this.tellState();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.stopLooking();
    for (const id of [...this.parties.keys()]) this.drop(id);
  }

  private refresh(id: string, iceServers: readonly IceServer[]): void {
    const known = this.parties.get(id);
    if (!known) return;
    known.link.useServers(iceServers.map(plainServer));
    this.mend(known);
  }

  /** Also while connected: an offer that was lost would stand in the way of every later one. */
  private mend(party: Party): void {
    if (party.state !== 'connected') this.setState(party, party.everConnected ? 'reconnecting' : 'connecting');
    party.link.mend(party.silent);
  }

  private party(id: string): Party {
    return this.parties.get(id) ?? this.meet(id);
  }

  private meet(id: string): Party {
    const party: Party = {
      link: new DirectLink({
        newPeerConnection: this.ports.newPeerConnection,
        configuration: { iceServers: (this.seat?.iceServers ?? []).map(plainServer), bundlePolicy: 'max-bundle' },
        polite: this.seat?.polite ?? true,
        tracks: this.tracks,
        limit: this.limit,
        send: (signal) => this.ports.send(id, signal),
        onTrack: (kind, track) => this.emit({ type: 'remote-track', peer: id, kind, track }),
        onState: (state) => this.follow(party, state),
      }),
      stats: new DirectStats(),
      judge: new QualityJudge(),
      path: new PathWatch(),
      silent: false,
      judgedFrom: 0,
      state: 'connecting',
      everConnected: false,
      deadlines: [],
    };
    this.parties.set(id, party);
    this.setState(party, 'connecting');
    return party;
  }

  private drop(id: string): void {
    this.gone.add(id);
    const party = this.parties.get(id);
    if (!party) return;
    this.parties.delete(id);
    clear(party);
    party.link.close();
    for (const kind of trackKinds) this.emit({ type: 'remote-track', peer: id, kind, track: null });
  }

  private follow(party: Party, state: RTCPeerConnectionState): void {
    if (state === 'connected') {
      party.everConnected = true;
      party.silent = false;
      party.path.forget();
      this.setState(party, 'connected');
    } else if (state === 'disconnected' && party.state === 'connected') {
      this.setState(party, 'reconnecting');
    } else if (state === 'failed') {
      this.setState(party, party.everConnected ? 'reconnecting' : 'connecting');
      party.link.mend(party.silent);
    }
  }

  private setState(party: Party, state: Party['state']): void {
    if (party.state !== state || party.deadlines.length === 0) {
      clear(party);
      if (party.state === 'reconnecting') party.judgedFrom = this.looks + LOOKS_AFTER_MENDING;
      party.state = state;
      party.deadlines = this.deadlinesOf(party);
    }
    this.tellState();
  }

  private deadlinesOf(party: Party): Cancel[] {
    const { timers } = this.ports;
    const giveUp = (trouble: 'media-blocked' | 'media-lost') => (): void => {
      party.state = 'lost';
      this.tellState();
      this.emit({ type: 'failed', trouble });
    };
    switch (party.state) {
      case 'connecting':
        return [
          every(timers, REPEAT_EVERY, () => party.link.repeatOffer()),
          timers.after(CONNECT_WITHIN, giveUp('media-blocked')),
        ];
      case 'reconnecting':
        return [
          every(timers, RESTART_EVERY, () => party.link.mend(party.silent)),
          timers.after(GIVE_UP_AFTER, giveUp('media-lost')),
        ];
      default:
        return [];
    }
  }

  /** The worst of all links. */
  private tellState(): void {
    if (!this.seat || this.closed) return;
    const states = [...this.parties.values()].map(({ state }) => state);
    const worst = (['lost', 'reconnecting', 'connecting'] as const).find((state) => states.includes(state));
    this.emit({ type: 'state', state: worst ?? 'connected' });
  }

  /** Not while the last look still waits for the browser: two answers at one time are no two silent looks. */
  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    await this.lookAtAll().finally(() => (this.looking = false));
  }

  private async lookAtAll(): Promise<void> {
    this.looks++;
    const strains: (Strain | null)[] = [];
    for (const party of this.parties.values()) {
      if (party.link.connection.connectionState !== 'connected') continue;
      const report = (await party.link.connection.getStats()) as unknown as Iterable<[string, unknown]>;
      if (![...this.parties.values()].includes(party)) continue;
      this.feel(party, party.path.look(everReceived(report)));
      if (this.looks % LOOKS_FOR_VERDICT === 0 && party.state === 'connected') {
        strains.push(this.tellQuality(party, report));
      }
    }
    const strain = worstStrain(strains);
    if (strain && !this.closed) this.emit({ type: 'strain', strain });
  }

  private feel(party: Party, silent: boolean): void {
    if (party.silent === silent) return;
    party.silent = silent;
    this.setState(party, silent ? 'reconnecting' : 'connected');
  }

  private tellQuality(party: Party, report: Iterable<[string, unknown]>): Strain | null {
    const sample = party.stats.sample(report);
    if (this.looks < party.judgedFrom) return null;
    const verdict = party.judge.look(judge(sample));
    if (verdict) this.emit({ type: 'quality', ...verdict });
    return strainOf(sample);
  }
}

function clear(party: Party): void {
  for (const cancel of party.deadlines) cancel();
  party.deadlines = [];
}

function plainServer({ urls, username, credential }: IceServer): RTCIceServer {
  return {
    urls: [...urls],
    ...(username === undefined ? {} : { username }),
    ...(credential === undefined ? {} : { credential }),
  };
}
