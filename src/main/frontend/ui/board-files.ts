import type { ReactiveControllerHost } from 'lit';
import type { Board } from '../board/board-view';
import { type Drawn, PAGE } from '../board/drawn';
import { imageLoader, smallPicture } from '../board/images';
import { type LoadImage, rounded } from '../board/nodes';
import { asPdf, asPng, save } from '../board/saving';

const PICTURE = { w: 700, h: 500 } as const;

/** Pictures that come onto the paper, and the paper as a file. */
export class BoardFiles {
  isSaving = false;
  fault: 'image' | 'save' | null = null;
  readonly load: LoadImage;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly board: Board,
  ) {
    this.load = imageLoader(board.bookingId);
  }

  /** How it would lie in the middle of the page; null when it does not come. */
  async addImage(file: Blob, z: () => number): Promise<Drawn | null> {
    this.#become(null);
    const picture = await smallPicture(file);
    if (picture === null) {
      this.#become('image');
      return null;
    }
    const image = await this.board.actions.addImage(picture.content);
    if (image === null) return null;
    const scale = Math.min(1, PICTURE.w / picture.width, PICTURE.h / picture.height);
    const [w, h] = [rounded(picture.width * scale), rounded(picture.height * scale)];
    return { kind: 'image', x: (PAGE.width - w) / 2, y: (PAGE.height - h) / 2, z: z(), image, w, h };
  }

  async save(kind: 'png' | 'pdf'): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    this.#become(null);
    const { page } = this.board.view;
    try {
      const content = kind === 'png' ? await asPng(this.board, page, this.load) : await asPdf(this.board, this.load);
      if (content === null) throw new Error('no picture');
      save(content, kind === 'png' ? `whiteboard-${page}.png` : 'whiteboard.pdf');
    } catch {
      this.fault = 'save';
    }
    this.isSaving = false;
    this.host.requestUpdate();
  }

  #become(fault: 'image' | 'save' | null): void {
    this.fault = fault;
    this.host.requestUpdate();
  }
}
