/** "MediaStreamTrack Insertable Media Processing using Streams" in its first form, as Chromium has it; TypeScript's library lacks it. */
export interface InsertableStreams {
  readonly MediaStreamTrackProcessor: new (from: { track: MediaStreamTrack; maxBufferSize: number }) => {
    readonly readable: ReadableStream<VideoFrame>;
  };
  readonly MediaStreamTrackGenerator: new (to: { kind: 'video' }) => MediaStreamTrack & {
    readonly writable: WritableStream<VideoFrame>;
  };
}

export function insertableStreams(): InsertableStreams | null {
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = globalThis as Partial<InsertableStreams>;
  if (!MediaStreamTrackProcessor || !MediaStreamTrackGenerator) return null;
  return { MediaStreamTrackProcessor, MediaStreamTrackGenerator };
}
