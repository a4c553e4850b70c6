import type { Backdrop } from './backdrops';
import type { Processed, ProcessingWish } from './backdrop-desk';
import { behindOf } from './behind';
import { insertableStreams } from './insertable-streams';
import { PicturePump } from './picture-pump';
import type { FromWorker, ToWorker } from './worker-messages';

/** Starts a worker for this one track; it ends with the signal, with all that it holds. */
export async function process(source: MediaStreamTrack, wish: ProcessingWish): Promise<Processed> {
  const behind = await behindOf(wish.backdrop);
  wish.signal.throwIfAborted();
  const worker = new Worker(new URL('./backdrop-worker.ts', import.meta.url), { name: 'backdrop' });
  const tell = (message: ToWorker, transfer: Transferable[] = []): void => worker.postMessage(message, transfer);
  const pump = insertableStreams() === null ? new PicturePump(source, tell) : null;
  const begun = begin(source, pump);
  wish.signal.addEventListener('abort', () => {
    worker.terminate();
    pump?.stop();
    begun.track.stop();
  });
  tell({ type: 'begin', behind, ...begun.streams }, Object.values(begun.streams) as unknown as Transferable[]);
  await firstOf(worker, wish, pump);
  let wanted = wish.backdrop;
  const show = async (backdrop: Backdrop): Promise<void> => {
    wanted = backdrop;
    const next = await behindOf(backdrop);
    if (wanted === backdrop) tell({ type: 'behind', behind: next });
  };
  return { track: begun.track, show: (backdrop) => void show(backdrop).catch(warn) };
}

interface Begun {
  readonly track: MediaStreamTrack;
  readonly streams:
    | { readonly readable: ReadableStream<VideoFrame>; readonly writable: WritableStream<VideoFrame> }
    | Record<string, never>;
}

function begin(source: MediaStreamTrack, pump: PicturePump | null): Begun {
  const streams = insertableStreams();
  if (pump !== null || streams === null) return { track: (pump as PicturePump).track, streams: {} };
  const { readable } = new streams.MediaStreamTrackProcessor({ track: source, maxBufferSize: 1 });
  const track = new streams.MediaStreamTrackGenerator({ kind: 'video' });
  return { track, streams: { readable, writable: track.writable } };
}

function firstOf(worker: Worker, wish: ProcessingWish, pump: PicturePump | null): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'first') return resolve();
      if (data.type !== 'ended') return void pump?.take(data);
      if (data.words !== '') warn(data.words);
      reject(new Error(data.words));
      wish.ended(data.why);
    };
    worker.onerror = () => {
      reject(new Error('The worker broke.'));
      wish.ended('failed');
    };
  });
}

function warn(fault: unknown): void {
  console.warn('visavis: background', fault);
}
