import type { Backdrop } from './backdrops';
import { pictureOf } from './pictures';
import type { Behind } from './worker-messages';

/** Large enough for every camera picture; vectors have no size of their own. */
const [WIDTH, HEIGHT] = [1280, 720];

/** Radii are those of a picture of 96 points. */
export async function behindOf(backdrop: Backdrop): Promise<Behind> {
  if (backdrop === 'blur-light') return { kind: 'blur', radius: 2 };
  const file = pictureOf(backdrop);
  return file === null ? { kind: 'blur', radius: 6 } : { kind: 'picture', picture: await drawn(file) };
}

/** Workers cannot read vectors. */
async function drawn(file: string): Promise<ImageBitmap> {
  const image = new Image(WIDTH, HEIGHT);
  image.src = file;
  await image.decode();
  return createImageBitmap(image, { resizeWidth: WIDTH, resizeHeight: HEIGHT });
}
