/* What lies on a board, as it is kept: our own small JSON. Lengths are units of the page, wherever it is shown. */

export const PAGE = { width: 1600, height: 1000 } as const;

export const colours = ['ink', 'red', 'blue', 'green', 'orange'] as const;
export type Colour = (typeof colours)[number];

export const shapes = ['line', 'arrow', 'box', 'ellipse'] as const;
export type ShapeKind = (typeof shapes)[number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Placed extends Point {
  readonly x: number;
  readonly y: number;
  /** The higher lies above the lower. */
  readonly z: number;
}

export interface Stroke extends Placed {
  readonly kind: 'pen';
  readonly colour: Colour;
  readonly width: number;
  /** x and y in turn, from where it is placed. */
  readonly points: readonly number[];
}

/** From its place to where `w` and `h` lead, which may be backwards. */
export interface Shape extends Placed {
  readonly kind: ShapeKind;
  readonly colour: Colour;
  readonly width: number;
  readonly w: number;
  readonly h: number;
}

export interface Words extends Placed {
  readonly kind: 'text';
  readonly colour: Colour;
  readonly size: number;
  readonly text: string;
}

export interface Picture extends Placed {
  readonly kind: 'image';
  readonly image: string;
  readonly w: number;
  readonly h: number;
}

export type Drawn = Stroke | Shape | Words | Picture;

export interface Thing {
  readonly id: string;
  readonly drawn: Drawn;
  /** The other has it in hand: it is looked at only. */
  readonly isDraft?: true;
}

export const LONGEST_TEXT = 1_000;
/** Of a stroke: what is longer goes on as another. */
export const MOST_POINTS = 600;
