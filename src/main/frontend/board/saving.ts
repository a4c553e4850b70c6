import { Layer } from 'konva/lib/Layer';
import { Rect } from 'konva/lib/shapes/Rect';
import { Stage } from 'konva/lib/Stage';
import type { Board } from './board-view';
import { PAGE, type Thing } from './drawn';
import { lay, type LoadImage, nodeOf } from './nodes';

/** One page as a picture. */
export async function asPng(board: Board, page: number, load: LoadImage): Promise<Blob | null> {
  const canvas = await pictureOf(board.things(page), load);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** All pages, each on one of its own. The library is fetched only now: few ask for it. */
export async function asPdf(board: Board, load: LoadImage): Promise<Blob> {
  const { jsPDF } = await import('jspdf');
  const size = [PAGE.width, PAGE.height];
  const file = new jsPDF({
    orientation: 'landscape',
    unit: 'px',
    format: size,
    hotfixes: ['px_scaling'],
    compress: true,
  });
  for (let page = 1; page <= board.view.pages; page++) {
    if (page > 1) file.addPage(size, 'landscape');
    const canvas = await pictureOf(board.things(page), load);
    file.addImage(canvas.toDataURL('image/jpeg', 0.92), 'JPEG', 0, 0, PAGE.width, PAGE.height);
  }
  return file.output('blob');
}

async function pictureOf(things: readonly Thing[], load: LoadImage): Promise<HTMLCanvasElement> {
  const stage = new Stage({ container: document.createElement('div'), ...PAGE });
  const layer = new Layer({ listening: false });
  stage.add(layer);
  layer.add(new Rect({ ...PAGE, fill: '#ffffff' }));
  for (const { drawn } of things) {
    if (drawn.kind === 'image') await load(drawn.image);
    const node = nodeOf(drawn);
    lay(node, drawn, load);
    layer.add(node);
  }
  // A picture that is here is laid on in the next turn.
  await Promise.resolve();
  layer.draw();
  const canvas = stage.toCanvas({ pixelRatio: 1 });
  stage.destroy();
  return canvas;
}

export function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
