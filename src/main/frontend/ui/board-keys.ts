import type { BoardView } from '../board/board-view';
import type { Drawn } from '../board/drawn';

export interface KeyDoings {
  select(id: string | null): void;
  put(id: string, drawn: Drawn): void;
  remove(id: string): void;
  rewrite(): void;
  undo(): void;
  redo(): void;
  /** What the tool makes, in the middle. */
  place(): void;
  nearer(): void;
  farther(): void;
  whole(): void;
  /** To another part of the page; -1 and 1 are left and right, up and down. False where all of it is seen. */
  step(across: number, down: number): boolean;
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const STEP = 10;
const FAR = 100;

/** The board by keyboard: true when the key meant something. */
export function boardKey(event: KeyboardEvent, view: BoardView, chosen: string | null, doings: KeyDoings): boolean {
  if (event.isComposing || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return view.mayDraw && turnedBack(event, doings);
  if (event.key === ' ') return next(event.shiftKey ? -1 : 1, view, chosen, doings);
  if (looked(event.key, doings)) return true;
  const way = ways[event.key];
  const thing = view.mayDraw ? view.things.find(({ id }) => id === chosen) : undefined;
  if (thing === undefined && way !== undefined) return doings.step(...way);
  if (!view.mayDraw) return false;
  if (thing === undefined) return event.key === 'Enter' && (doings.place(), true);
  if (way !== undefined) {
    const far = event.shiftKey ? FAR : STEP;
    const { x, y } = thing.drawn;
    return (doings.put(thing.id, { ...thing.drawn, x: x + way[0] * far, y: y + way[1] * far }), true);
  }
  switch (event.key) {
    case 'Delete':
    case 'Backspace':
      return (doings.remove(thing.id), true);
    case 'Escape':
      return (doings.select(null), true);
    case 'Enter':
      return (doings.rewrite(), true);
    default:
      return false;
  }
}

function looked(key: string, doings: KeyDoings): boolean {
  switch (key) {
    case '+':
    case '=':
      return (doings.nearer(), true);
    case '-':
      return (doings.farther(), true);
    case '0':
      return (doings.whole(), true);
    default:
      return false;
  }
}

function turnedBack(event: KeyboardEvent, doings: KeyDoings): boolean {
  const key = event.key.toLowerCase();
  if (key === 'z' && !event.shiftKey) return (doings.undo(), true);
  return (key === 'y' || key === 'z') && (doings.redo(), true);
}

/** One thing after the other, as they lie. */
function next(step: 1 | -1, { things }: BoardView, chosen: string | null, doings: KeyDoings): boolean {
  const place = things.findIndex(({ id }) => id === chosen);
  const start = place < 0 && step < 0 ? 0 : place;
  const following = things[(start + step + things.length) % things.length];
  if (following !== undefined) doings.select(following.id);
  return true;
}
