/** The own camera alone, in one stream as long as it is the same track. */
export class OwnPreview {
  stream: MediaStream | null = null;

  constructor(private readonly newStream: (tracks: readonly MediaStreamTrack[]) => MediaStream) {}

  follow(camera: MediaStreamTrack | null): void {
    if ((this.stream?.getTracks()[0] ?? null) !== camera) this.stream = camera && this.newStream([camera]);
  }
}
