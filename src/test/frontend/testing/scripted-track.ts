/** The part of MediaStreamTrack that is used, without media. */
export class ScriptedTrack extends EventTarget {
  private static made = 0;
  readonly id = `track-${++ScriptedTrack.made}`;
  enabled = true;
  readyState: MediaStreamTrackState = 'live';

  constructor(
    readonly kind: 'audio' | 'video',
    readonly settings: MediaTrackSettings = {},
    readonly label = '',
  ) {
    super();
  }

  /** On the receiving side: what is sent at the other end now. */
  source: () => ScriptedTrack | null = () => null;

  stop(): void {
    this.readyState = 'ended';
  }

  /** As when the device is unplugged. */
  unplug(): void {
    this.stop();
    this.dispatchEvent(new Event('ended'));
  }

  clone(): ScriptedTrack {
    return new ScriptedTrack(this.kind, this.settings, this.label);
  }

  getSettings(): MediaTrackSettings {
    return this.settings;
  }

  get asTrack(): MediaStreamTrack {
    return this as unknown as MediaStreamTrack;
  }

  static of(track: MediaStreamTrack): ScriptedTrack {
    return track as unknown as ScriptedTrack;
  }
}

/** The part of MediaStream that is used. */
export class ScriptedStream {
  private tracks: MediaStreamTrack[];

  constructor(tracks: readonly (MediaStreamTrack | ScriptedTrack)[] = []) {
    this.tracks = tracks.map((track) => track as MediaStreamTrack);
  }

  getTracks = (): MediaStreamTrack[] => [...this.tracks];
  getAudioTracks = (): MediaStreamTrack[] => this.tracks.filter(({ kind }) => kind === 'audio');
  getVideoTracks = (): MediaStreamTrack[] => this.tracks.filter(({ kind }) => kind === 'video');
  addTrack = (track: MediaStreamTrack): unknown => this.tracks.push(track);
  removeTrack = (track: MediaStreamTrack): unknown => (this.tracks = this.tracks.filter((other) => other !== track));

  get asStream(): MediaStream {
    return this as unknown as MediaStream;
  }
}
