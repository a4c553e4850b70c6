import type { Point } from './drawn';
import type { Grip } from './lens';

export interface PinchPorts {
  /** A second finger came: what the first one began was not meant. */
  readonly begun: () => void;
  readonly moved: (grip: Grip) => void;
  /** No finger is left. */
  readonly ended: () => void;
}

/** Nearer than this, two fingers say nothing about their distance. */
const NEAREST = 10;

/** Two fingers move and enlarge the page. They may lie beside the paper: on a phone it is no larger than they are. */
export class Pinch {
  private readonly fingers = new Map<number, Point>();
  private isPinching = false;

  constructor(
    private readonly room: HTMLElement,
    private readonly ports: PinchPorts,
  ) {
    // Before the paper hears of the second finger.
    room.addEventListener('pointerdown', this.down, { capture: true });
    room.addEventListener('touchmove', this.keepPage, { passive: false });
    addEventListener('pointermove', this.move);
    addEventListener('pointerup', this.up);
    addEventListener('pointercancel', this.up);
  }

  destroy(): void {
    this.room.removeEventListener('pointerdown', this.down, { capture: true });
    this.room.removeEventListener('touchmove', this.keepPage);
    removeEventListener('pointermove', this.move);
    removeEventListener('pointerup', this.up);
    removeEventListener('pointercancel', this.up);
  }

  private readonly down = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') return;
    // The first of all: a browser may have swallowed how an earlier one ended.
    if (event.isPrimary) this.forget();
    this.fingers.set(event.pointerId, this.place(event));
    if (this.fingers.size !== 2 || this.isPinching) return;
    this.isPinching = true;
    this.ports.begun();
  };

  private readonly move = (event: PointerEvent): void => {
    if (!this.fingers.has(event.pointerId)) return;
    const before = this.two();
    this.fingers.set(event.pointerId, this.place(event));
    const after = this.two();
    if (!this.isPinching || before === null || after === null) return;
    const isClear = before.apart >= NEAREST && after.apart >= NEAREST;
    this.ports.moved({ from: before.middle, to: after.middle, factor: isClear ? after.apart / before.apart : 1 });
  };

  private readonly up = (event: PointerEvent): void => {
    if (this.fingers.delete(event.pointerId) && this.fingers.size === 0) this.forget();
  };

  private forget(): void {
    this.fingers.clear();
    if (!this.isPinching) return;
    this.isPinching = false;
    this.ports.ended();
  }

  /** Two fingers are for the paper, also where one scrolls the page around it. */
  private readonly keepPage = (event: TouchEvent): void => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  };

  /** In pixels from the middle of the room. */
  private place({ clientX, clientY }: PointerEvent): Point {
    return fromMiddle(this.room, clientX, clientY);
  }

  private two(): { readonly middle: Point; readonly apart: number } | null {
    const [one, other] = this.fingers.values();
    if (one === undefined || other === undefined) return null;
    return {
      middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
      apart: Math.hypot(one.x - other.x, one.y - other.y),
    };
  }
}

export function fromMiddle(room: HTMLElement, x: number, y: number): Point {
  const { left, top, width, height } = room.getBoundingClientRect();
  return { x: x - left - width / 2, y: y - top - height / 2 };
}
