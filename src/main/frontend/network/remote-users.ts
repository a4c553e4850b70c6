import { trackKinds, type MediaListener, type PeerAddress, type TrackKind } from './media-connection';

type Tracks = Record<TrackKind, MediaStreamTrack | null>;

/**
 * Who is who: the media network knows numbers, the room knows peers. A track that comes before its peer is kept until the
 * room names it; a number that the room never names (a recorder) is never shown.
 */
export class RemoteUsers {
  private readonly peers = new Map<number, string>();
  private readonly tracks = new Map<number, Tracks>();

  constructor(private readonly emit: MediaListener) {}

  /** Everybody in the room now. */
  become(room: readonly PeerAddress[]): void {
    const present = new Set(room.map(({ id }) => id));
    for (const id of [...this.peers.values()]) if (!present.has(id)) this.peerLeft(id);
    for (const peer of room) this.peerJoined(peer);
  }

  peerJoined({ id, uid }: PeerAddress): void {
    if (this.peers.get(uid) === id) return;
    this.peers.set(uid, id);
    for (const kind of trackKinds) this.tell(uid, kind, this.tracks.get(uid)?.[kind] ?? null);
  }

  peerLeft(id: string): void {
    for (const [uid, peer] of this.peers) {
      if (peer !== id) continue;
      for (const kind of trackKinds) this.tell(uid, kind, null);
      this.peers.delete(uid);
    }
  }

  set(uid: number, kind: TrackKind, track: MediaStreamTrack | null): void {
    const known = this.tracks.get(uid) ?? { microphone: null, camera: null };
    this.tracks.set(uid, { ...known, [kind]: track });
    this.tell(uid, kind, track);
  }

  forget(uid: number): void {
    for (const kind of trackKinds) this.set(uid, kind, null);
    this.tracks.delete(uid);
  }

  forgetAll(): void {
    for (const uid of [...this.tracks.keys()]) this.forget(uid);
  }

  private tell(uid: number, kind: TrackKind, track: MediaStreamTrack | null): void {
    const peer = this.peers.get(uid);
    if (peer !== undefined) this.emit({ type: 'remote-track', peer, kind, track });
  }
}
