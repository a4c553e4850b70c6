import type { State } from './state';

/** One stream for each peer that stays the same while its tracks change, so that a <video> need not be set up again. */
export class RemoteStreams {
  private readonly streams = new Map<string, MediaStream>();

  constructor(private readonly newStream: () => MediaStream) {}

  of(peer: string): MediaStream | null {
    return this.streams.get(peer) ?? null;
  }

  follow(remote: State['remote']): void {
    for (const peer of [...this.streams.keys()]) if (!remote[peer]) this.streams.delete(peer);
    for (const [peer, { microphone, camera }] of Object.entries(remote)) {
      const stream = this.streams.get(peer) ?? this.newStream();
      this.streams.set(peer, stream);
      fill(stream, [microphone, camera]);
    }
  }
}

function fill(stream: MediaStream, tracks: readonly (MediaStreamTrack | null)[]): void {
  for (const track of stream.getTracks()) if (!tracks.includes(track)) stream.removeTrack(track);
  for (const track of tracks) if (track && !stream.getTracks().includes(track)) stream.addTrack(track);
}
