import {
  isScreen,
  isSound,
  noTracks,
  trackKinds,
  type MediaConnection,
  type MediaEvent,
  type MediaListener,
  type PeerAddress,
  type Seat,
  type TrackKind,
} from './media-connection';
import type { PictureLimit } from './ladder';
import { RemoteUsers } from './remote-users';

/** A room without a network: what one side sends, the others have at once. For tests of everything above it. */
export class FakeRoom {
  readonly members = new Set<FakeConnection>();

  connection(uid: number, listener: MediaListener, screenUid = -uid): FakeConnection {
    return new FakeConnection(this, uid, screenUid, listener);
  }
}

export class FakeConnection implements MediaConnection {
  readonly sent: Record<TrackKind, MediaStreamTrack | null> = { ...noTracks };
  limit: PictureLimit = 'full';
  resumes = 0;
  closed = false;
  private readonly users: RemoteUsers;

  constructor(
    private readonly room: FakeRoom,
    readonly uid: number,
    readonly screenUid: number,
    private readonly listener: MediaListener,
  ) {
    this.users = new RemoteUsers((event) => this.emit(event));
  }

  async connect(seat: Seat): Promise<void> {
    this.users.become(seat.peers);
    for (const other of this.room.members) this.exchangeWith(other);
    this.room.members.add(this);
    this.emit({ type: 'state', state: 'connected' });
  }

  async setTrack(kind: TrackKind, track: MediaStreamTrack | null): Promise<void> {
    this.sent[kind] = track;
    if (this.closed || !this.room.members.has(this)) return;
    for (const other of this.room.members) if (other !== this) other.receive(this, kind);
  }

  async limitPicture(limit: PictureLimit): Promise<void> {
    this.limit = limit;
    await this.setTrack('camera', this.sent.camera);
  }

  peerJoined(peer: PeerAddress): void {
    this.users.peerJoined(peer);
  }

  peerReturned(): void {}

  peerLeft(peer: string): void {
    this.users.peerLeft(peer);
  }

  signal(): void {}

  resumed(seat: Seat): void {
    this.resumes++;
    this.users.become(seat.peers);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.users.forgetAll();
    this.closed = true;
    this.room.members.delete(this);
    for (const other of this.room.members) {
      other.users.forget(this.uid);
      other.users.forget(this.screenUid);
    }
  }

  /** A test speaks for the network. */
  emit(event: MediaEvent): void {
    if (!this.closed) this.listener(event);
  }

  private exchangeWith(other: FakeConnection): void {
    for (const kind of trackKinds) {
      other.receive(this, kind);
      this.receive(other, kind);
    }
  }

  private carried(kind: TrackKind): MediaStreamTrack | null {
    return kind === 'camera' && this.limit === 'none' ? null : this.sent[kind];
  }

  private receive(from: FakeConnection, kind: TrackKind): void {
    const number = isScreen(kind) ? from.screenUid : from.uid;
    this.users.set(number, isSound(kind) ? 'microphone' : 'camera', from.carried(kind));
  }
}
