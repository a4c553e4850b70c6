import type { SentTracks } from '../signaling/messages';
import type { PictureLimit } from './ladder';
import { isSound, screenKinds, trackKinds, type TrackKind, type Tracks } from './media-connection';
import { limitSender } from './sender-limit';

/**
 * What is sent in which transceiver. Microphone and camera have theirs from the first offer on, so that switching them never
 * negotiates again. A screen gets its own with the first that is shared, and keeps them. What comes in which is said with each
 * description, never guessed.
 */
export class LinkTracks {
  private readonly transceivers: Partial<Record<TrackKind, RTCRtpTransceiver>> = {};
  private readonly tracks: Record<TrackKind, MediaStreamTrack | null>;
  /** What the other side said last about what it sends. */
  private theirs: SentTracks = {};

  constructor(
    private readonly connection: RTCPeerConnection,
    tracks: Tracks,
    private limit: PictureLimit,
  ) {
    this.tracks = { ...tracks };
  }

  begin(): void {
    this.addTransceiver('microphone');
    this.addTransceiver('camera');
    this.addScreen();
  }

  want(kind: TrackKind, track: MediaStreamTrack | null): void {
    this.tracks[kind] = track;
  }

  wantLimit(limit: PictureLimit): void {
    this.limit = limit;
  }

  async send(kind: TrackKind): Promise<void> {
    await this.transceivers[kind]?.sender.replaceTrack(this.tracks[kind]);
    this.addScreen();
  }

  /** Nothing before the camera has its place in the connection. */
  async applyLimit(): Promise<void> {
    const sender = this.transceivers.camera?.sender;
    if (sender) await limitSender(sender, this.limit);
  }

  /** Never before the first negotiation is on its way: that one is the newcomer's. */
  addScreen(): void {
    if (!this.transceivers.camera) return;
    for (const kind of screenKinds) if (this.tracks[kind] && !this.transceivers[kind]) this.addTransceiver(kind);
  }

  hear(theirs: SentTracks): void {
    this.theirs = theirs;
  }

  /** The offerer's transceivers become ours too, for the same use. */
  adopt(): void {
    for (const transceiver of this.connection.getTransceivers()) {
      const kind = this.kindOf(transceiver);
      if (this.transceivers[kind] || transceiver.mid === null || transceiver.direction === 'stopped') continue;
      this.transceivers[kind] = transceiver;
      transceiver.direction = 'sendrecv';
      void transceiver.sender.replaceTrack(this.tracks[kind]);
    }
  }

  /** A page of before screens could be shared says nothing, and sends one of each. */
  kindOf({ mid, receiver }: RTCRtpTransceiver): TrackKind {
    return this.theirs[mid ?? ''] ?? (receiver.track.kind === 'audio' ? 'microphone' : 'camera');
  }

  sent(): SentTracks {
    return Object.fromEntries(
      trackKinds.flatMap((kind) => {
        const mid = this.transceivers[kind]?.mid;
        return mid === undefined || mid === null ? [] : [[mid, kind]];
      }),
    );
  }

  private addTransceiver(kind: TrackKind): void {
    const source = this.tracks[kind] ?? (isSound(kind) ? 'audio' : 'video');
    this.transceivers[kind] = this.connection.addTransceiver(source, { direction: 'sendrecv' });
  }
}
