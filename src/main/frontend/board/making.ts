import type { Timers } from '../time/timers';
import type { Brush } from './brush';
import { type Drawn, MOST_POINTS, type Point, type ShapeKind, type Thing } from './drawn';
import { rounded } from './nodes';
import type { Surface } from './surface';

export interface MakingPorts {
  readonly brush: () => Brush;
  readonly newId: () => string;
  /** Above everything that lies there. */
  readonly top: () => number;
  readonly put: (thing: Thing, goesOn: boolean) => void;
  /** How it is on its way to be; null: it is not meant after all. */
  readonly draft: (id: string, drawn: Drawn | null) => void;
  /** One that was put there already was not meant. */
  readonly withdraw: (id: string) => void;
  readonly timers: Timers;
}

/** Points nearer than this add nothing. */
const STEP = 2.5;
/** So often a stroke is kept as far as it has come: what is written must not be lost with its page. */
const SHOW_EVERY = 350;
const SMALLEST = 6;

/** The stroke or shape that is being drawn. */
export class Making {
  private stroke: { readonly id: string; drawn: Drawn; sent: boolean; due: boolean } | null = null;
  private start: Point = { x: 0, y: 0 };

  constructor(
    private readonly surface: Surface,
    private readonly ports: MakingPorts,
  ) {}

  begin(at: Point, tool: 'pen' | ShapeKind): void {
    this.start = { x: rounded(at.x), y: rounded(at.y) };
    const { colour, width } = this.ports.brush();
    const placed = { ...this.start, z: this.ports.top(), colour, width };
    const drawn: Drawn =
      tool === 'pen' ? { kind: tool, ...placed, points: [0, 0] } : { kind: tool, ...placed, w: 0, h: 0 };
    this.stroke = { id: this.ports.newId(), drawn, sent: false, due: false };
    this.surface.hold(this.stroke.id, drawn);
  }

  leadTo(at: Point): void {
    if (this.stroke === null) return;
    const { drawn } = this.stroke;
    const [w, h] = [rounded(at.x - this.start.x), rounded(at.y - this.start.y)];
    if (drawn.kind === 'pen') this.extend(w, h);
    else if (drawn.kind !== 'text' && drawn.kind !== 'image') this.become({ ...drawn, w, h });
  }

  finish(): void {
    const { stroke } = this;
    if (stroke === null) return;
    this.surface.letGo();
    if (isSomething(stroke.drawn, this.surface.fine(SMALLEST))) this.tell();
    else this.drop(stroke.id);
    this.stroke = null;
  }

  abandon(): void {
    const { stroke } = this;
    this.stroke = null;
    if (stroke === null) return;
    this.surface.letGo();
    this.drop(stroke.id);
    if (stroke.sent) this.ports.withdraw(stroke.id);
  }

  private drop(id: string): void {
    this.surface.forget(id);
    this.ports.draft(id, null);
  }

  private extend(w: number, h: number): void {
    const drawn = this.stroke?.drawn;
    if (drawn?.kind !== 'pen') return;
    const [x = 0, y = 0] = drawn.points.slice(-2);
    if (Math.hypot(w - x, h - y) < this.surface.fine(STEP)) return;
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
    if (drawn.kind !== 'pen') return this.ports.draft(stroke.id, drawn);
    if (stroke.due) return;
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
}

/** A press without a way makes a dot, and no shape. */
function isSomething(drawn: Drawn, smallest: number): boolean {
  return !('w' in drawn) || Math.hypot(drawn.w, drawn.h) >= smallest;
}
