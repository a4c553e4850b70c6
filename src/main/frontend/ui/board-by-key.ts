import type { ReactiveControllerHost } from 'lit';
import type { Board } from '../board/board-view';
import { type Drawn, PAGE, type Point } from '../board/drawn';
import type { Looking } from '../board/looking';
import type { Surface } from '../board/surface';
import { boardKey, type KeyDoings } from './board-keys';

export interface ByKeyPorts {
  readonly board: () => Board | null;
  readonly surface: () => Surface | null;
  readonly looking: () => Looking | null;
  readonly chosen: () => string | null;
  readonly takeSelect: () => void;
  readonly rewrite: () => void;
  readonly place: (at: Point) => void;
}

/** As large as a key makes a shape. */
export const PLACED = { w: 300, h: 200 } as const;

/** What keys do on the paper: what they make, choose or move stays in sight. */
export class BoardByKey {
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ports: ByKeyPorts,
  ) {}

  press(event: KeyboardEvent): void {
    const board = this.ports.board();
    if (board === null || !boardKey(event, board.view, this.ports.chosen(), this.#doings(board))) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #doings({ actions }: Board): KeyDoings {
    const { ports } = this;
    return {
      select: (id) => this.#select(id),
      put: (id, drawn) => this.#put(id, drawn),
      remove: (id) => actions.remove([id]),
      rewrite: ports.rewrite,
      undo: () => actions.undo(),
      redo: () => actions.redo(),
      place: () => ports.place(this.#middle()),
      nearer: () => ports.looking()?.nearer(),
      farther: () => ports.looking()?.farther(),
      whole: () => ports.looking()?.whole(),
      step: (across, down) => ports.looking()?.step(across, down) === true,
    };
  }

  #select(id: string | null): void {
    this.ports.takeSelect();
    void this.host.updateComplete.then(() => {
      this.ports.surface()?.select(id);
      if (id !== null) this.ports.surface()?.reveal(id);
    });
  }

  #put(id: string, drawn: Drawn): void {
    this.ports.board()?.actions.put(id, drawn);
    void this.host.updateComplete.then(() => this.ports.surface()?.reveal(id));
  }

  /** Of what is seen. */
  #middle(): Point {
    const { x, y } = this.ports.surface()?.lens.centre ?? { x: PAGE.width / 2, y: PAGE.height / 2 };
    return { x: Math.round(x - PLACED.w / 2), y: Math.round(y - PLACED.h / 2) };
  }
}
