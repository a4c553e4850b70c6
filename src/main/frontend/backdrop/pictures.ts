import type { Backdrop } from './backdrops';
import dusk from './pictures/dusk.svg';
import hills from './pictures/hills.svg';
import study from './pictures/study.svg';
import window from './pictures/window.svg';

const files: Partial<Record<Backdrop, string>> = { study, window, hills, dusk };

/** Null for what is no picture. */
export function pictureOf(backdrop: Backdrop): string | null {
  return files[backdrop] ?? null;
}
