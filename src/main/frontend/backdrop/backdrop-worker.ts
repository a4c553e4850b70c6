import { atFirst, look, LOOK_EVERY, type Pace } from './pace';
import { Painter } from './painter';
import { Segmenter } from './segmenter';
import type { Behind, FromWorker, ToWorker } from './worker-messages';

/** The part of DedicatedWorkerGlobalScope that is used; TypeScript's libraries for pages and for workers exclude each other. */
interface Scope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
}

const scope = self as unknown as Scope;
/** Milliseconds from asking for one picture to asking for the next: 25 a second where streams are not to be had. */
const PICTURE_EVERY = 40;

let painter: Promise<Painter> | null = null;
let pace: Pace = atFirst;
let spent = 0;
let pictures = 0;
let lookedAt = performance.now();
let out = false;
let askedAt = 0;

scope.onmessage = ({ data }) => void take(data).catch(fail);

async function take(message: ToWorker): Promise<void> {
  switch (message.type) {
    case 'begin':
      painter = load(message.behind);
      if ('readable' in message) return flow(await painter, message.readable, message.writable);
      await painter;
      return ask();
    case 'picture':
      return handBack(message.picture);
    case 'behind':
      if (painter) (await painter).behind = message.behind;
  }
}

async function load(behind: Behind): Promise<Painter> {
  return new Painter(await Segmenter.load(), behind);
}

async function flow(
  to: Painter,
  readable: ReadableStream<VideoFrame>,
  writable: WritableStream<VideoFrame>,
): Promise<void> {
  const reader = readable.getReader();
  const writer = writable.getWriter();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const frame = next.value;
    const canvas = await paint(to, frame, frame.displayWidth, frame.displayHeight).finally(() => frame.close());
    await writer.write(new VideoFrame(canvas, { timestamp: frame.timestamp, alpha: 'discard' }));
    tellFirst();
  }
}

async function handBack(picture: ImageBitmap): Promise<void> {
  if (!painter) return;
  const canvas = await paint(await painter, picture, picture.width, picture.height).finally(() => picture.close());
  const painted = canvas.transferToImageBitmap();
  scope.postMessage({ type: 'picture', picture: painted }, [painted]);
  tellFirst();
  setTimeout(ask, Math.max(0, askedAt + PICTURE_EVERY - performance.now()));
}

function ask(): void {
  askedAt = performance.now();
  scope.postMessage({ type: 'next' });
}

async function paint(to: Painter, picture: CanvasImageSource, width: number, height: number): Promise<OffscreenCanvas> {
  const begun = performance.now();
  const canvas = await to.paint(picture, width, height, pace.effort);
  keepPace(performance.now() - begun);
  return canvas;
}

/** The first picture loads the model; it counts for nothing. */
function keepPace(milliseconds: number): void {
  if (!out) return;
  spent += milliseconds;
  pictures++;
  if (performance.now() < lookedAt + LOOK_EVERY) return;
  pace = look(pace, spent / pictures);
  [spent, pictures, lookedAt] = [0, 0, performance.now()];
  if (!pace.keepsUp) scope.postMessage({ type: 'ended', why: 'too-slow', words: '' });
}

function tellFirst(): void {
  if (out) return;
  out = true;
  lookedAt = performance.now();
  scope.postMessage({ type: 'first' });
}

function fail(fault: unknown): void {
  scope.postMessage({ type: 'ended', why: 'failed', words: String(fault) });
}
