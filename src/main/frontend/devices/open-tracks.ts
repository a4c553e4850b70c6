import { captures, type Wishes } from './device-snapshot';
import type { Capture } from './device-troubles';

/** What is open now. Ends of tracks that nobody here asked for are told: unplugged, or the permission was withdrawn. */
export class OpenTracks {
  readonly now: Record<Capture, MediaStreamTrack | null> = { microphone: null, camera: null };

  constructor(private readonly ended: () => void) {}

  hold(kind: Capture, track: MediaStreamTrack): void {
    this.now[kind] = track;
    track.addEventListener('ended', () => this.end(kind, track));
  }

  stop(kind: Capture): void {
    const track = this.now[kind];
    this.now[kind] = null;
    track?.stop();
  }

  /** A muted microphone stays open and sends silence. */
  mute({ microphone }: Wishes): void {
    if (this.now.microphone) this.now.microphone.enabled = microphone === 'on';
  }

  /** Phones end the tracks of a page in the background, and some do not say so. */
  wake(): void {
    for (const kind of captures) {
      const track = this.now[kind];
      if (track?.readyState === 'ended') this.end(kind, track);
    }
  }

  private end(kind: Capture, track: MediaStreamTrack): void {
    if (this.now[kind] !== track) return;
    this.now[kind] = null;
    this.ended();
  }
}
