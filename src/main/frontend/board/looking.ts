import type { Point } from './drawn';
import { enlarged, gripped, shifted, WHOLE } from './lens';
import { fromMiddle, Pinch } from './pinch';
import type { Surface } from './surface';
import { turnOf } from './wheel';

export interface LookingPorts {
  /** What a first finger began on the paper was not meant. */
  readonly pinching: () => void;
}

/** For each press of a button or key. */
const STEP = 1.5;
/** Of what is seen, by an arrow key. */
const PART = 8;

/** Looks at the page nearer and farther: with two fingers, the wheel, buttons and keys. */
export class Looking {
  private readonly pinch: Pinch;

  constructor(
    private readonly room: HTMLElement,
    private readonly surface: Surface,
    ports: LookingPorts,
  ) {
    this.pinch = new Pinch(room, {
      begun: () => {
        surface.pause();
        ports.pinching();
      },
      moved: (grip) => surface.look(gripped(surface.lens, grip, surface.space)),
      ended: () => surface.resume(),
    });
    room.addEventListener('wheel', this.turn, { passive: false });
  }

  destroy(): void {
    this.pinch.destroy();
    this.room.removeEventListener('wheel', this.turn);
  }

  nearer(): void {
    this.enlarge(STEP);
  }

  farther(): void {
    this.enlarge(1 / STEP);
  }

  whole(): void {
    this.surface.look(WHOLE);
  }

  /** By a part of what is seen; -1 and 1 are left and right, up and down. False where all of it is seen. */
  step(across: number, down: number): boolean {
    const { lens, space } = this.surface;
    if (lens.zoom > 1) this.shift({ x: (-across * space.width) / PART, y: (-down * space.height) / PART });
    return lens.zoom > 1;
  }

  private enlarge(factor: number, around?: Point): void {
    const { lens, space } = this.surface;
    this.surface.look(enlarged(lens, factor, space, around));
  }

  private shift(by: Point): void {
    const { lens, space } = this.surface;
    this.surface.look(shifted(lens, by, space));
  }

  private readonly turn = (event: WheelEvent): void => {
    const turn = turnOf(event);
    // Seen whole, the wheel is for what is around the paper.
    if (!('factor' in turn) && this.surface.lens.zoom === 1) return;
    event.preventDefault();
    if ('factor' in turn) this.enlarge(turn.factor, fromMiddle(this.room, event.clientX, event.clientY));
    else this.shift({ x: -turn.right, y: -turn.down });
  };
}
