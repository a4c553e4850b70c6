import type { Timers } from '../time/timers';
import { type Drawn, MOST_POINTS, type ShapeKind, type Thing } from './drawn';
import { rounded } from './nodes';
import type { Brush, Point, Surface } from './surface';

export interface HandPorts {
  readonly brush: () => Brush;
  readonly mayDraw: () => boolean;
  readonly newId: () => string;
  /** Above everything that lies there. */
  readonly top: () => number;
  readonly put: (thing: Thing, goesOn: boolean) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly write: (at: Point) => void;
  readonly timers: Timers;
}

/** Points nearer than this add nothing. */
const STEP = 2.5;
/** So often the other sees how a stroke goes on. */
const SHOW_EVERY = 350;
const SMALLEST = 6;

/** What mouse, pen and finger do on the paper, with the tool that is chosen. */
export class Hand {
  private stroke: { readonly id: string; drawn: Drawn; sent: boolean; due: boolean } | null = null;
  private start: Point = { x: 0, y: 0 };
  private erased: Set<string> | null = null;

  constructor(
    private readonly surface: Surface,
    private readonly ports: HandPorts,
  ) {
    const { stage } = surface;
    stage.on('pointerdown', ({ evt, target }) => evt.isPrimary && evt.button === 0 && this.down(target));
    stage.on('pointermove', ({ evt }) => evt.isPrimary && this.move());
    // Outside the paper too.
    addEventListener('pointerup', this.up);
    addEventListener('pointercancel', this.up);
  }

  destroy(): void {
    removeEventListener('pointerup', this.up);
    removeEventListener('pointercancel', this.up);
  }

  private down(target: unknown): void {
    const { tool } = this.ports.brush();
    const at = this.surface.pointer();
    if (!this.ports.mayDraw()) return;
    switch (tool) {
      case 'select':
        return this.surface.isHandle(target) ? undefined : this.surface.select(this.surface.at(at));
      case 'text':
        return this.ports.write(at);
      case 'eraser':
        this.erased = new Set();
        return this.erase(at);
      default:
        return this.begin(at, tool);
    }
  }

  private begin(at: Point, tool: 'pen' | ShapeKind): void {
    this.start = { x: rounded(at.x), y: rounded(at.y) };
    const { colour, width } = this.ports.brush();
    const placed = { ...this.start, z: this.ports.top(), colour, width };
    const drawn: Drawn =
      tool === 'pen' ? { kind: tool, ...placed, points: [0, 0] } : { kind: tool, ...placed, w: 0, h: 0 };
    this.stroke = { id: this.ports.newId(), drawn, sent: false, due: false };
    this.surface.hold(this.stroke.id, drawn);
  }

  private move(): void {
    const at = this.surface.pointer();
    if (this.erased !== null) this.erase(at);
    if (this.stroke === null) return;
    const { drawn } = this.stroke;
    const [w, h] = [rounded(at.x - this.start.x), rounded(at.y - this.start.y)];
    if (drawn.kind === 'pen') this.extend(w, h);
    else if (drawn.kind !== 'text' && drawn.kind !== 'image') this.become({ ...drawn, w, h });
  }

  private extend(w: number, h: number): void {
    const drawn = this.stroke?.drawn;
    if (drawn?.kind !== 'pen') return;
    const [x = 0, y = 0] = drawn.points.slice(-2);
    if (Math.hypot(w - x, h - y) < STEP) return;
    this.become({ ...drawn, points: [...drawn.points, w, h] });
    if (drawn.points.length / 2 + 1 < MOST_POINTS) return;
    // Too long for one: it goes on as another from here.
    const { x: left, y: top } = drawn;
    this.finish();
    this.begin({ x: left + w, y: top + h }, 'pen');
  }

  private become(drawn: Drawn): void {
    const { stroke } = this;
    if (stroke === null) return;
    stroke.drawn = drawn;
    this.surface.hold(stroke.id, drawn);
    if (stroke.due || drawn.kind !== 'pen') return;
    stroke.due = true;
    this.ports.timers.after(SHOW_EVERY, () => {
      if (this.stroke !== stroke) return;
      stroke.due = false;
      this.tell();
    });
  }

  private tell(): void {
    const { stroke } = this;
    if (stroke === null) return;
    this.ports.put({ id: stroke.id, drawn: stroke.drawn }, stroke.sent);
    stroke.sent = true;
  }

  private erase(at: Point): void {
    const found = this.surface.at(at);
    if (found === null) return;
    this.erased?.add(found);
    this.surface.forget(found);
  }

  private readonly up = (): void => {
    const { erased } = this;
    this.erased = null;
    if (erased !== null && erased.size > 0) this.ports.remove([...erased]);
    this.finish();
  };

  private finish(): void {
    const { stroke } = this;
    if (stroke === null) return;
    this.surface.letGo();
    if (isSomething(stroke.drawn)) this.tell();
    else this.surface.forget(stroke.id);
    this.stroke = null;
  }
}

/** A press without a way makes a dot, and no shape. */
function isSomething(drawn: Drawn): boolean {
  return !('w' in drawn) || Math.hypot(drawn.w, drawn.h) >= SMALLEST;
}
