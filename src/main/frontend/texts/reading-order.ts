import { isRightToLeft } from './text';

const mirrored: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** The key that means the same on a page that is read from left to right: the arrow to the left leads onwards in Arabic. */
export function inReadingOrder(key: string): string {
  return isRightToLeft() ? (mirrored[key] ?? key) : key;
}
