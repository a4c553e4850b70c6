/* What the board shows. Plain immutable data. */
import type { Failure } from './board-server';
import type { Drawn, Thing } from './drawn';

export interface Board {
  readonly bookingId: string;
  readonly view: BoardView;
  readonly actions: BoardActions;
  subscribe(listener: () => void): () => void;
  /** What lies on a page, for saving. */
  things(page: number): readonly Thing[];
}

export interface BoardView {
  readonly open: boolean;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Of this page, from back to front. */
  readonly things: readonly Thing[];
  /** With what the other is only just drawing or moving. */
  readonly seen: readonly Thing[];
  readonly mayDraw: boolean;
  /** `lost`: what is new cannot be read at the moment. */
  readonly state: 'loading' | 'ready' | 'lost';
  /** Drawn here, and not yet with the server. */
  readonly unsent: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly trouble: Failure | null;
  /** The other opened it, and it opened here too. */
  readonly openedByOther: boolean;
  /** The page on which the other drew last, while it is not seen here. */
  readonly otherDrewOn: number | null;
  /** Whether there is anything to see. */
  readonly drawnOn: boolean;
}

export interface BoardActions {
  toggle(): void;
  close(): void;
  turnTo(page: number): void;
  addPage(): void;
  /** `goesOn`: the same stroke as before, grown. */
  put(id: string, drawn: Drawn, goesOn?: boolean): void;
  /** How it is on its way to be; null: it is not meant after all. */
  draft(id: string, drawn: Drawn | null): void;
  remove(ids: readonly string[]): void;
  /** One that is only just being drawn was not meant: it goes again, and cannot be taken back. */
  withdraw(id: string): void;
  undo(): void;
  redo(): void;
  /** Resolves to the picture's id, or null when it was not taken. */
  addImage(content: Blob): Promise<string | null>;
}

export const MOST_PAGES = 20;
