import { Layer } from 'konva/lib/Layer';
import type { Shape as Node } from 'konva/lib/Shape';
import { Transformer } from 'konva/lib/shapes/Transformer';
import { Stage } from 'konva/lib/Stage';
import type { Colour, Drawn, ShapeKind, Thing } from './drawn';
import { PAGE } from './drawn';
import { lay, type LoadImage, nodeOf, read } from './nodes';

export type Tool = 'select' | 'pen' | 'eraser' | 'text' | ShapeKind;

export interface Brush {
  readonly tool: Tool;
  readonly colour: Colour;
  readonly width: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface SurfacePorts {
  readonly load: LoadImage;
  /** One thing was moved or resized. */
  readonly changed: (thing: Thing) => void;
  readonly selected: (id: string | null) => void;
}

/** The paper on the screen: shows what lies on a page, however large there is room for it. */
export class Surface {
  readonly stage: Stage;
  private readonly layer = new Layer();
  private readonly frame = new Transformer({
    rotateEnabled: false,
    flipEnabled: false,
    anchorSize: 16,
    anchorCornerRadius: 8,
    anchorStroke: '#0e6b5e',
    borderStroke: '#0e6b5e',
    ignoreStroke: true,
    enabledAnchors: ['top-left', 'top-right', 'bottom-left', 'bottom-right'],
  });
  private readonly nodes = new Map<string, { readonly node: Node; drawn: Drawn }>();
  private held: string | null = null;
  private selection: string | null = null;
  private canMove = false;

  constructor(
    private readonly container: HTMLDivElement,
    private readonly ports: SurfacePorts,
  ) {
    this.stage = new Stage({ container, ...PAGE });
    this.stage.add(this.layer);
    this.layer.add(this.frame);
  }

  destroy(): void {
    this.stage.destroy();
  }

  /** Into the room there is around it. */
  fit(width: number, height: number): void {
    const scale = Math.max(0.05, Math.min(width / PAGE.width, height / PAGE.height));
    this.stage.size({ width: Math.floor(PAGE.width * scale), height: Math.floor(PAGE.height * scale) });
    this.stage.scale({ x: scale, y: scale });
    // Handles stay as large as fingers need them.
    this.container.style.width = `${this.stage.width()}px`;
    this.container.style.height = `${this.stage.height()}px`;
  }

  get scale(): number {
    return this.stage.scaleX();
  }

  show(things: readonly Thing[]): void {
    const present = new Set(things.map(({ id }) => id));
    for (const [id, { node }] of this.nodes) {
      if (present.has(id) || id === this.held) continue;
      node.destroy();
      this.nodes.delete(id);
    }
    things.forEach(({ id, drawn }, place) => {
      const node = this.place(id, drawn);
      if (node.zIndex() !== place) node.zIndex(place);
    });
    this.frame.moveToTop();
    if (this.selection !== null && !present.has(this.selection)) this.select(null);
  }

  /** What is being drawn, before it is anywhere else. While it is held, news about it are left aside. */
  hold(id: string, drawn: Drawn): void {
    this.held = null;
    this.place(id, drawn);
    this.held = id;
  }

  letGo(): void {
    this.held = null;
  }

  forget(id: string): void {
    this.nodes.get(id)?.node.destroy();
    this.nodes.delete(id);
  }

  allowMoving(can: boolean): void {
    this.canMove = can;
    for (const { node } of this.nodes.values()) node.draggable(can);
    if (!can) this.select(null);
  }

  select(id: string | null): void {
    const found = id === null ? undefined : this.nodes.get(id);
    const next = found === undefined ? null : id;
    this.frame.nodes(found === undefined ? [] : [found.node]);
    // Words and pictures keep their proportions.
    this.frame.keepRatio(found?.drawn.kind === 'text' || found?.drawn.kind === 'image');
    if (next === this.selection) return;
    this.selection = next;
    this.ports.selected(next);
  }

  /** What lies under a point, the uppermost. */
  at(point: Point): string | null {
    const node = this.layer.getIntersection({ x: point.x * this.scale, y: point.y * this.scale });
    return node === null ? null : this.nodes.has(node.id()) ? node.id() : null;
  }

  /** The handles of what is selected are not the paper. */
  isHandle(target: unknown): boolean {
    return this.frame.getChildren().some((child) => child === target);
  }

  pointer(): Point {
    return this.stage.getRelativePointerPosition() ?? { x: 0, y: 0 };
  }

  private place(id: string, drawn: Drawn): Node {
    const known = this.nodes.get(id);
    if (known !== undefined && known.drawn.kind === drawn.kind) {
      const isBusy = id === this.held || known.node.isDragging() || this.frame.isTransforming();
      if (!isBusy && known.drawn !== drawn) {
        known.drawn = drawn;
        lay(known.node, drawn, this.ports.load);
      }
      return known.node;
    }
    known?.node.destroy();
    return this.add(id, drawn);
  }

  private add(id: string, drawn: Drawn): Node {
    const node = nodeOf(drawn);
    node.id(id);
    node.draggable(this.canMove);
    node.on('dragstart', () => this.select(id));
    node.on('dragend transformend', () => this.moved(id));
    lay(node, drawn, this.ports.load);
    this.layer.add(node);
    this.nodes.set(id, { node, drawn });
    return node;
  }

  private moved(id: string): void {
    const found = this.nodes.get(id);
    if (found === undefined) return;
    const drawn = read(found.node, found.drawn);
    found.drawn = drawn;
    lay(found.node, drawn, this.ports.load);
    this.ports.changed({ id, drawn });
  }
}
