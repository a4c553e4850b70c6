import { render, type TemplateResult } from 'lit';

/** A part of DocumentPictureInPicture (WICG), which TypeScript's library does not know. */
interface FloatingWindows {
  requestWindow(size: { readonly width: number; readonly height: number }): Promise<Window>;
}

const size = { width: 400, height: 300 };

/**
 * The call in a small window above all others: with its controls where the browser can float a page, else the picture alone, else not at
 * all.
 */
export class Floating {
  #window: Window | null = null;

  constructor(
    private readonly changed: () => void,
    private readonly press: (event: KeyboardEvent) => void,
  ) {}

  get possible(): boolean {
    return windows() !== null || document.pictureInPictureEnabled === true;
  }

  get on(): boolean {
    return this.#window !== null || (document.pictureInPictureElement ?? null) !== null;
  }

  /** From a press. @param picture what floats where only a picture can */
  async toggle(picture: HTMLVideoElement | null): Promise<void> {
    if (this.on) return this.close();
    const opened = await windows()
      ?.requestWindow(size)
      .catch((): null => null);
    if (opened) this.#furnish(opened);
    else await this.#floatPicture(picture);
    this.changed();
  }

  /** @param draw what is in the window */
  draw(draw: () => TemplateResult): void {
    if (this.#window !== null) render(draw(), this.#window.document.body);
  }

  close(): void {
    this.#window?.close();
    if ((document.pictureInPictureElement ?? null) !== null)
      void document.exitPictureInPicture().catch(() => undefined);
  }

  #furnish(opened: Window): void {
    this.#window = opened;
    const { document: page } = opened;
    page.title = document.title;
    page.documentElement.lang = document.documentElement.lang;
    page.documentElement.dir = document.documentElement.dir;
    page.documentElement.dataset['theme'] = 'dark';
    page.body.className = 'floating';
    for (const sheet of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
      page.head.append(Object.assign(page.createElement('link'), { rel: 'stylesheet', href: sheet.href }));
    }
    page.addEventListener('keydown', this.press);
    opened.addEventListener('pagehide', () => {
      this.#window = null;
      this.changed();
    });
  }

  async #floatPicture(picture: HTMLVideoElement | null): Promise<void> {
    if (picture === null || document.pictureInPictureEnabled !== true) return;
    picture.addEventListener('leavepictureinpicture', () => this.changed(), { once: true });
    await picture.requestPictureInPicture().catch(() => undefined);
  }
}

function windows(): FloatingWindows | null {
  return (globalThis as { documentPictureInPicture?: FloatingWindows }).documentPictureInPicture ?? null;
}
