import type { Signal } from '../signaling/messages';
import type { PictureLimit } from './ladder';
import type { MediaConnection, MediaListener, PeerAddress, Seat, TrackKind } from './media-connection';

/** A connection whose code is still being fetched: all that is asked of it meanwhile is done then, in the same order. */
export class LateConnection implements MediaConnection {
  private readonly real: Promise<MediaConnection | null>;
  private closed = false;

  constructor(fetched: Promise<MediaConnection>, listener: MediaListener) {
    this.real = fetched.catch(() => {
      if (!this.closed) listener({ type: 'failed', trouble: 'media-lost' });
      return null;
    });
  }

  connect(seat: Seat): Promise<void> {
    return this.ask((real) => real.connect(seat));
  }

  setTrack(kind: TrackKind, track: MediaStreamTrack | null): Promise<void> {
    return this.ask((real) => real.setTrack(kind, track));
  }

  limitPicture(limit: PictureLimit): Promise<void> {
    return this.ask((real) => real.limitPicture(limit));
  }

  peerJoined(peer: PeerAddress): void {
    void this.ask((real) => real.peerJoined(peer));
  }

  peerReturned(peer: string): void {
    void this.ask((real) => real.peerReturned(peer));
  }

  peerLeft(peer: string): void {
    void this.ask((real) => real.peerLeft(peer));
  }

  signal(from: string, signal: Signal): void {
    void this.ask((real) => real.signal(from, signal));
  }

  resumed(seat: Seat): void {
    void this.ask((real) => real.resumed(seat));
  }

  close(): Promise<void> {
    this.closed = true;
    return this.ask((real) => real.close());
  }

  private async ask(what: (real: MediaConnection) => Promise<void> | void): Promise<void> {
    const real = await this.real;
    if (real) await what(real);
  }
}
