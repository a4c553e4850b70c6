import { ownKinds, type MediaListener, type OwnKind, type PeerAddress, type TrackKind } from './media-connection';

type OwnTracks = Record<OwnKind, MediaStreamTrack | null>;

const ofScreen: Record<OwnKind, TrackKind> = { microphone: 'screen-sound', camera: 'screen' };

/**
 * Who is who: the media network knows numbers, the room knows peers. A track that comes before its peer is kept until the
 * room names it; a number that the room never names (a recorder) is never shown. What comes from the number of somebody's screen is
 * that screen.
 */
export class RemoteUsers {
  private readonly peers = new Map<number, string>();
  private readonly screens = new Set<number>();
  private readonly tracks = new Map<number, OwnTracks>();

  constructor(private readonly emit: MediaListener) {}

  /** Everybody in the room now. */
  become(room: readonly PeerAddress[]): void {
    const present = new Set(room.map(({ id }) => id));
    for (const id of [...this.peers.values()]) if (!present.has(id)) this.peerLeft(id);
    for (const peer of room) this.peerJoined(peer);
  }

  peerJoined({ id, uid, screenUid }: PeerAddress): void {
    this.screens.add(screenUid);
    for (const number of [uid, screenUid]) this.name(number, id);
  }

  peerLeft(id: string): void {
    for (const [uid, peer] of this.peers) {
      if (peer !== id) continue;
      for (const kind of ownKinds) this.tell(uid, kind, null);
      this.peers.delete(uid);
    }
  }

  set(uid: number, kind: OwnKind, track: MediaStreamTrack | null): void {
    const known = this.tracks.get(uid) ?? { microphone: null, camera: null };
    this.tracks.set(uid, { ...known, [kind]: track });
    this.tell(uid, kind, track);
  }

  forget(uid: number): void {
    for (const kind of ownKinds) this.set(uid, kind, null);
    this.tracks.delete(uid);
  }

  forgetAll(): void {
    for (const uid of [...this.tracks.keys()]) this.forget(uid);
  }

  private name(uid: number, peer: string): void {
    if (this.peers.get(uid) === peer) return;
    this.peers.set(uid, peer);
    for (const kind of ownKinds) this.tell(uid, kind, this.tracks.get(uid)?.[kind] ?? null);
  }

  private tell(uid: number, own: OwnKind, track: MediaStreamTrack | null): void {
    const peer = this.peers.get(uid);
    const kind = this.screens.has(uid) ? ofScreen[own] : own;
    if (peer !== undefined) this.emit({ type: 'remote-track', peer, kind, track });
  }
}
