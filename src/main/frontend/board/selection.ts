import type { Layer } from 'konva/lib/Layer';
import type { Shape as Node } from 'konva/lib/Shape';
import { Transformer } from 'konva/lib/shapes/Transformer';
import type { Drawn } from './drawn';

const HANDLE = 16;
/** As large as fingers need it, on a screen of any size. */
const TARGET = 44;

/** The frame around what is chosen, with its handles. */
export class Selection {
  private readonly frame = new Transformer({
    rotateEnabled: false,
    flipEnabled: false,
    anchorSize: HANDLE,
    anchorCornerRadius: HANDLE / 2,
    anchorStroke: '#0e6b5e',
    borderStroke: '#0e6b5e',
    ignoreStroke: true,
    enabledAnchors: ['top-left', 'top-right', 'bottom-left', 'bottom-right'],
    anchorStyleFunc: (anchor: Node) => void anchor.hitStrokeWidth(TARGET - HANDLE),
  });
  private chosen: string | null = null;

  constructor(
    layer: Layer,
    private readonly selected: (id: string | null) => void,
  ) {
    layer.add(this.frame);
  }

  get id(): string | null {
    return this.chosen;
  }

  get isResizing(): boolean {
    return this.frame.isTransforming();
  }

  choose(found: { readonly id: string; readonly node: Node; readonly drawn: Drawn } | null): void {
    this.frame.nodes(found === null ? [] : [found.node]);
    // Words and pictures keep their proportions.
    this.frame.keepRatio(found?.drawn.kind === 'text' || found?.drawn.kind === 'image');
    const next = found?.id ?? null;
    if (next === this.chosen) return;
    this.chosen = next;
    this.selected(next);
  }

  /** The handles are not the paper. */
  isHandle(target: unknown): boolean {
    return this.frame.getChildren().some((child) => child === target);
  }

  stop(): void {
    this.frame.stopTransform();
  }

  /** Above all things and around its own, wherever they are now. */
  follow(): void {
    this.frame.moveToTop();
    this.frame.forceUpdate();
  }
}
