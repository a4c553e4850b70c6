import { Layer } from 'konva/lib/Layer';
import { Stage } from 'konva/lib/Stage';
import { Collage } from './collage';
import { PAGE, type Drawn, type Point, type Thing } from './drawn';
import { bounded, cornerOf, type Lens, reaching, scaleOf, type Size, sizeOf, WHOLE } from './lens';
import type { LoadImage } from './nodes';
import { Selection } from './selection';

export interface SurfacePorts {
  readonly load: LoadImage;
  /** One thing was moved or resized. */
  readonly changed: (thing: Thing) => void;
  /** One is on its way; null: it lies again where it lay. */
  readonly changing: (id: string, drawn: Drawn | null) => void;
  readonly selected: (id: string | null) => void;
  /** Another part of the page is looked at. */
  readonly looked: (lens: Lens) => void;
}

/** The paper on the screen: shows what lies on a page, however large there is room for it, or a part of it larger. */
export class Surface {
  readonly stage: Stage;
  private readonly layer = new Layer();
  private readonly selection: Selection;
  private readonly things: Collage;
  private room: Size = PAGE;
  private looked: Lens = WHOLE;
  private canMove = false;
  private isPaused = false;

  constructor(
    private readonly container: HTMLDivElement,
    private readonly ports: SurfacePorts,
  ) {
    this.stage = new Stage({ container, ...PAGE });
    this.stage.add(this.layer);
    this.things = new Collage(this.layer, {
      load: ports.load,
      taken: (id) => this.select(id),
      moving: (id, drawn) => ports.changing(id, drawn),
      moved: (thing) => ports.changed(thing),
      isResizing: () => this.selection.isResizing,
    });
    this.selection = new Selection(this.layer, ports.selected);
  }

  destroy(): void {
    this.stage.destroy();
  }

  /** Into the room there is around it. */
  fit(room: Size): void {
    this.room = room;
    this.look(bounded(this.looked, room));
  }

  look(lens: Lens): void {
    this.looked = lens;
    const [scale, { width, height }, { x, y }] = [this.scale, sizeOf(lens, this.room), this.corner];
    // A canvas is emptied whenever it is given a size.
    if (this.stage.width() !== width || this.stage.height() !== height) this.stage.size({ width, height });
    this.stage.setAttrs({ scaleX: scale, scaleY: scale, x: -x * scale, y: -y * scale });
    this.container.style.width = `${width}px`;
    this.container.style.height = `${height}px`;
    // Handles stay as large as fingers need them.
    this.selection.follow();
    this.ports.looked(lens);
  }

  get lens(): Lens {
    return this.looked;
  }

  get space(): Size {
    return this.room;
  }

  get scale(): number {
    return scaleOf(this.looked, this.room);
  }

  get corner(): Point {
    return cornerOf(this.looked, this.room);
  }

  /** The nearer one looks, the finer one draws. */
  fine(units: number): number {
    return Math.min(units, units / this.scale);
  }

  show(things: readonly Thing[]): void {
    this.things.show(things);
    this.selection.follow();
    const { id } = this.selection;
    if (id !== null && this.things.find(id) === null) this.select(null);
  }

  hold(id: string, drawn: Drawn): void {
    this.things.hold(id, drawn);
  }

  letGo(): void {
    this.things.letGo();
  }

  forget(id: string): void {
    this.things.forget(id);
  }

  allowMoving(can: boolean): void {
    this.canMove = can;
    this.things.allowMoving(can && !this.isPaused);
    if (!can) this.select(null);
  }

  /** Two fingers have come: nothing is moved by either. */
  pause(): void {
    this.isPaused = true;
    this.things.putBack(() => this.selection.stop());
    this.selection.follow();
  }

  resume(): void {
    this.isPaused = false;
    this.things.allowMoving(this.canMove);
  }

  select(id: string | null): void {
    this.selection.choose(id === null ? null : this.things.find(id));
  }

  /** Comes into sight, where only a part of the page is seen. */
  reveal(id: string): void {
    const found = this.things.find(id);
    if (found === null) return;
    const { x, y, width, height } = found.node.getClientRect({ relativeTo: this.layer });
    this.look(reaching(this.looked, { x: x + width / 2, y: y + height / 2 }, this.room));
  }

  /** What lies under a point, the uppermost. */
  at(point: Point): string | null {
    const { x, y } = this.corner;
    const node = this.layer.getIntersection({ x: (point.x - x) * this.scale, y: (point.y - y) * this.scale });
    return node === null ? null : (this.things.find(node.id())?.id ?? null);
  }

  isHandle(target: unknown): boolean {
    return this.selection.isHandle(target);
  }

  pointer(): Point {
    return this.stage.getRelativePointerPosition() ?? { x: 0, y: 0 };
  }
}
