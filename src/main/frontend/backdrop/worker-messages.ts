import type { BackdropEnd } from './backdrops';

/** What the worker draws behind the person. */
export type Behind =
  { readonly kind: 'blur'; readonly radius: number } | { readonly kind: 'picture'; readonly picture: ImageBitmap };

export type ToWorker =
  /** Pictures come and go by streams, past the page's own thread. */
  | {
      readonly type: 'begin';
      readonly behind: Behind;
      readonly readable: ReadableStream<VideoFrame>;
      readonly writable: WritableStream<VideoFrame>;
    }
  /** Pictures are handed over one by one, each asked for by `next`. */
  | { readonly type: 'begin'; readonly behind: Behind }
  | { readonly type: 'picture'; readonly picture: ImageBitmap }
  | { readonly type: 'behind'; readonly behind: Behind };

export type FromWorker =
  | { readonly type: 'next' }
  | { readonly type: 'picture'; readonly picture: ImageBitmap }
  /** The first processed picture is out. */
  | { readonly type: 'first' }
  | { readonly type: 'ended'; readonly why: BackdropEnd; readonly words: string };
