import type { IceServer, Signal } from '../signaling/messages';
import type { Timers } from '../time/timers';
import type { NewPeerConnection } from './direct-link';
import { DirectParty, type PartySetUp } from './direct-party';
import { DirectWatch } from './direct-watch';
import type { PictureLimit } from './ladder';
import {
  noTracks,
  trackKinds,
  type MediaConnection,
  type MediaListener,
  type PeerAddress,
  type Seat,
  type TrackKind,
} from './media-connection';

export interface DirectPorts {
  readonly newPeerConnection: NewPeerConnection;
  readonly timers: Timers;
  readonly send: (to: string, signal: Signal) => void;
}

/** Straight between the browsers. The newcomer offers to everybody; the others wait for the offer. */
export class DirectConnection implements MediaConnection {
  private readonly parties = new Map<string, DirectParty>();
  /** An id names one loaded page and never comes back; a late signal must not bring it back either. */
  private readonly gone = new Set<string>();
  private readonly tracks: Record<TrackKind, MediaStreamTrack | null> = { ...noTracks };
  private readonly watch: DirectWatch;
  private limit: PictureLimit = 'full';
  private seat: Seat | null = null;
  private closed = false;

  constructor(
    private readonly ports: DirectPorts,
    private readonly emit: MediaListener,
  ) {
    this.watch = new DirectWatch(this.parties, ports.timers, emit);
  }

  async connect(seat: Seat): Promise<void> {
    this.seat = seat;
    for (const peer of seat.peers) this.party(peer.id).link.begin();
    this.watch.begin();
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
    this.parties.get(peer)?.mend();
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
    this.watch.end();
    for (const id of [...this.parties.keys()]) this.drop(id);
  }

  private refresh(id: string, iceServers: readonly IceServer[]): void {
    const known = this.parties.get(id);
    known?.link.useServers(iceServers.map(plainServer));
    known?.mend();
  }

  private party(id: string): DirectParty {
    return this.parties.get(id) ?? this.meet(id);
  }

  private meet(id: string): DirectParty {
    const party: DirectParty = new DirectParty(this.linkTo(id), this.ports.timers, {
      changed: () => this.tellState(),
      mended: () => this.watch.mended(party),
      gaveUp: (trouble) => this.emit({ type: 'failed', trouble }),
    });
    this.parties.set(id, party);
    party.open();
    return party;
  }

  private linkTo(id: string): PartySetUp {
    return {
      newPeerConnection: this.ports.newPeerConnection,
      configuration: { iceServers: (this.seat?.iceServers ?? []).map(plainServer), bundlePolicy: 'max-bundle' },
      polite: this.seat?.polite ?? true,
      tracks: this.tracks,
      limit: this.limit,
      send: (signal) => this.ports.send(id, signal),
      onTrack: (kind, track) => this.emit({ type: 'remote-track', peer: id, kind, track }),
    };
  }

  private drop(id: string): void {
    this.gone.add(id);
    const party = this.parties.get(id);
    if (!party) return;
    this.parties.delete(id);
    party.close();
    for (const kind of trackKinds) this.emit({ type: 'remote-track', peer: id, kind, track: null });
  }

  /** The worst of all links. */
  private tellState(): void {
    if (!this.seat || this.closed) return;
    const states = [...this.parties.values()].map(({ state }) => state);
    const worst = (['lost', 'reconnecting', 'connecting'] as const).find((state) => states.includes(state));
    this.emit({ type: 'state', state: worst ?? 'connected' });
  }
}

function plainServer({ urls, username, credential }: IceServer): RTCIceServer {
  return {
    urls: [...urls],
    ...(username === undefined ? {} : { username }),
    ...(credential === undefined ? {} : { credential }),
  };
}
