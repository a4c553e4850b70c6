/** Pixels of a line, where a wheel counts in lines. */
const LINE = 16;
/** Enlarged by this much for each pixel; trackpads send a pinch as many small turns with Ctrl. */
const PER_PIXEL = 0.005;
const MOST_AT_ONCE = 100;

export type Turn = { readonly factor: number } | { readonly right: number; readonly down: number };

/** What a turn of the wheel means: with Ctrl or ⌘ nearer or farther, without it across the page. */
export function turnOf(
  event: Pick<WheelEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'deltaX' | 'deltaY' | 'deltaMode'>,
): Turn {
  const unit = event.deltaMode === 0 ? 1 : LINE;
  const [right, down] = [event.deltaX * unit, event.deltaY * unit];
  if (event.ctrlKey || event.metaKey) {
    return { factor: Math.exp(-Math.max(-MOST_AT_ONCE, Math.min(MOST_AT_ONCE, down)) * PER_PIXEL) };
  }
  return event.shiftKey && right === 0 ? { right: down, down: 0 } : { right, down };
}
