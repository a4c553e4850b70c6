import type { Layer } from 'konva/lib/Layer';
import type { Shape as Node } from 'konva/lib/Shape';
import type { Drawn, Thing } from './drawn';
import { lay, type LoadImage, nodeOf, read } from './nodes';

export interface CollagePorts {
  readonly load: LoadImage;
  /** One is taken hold of. */
  readonly taken: (id: string) => void;
  /** It is on its way; null: it lies again where it lay. */
  readonly moving: (id: string, drawn: Drawn | null) => void;
  readonly moved: (thing: Thing) => void;
  /** What is resized by its frame is left as it is meanwhile. */
  readonly isResizing: () => boolean;
}

export interface Laid {
  readonly id: string;
  readonly node: Node;
  drawn: Drawn;
}

/** What lies on the paper, each thing once. */
export class Collage {
  private readonly laid = new Map<string, Laid>();
  private held: string | null = null;
  private canMove = false;
  private moving: string | null = null;
  private isStopping = false;

  constructor(
    private readonly layer: Layer,
    private readonly ports: CollagePorts,
  ) {}

  find(id: string): Laid | null {
    return this.laid.get(id) ?? null;
  }

  show(things: readonly Thing[]): void {
    const present = new Set(things.map(({ id }) => id));
    for (const id of this.laid.keys()) if (!present.has(id) && id !== this.held) this.forget(id);
    things.forEach(({ id, drawn, isDraft }, place) => {
      const node = this.place(id, drawn);
      node.listening(isDraft !== true);
      if (node.zIndex() !== place) node.zIndex(place);
    });
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
    this.laid.get(id)?.node.destroy();
    this.laid.delete(id);
  }

  allowMoving(can: boolean): void {
    this.canMove = can;
    for (const { node } of this.laid.values()) node.draggable(can);
  }

  /** What hangs on a finger lies again where it lay. `stop` ends what else holds it. */
  putBack(stop: () => void): void {
    this.isStopping = true;
    stop();
    for (const { id, node, drawn } of this.laid.values()) {
      if (this.moving === id) this.ports.moving(id, null);
      if (node.isDragging()) node.stopDrag();
      node.draggable(false);
      lay(node, drawn, this.ports.load);
    }
    this.moving = null;
    this.isStopping = false;
  }

  private place(id: string, drawn: Drawn): Node {
    const known = this.laid.get(id);
    if (known !== undefined && known.drawn.kind === drawn.kind) {
      const isBusy = id === this.held || known.node.isDragging() || this.ports.isResizing();
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
    node.on('dragstart', () => this.ports.taken(id));
    node.on('dragmove transform', () => this.move(id));
    node.on('dragend transformend', () => this.moved(id));
    lay(node, drawn, this.ports.load);
    this.layer.add(node);
    this.laid.set(id, { id, node, drawn });
    return node;
  }

  private move(id: string): void {
    const found = this.laid.get(id);
    if (found === undefined || this.isStopping) return;
    this.moving = id;
    this.ports.moving(id, read(found.node, found.drawn));
  }

  private moved(id: string): void {
    const found = this.laid.get(id);
    if (found === undefined || this.isStopping) return;
    const drawn = read(found.node, found.drawn);
    found.drawn = drawn;
    this.moving = null;
    lay(found.node, drawn, this.ports.load);
    this.ports.moved({ id, drawn });
  }
}
