import type { Point } from './drawn';
import { shifted } from './lens';
import { Making, type MakingPorts } from './making';
import type { Surface } from './surface';

export interface HandPorts extends MakingPorts {
  readonly mayDraw: () => boolean;
  readonly remove: (ids: readonly string[]) => void;
  /** What was rubbed out here, and nowhere else yet, was not meant. */
  readonly showAgain: () => void;
  readonly write: (at: Point) => void;
}

const MIDDLE_BUTTON = 1;

/** What mouse, pen and finger do on the paper, with the tool that is chosen. */
export class Hand {
  /** The pointer that does something; others are left aside until it is lifted. */
  private pointer: PointerEvent | null = null;
  private readonly making: Making;
  private erased: Set<string> | null = null;
  private writing: Point | null = null;
  private isDragging = false;

  constructor(
    private readonly surface: Surface,
    private readonly ports: HandPorts,
  ) {
    this.making = new Making(surface, ports);
    const { stage } = surface;
    stage.on('pointerdown', ({ evt, target }) => this.down(evt, target));
    stage.on('pointermove', ({ evt }) => evt.pointerId === this.pointer?.pointerId && this.move(evt));
    // Outside the paper too.
    addEventListener('pointerup', this.up);
    addEventListener('pointercancel', this.up);
  }

  destroy(): void {
    removeEventListener('pointerup', this.up);
    removeEventListener('pointercancel', this.up);
  }

  /** As if this finger had never touched the paper. A pen goes on: hands lie beside it. */
  abandon(): void {
    if (this.pointer?.pointerType !== 'touch') return;
    const { erased } = this;
    this.making.abandon();
    this.letGo();
    if (erased !== null && erased.size > 0) this.ports.showAgain();
  }

  private down(event: PointerEvent, target: unknown): void {
    const isMiddle = event.button === MIDDLE_BUTTON;
    if (this.pointer !== null || !event.isPrimary || (event.button !== 0 && !isMiddle)) return;
    this.pointer = event;
    if (isMiddle || !this.ports.mayDraw()) this.isDragging = true;
    else this.use(target);
  }

  private use(target: unknown): void {
    const { tool } = this.ports.brush();
    const at = this.surface.pointer();
    switch (tool) {
      case 'select':
        return this.surface.isHandle(target) ? undefined : this.choose(this.surface.at(at));
      case 'text':
        this.writing = at;
        return;
      case 'eraser':
        this.erased = new Set();
        return this.erase(at);
      default:
        return this.making.begin(at, tool);
    }
  }

  /** What lies there, or else the paper itself, to look at another part of it. */
  private choose(found: string | null): void {
    this.surface.select(found);
    this.isDragging = found === null;
  }

  private move(event: PointerEvent): void {
    if (this.isDragging) return this.drag(event);
    const at = this.surface.pointer();
    if (this.erased !== null) this.erase(at);
    this.making.leadTo(at);
  }

  private drag(event: PointerEvent): void {
    const { pointer, surface } = this;
    if (pointer === null) return;
    const by = { x: event.clientX - pointer.clientX, y: event.clientY - pointer.clientY };
    this.pointer = event;
    surface.look(shifted(surface.lens, by, surface.space));
  }

  private erase(at: Point): void {
    const found = this.surface.at(at);
    if (found === null) return;
    this.erased?.add(found);
    this.surface.forget(found);
  }

  private readonly up = (event: PointerEvent): void => {
    if (event.pointerId !== this.pointer?.pointerId) return;
    const { erased, writing } = this;
    this.letGo();
    this.making.finish();
    if (erased !== null && erased.size > 0) this.ports.remove([...erased]);
    if (writing !== null && event.type === 'pointerup') this.ports.write(writing);
  };

  private letGo(): void {
    this.pointer = null;
    this.erased = null;
    this.writing = null;
    this.isDragging = false;
  }
}
