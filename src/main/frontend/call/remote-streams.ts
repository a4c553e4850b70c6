import type { Tracks } from '../network/media-connection';
import type { State } from './state';

/** One stream for each peer that stays the same while its tracks change, so that a <video> need not be set up again. */
export class RemoteStreams {
  private readonly faces = new Map<string, MediaStream>();
  private readonly screens = new Map<string, MediaStream>();

  constructor(private readonly newStream: () => MediaStream) {}

  of(peer: string): MediaStream | null {
    return this.faces.get(peer) ?? null;
  }

  /** With the sound that the other browser gives with it. */
  screenOf(peer: string): MediaStream | null {
    return this.screens.get(peer) ?? null;
  }

  follow(remote: State['remote']): void {
    this.keep(this.faces, remote, ({ microphone, camera }) => [microphone, camera]);
    this.keep(this.screens, remote, (tracks) => [tracks['screen-sound'], tracks.screen]);
  }

  private keep(
    streams: Map<string, MediaStream>,
    remote: State['remote'],
    of: (tracks: Tracks) => readonly (MediaStreamTrack | null)[],
  ): void {
    for (const peer of [...streams.keys()]) if (!remote[peer]) streams.delete(peer);
    for (const [peer, tracks] of Object.entries(remote)) {
      const stream = streams.get(peer) ?? this.newStream();
      streams.set(peer, stream);
      fill(stream, of(tracks));
    }
  }
}

function fill(stream: MediaStream, tracks: readonly (MediaStreamTrack | null)[]): void {
  for (const track of stream.getTracks()) if (!tracks.includes(track)) stream.removeTrack(track);
  for (const track of tracks) if (track && !stream.getTracks().includes(track)) stream.addTrack(track);
}
