import { imagePath } from './board-server';
import type { LoadImage } from './nodes';

const LONGEST_SIDE = 1600;
/** As the server has it. */
const MOST_BYTES = 1024 * 1024;

/** Each picture is fetched once. */
export function imageLoader(bookingId: string): LoadImage {
  const loading = new Map<string, Promise<HTMLImageElement | null>>();
  return (image) => {
    const known = loading.get(image) ?? load(imagePath(bookingId, image));
    loading.set(image, known);
    // One that did not come may come the next time.
    void known.then((found) => found === null && loading.delete(image));
    return known;
  };
}

async function load(path: string): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = path;
  return image.decode().then(
    () => image,
    () => null,
  );
}

export interface SmallPicture {
  readonly content: Blob;
  readonly width: number;
  readonly height: number;
}

/** No larger than a board needs, and without what cameras write into pictures. Null for what is no picture. */
export async function smallPicture(file: Blob): Promise<SmallPicture | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const content = await fitting(canvas);
  return content === null ? null : { content, width: canvas.width, height: canvas.height };
}

/** PNG keeps drawings sharp and see-through; photographs are too large for it. */
async function fitting(canvas: HTMLCanvasElement): Promise<Blob | null> {
  const sharp = await blobOf(canvas, 'image/png', 1);
  if (sharp !== null && sharp.size <= MOST_BYTES) return sharp;
  return await [0.85, 0.6, 0.35].reduce<Promise<Blob | null>>(async (before, quality) => {
    const found = await before;
    return found !== null && found.size <= MOST_BYTES ? found : blobOf(canvas, 'image/jpeg', quality);
  }, Promise.resolve(null));
}

function blobOf(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}
