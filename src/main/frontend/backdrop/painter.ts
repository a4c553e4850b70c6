import { drawOutline } from './outline';
import type { Effort } from './pace';
import type { Segmenter } from './segmenter';
import { soften } from './softening';
import type { Behind } from './worker-messages';

/** More points would not be seen, and cost. */
const LARGEST = { 0: 1280, 1: 1280, 2: 640 } as const;
/** Of the picture that is blurred: the blur takes every detail anyway. */
const SMALL = 96;

/** Draws the person of each picture in front of something else. */
export class Painter {
  behind: Behind;
  private readonly canvas = new OffscreenCanvas(1, 1);
  private readonly pen = penOf(this.canvas);
  private readonly person = new OffscreenCanvas(1, 1);
  private readonly personPen = penOf(this.person);
  private readonly small = new OffscreenCanvas(1, 1);
  private readonly smallPen = penOf(this.small, true);
  private outline: ImageData | null = null;
  private painted = 0;

  constructor(
    private readonly segmenter: Segmenter,
    behind: Behind,
  ) {
    this.behind = behind;
  }

  /** The canvas holds it until the next call. */
  async paint(picture: CanvasImageSource, width: number, height: number, effort: Effort): Promise<OffscreenCanvas> {
    if (this.outline === null || this.painted % (effort + 1) === 0) await this.findPerson(picture, height > width);
    this.painted++;
    const scale = Math.min(1, LARGEST[effort] / Math.max(width, height));
    resize(this.canvas, even(width * scale), even(height * scale));
    this.compose(picture);
    return this.canvas;
  }

  private async findPerson(picture: CanvasImageSource, isUpright: boolean): Promise<void> {
    const { width, height, sure } = await this.segmenter.outline(picture, isUpright);
    const first = this.outline?.width !== width || this.outline.height !== height;
    const outline = first || this.outline === null ? new ImageData(width, height) : this.outline;
    drawOutline(sure, outline.data, first);
    resize(this.person, width, height);
    this.personPen.putImageData(outline, 0, 0);
    this.outline = outline;
  }

  private compose(picture: CanvasImageSource): void {
    const { width, height } = this.canvas;
    this.pen.globalCompositeOperation = 'copy';
    this.pen.drawImage(this.person, 0, 0, width, height);
    this.pen.globalCompositeOperation = 'source-in';
    this.pen.drawImage(picture, 0, 0, width, height);
    this.pen.globalCompositeOperation = 'destination-over';
    if (this.behind.kind === 'picture') this.cover(this.behind.picture, width, height);
    else this.pen.drawImage(this.blurred(picture, this.behind.radius), 0, 0, width, height);
  }

  /** Fills all, whatever the shape, and cuts what is too much. */
  private cover(picture: ImageBitmap, width: number, height: number): void {
    const scale = Math.max(width / picture.width, height / picture.height);
    const [wide, high] = [picture.width * scale, picture.height * scale];
    this.pen.drawImage(picture, (width - wide) / 2, (height - high) / 2, wide, high);
  }

  private blurred(picture: CanvasImageSource, radius: number): OffscreenCanvas {
    const { width, height } = this.canvas;
    const scale = SMALL / Math.max(width, height);
    resize(this.small, Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
    this.smallPen.drawImage(picture, 0, 0, this.small.width, this.small.height);
    const points = this.smallPen.getImageData(0, 0, this.small.width, this.small.height);
    soften(points.data, points.width, points.height, radius);
    this.smallPen.putImageData(points, 0, 0);
    return this.small;
  }
}

function penOf(canvas: OffscreenCanvas, willReadFrequently = false): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext('2d', { willReadFrequently });
  if (!pen) throw new Error('No canvas.');
  pen.imageSmoothingQuality = 'high';
  return pen;
}

/** A canvas that gets a size loses what it holds and how it draws, so only when it must. */
function resize(canvas: OffscreenCanvas, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

/** Encoders want whole blocks of colour. */
function even(length: number): number {
  return Math.max(2, Math.round(length / 2) * 2);
}
