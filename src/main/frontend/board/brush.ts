import type { Colour, ShapeKind } from './drawn';

export type Tool = 'select' | 'pen' | 'eraser' | 'text' | ShapeKind;

/** What one draws with. */
export interface Brush {
  readonly tool: Tool;
  readonly colour: Colour;
  readonly width: number;
}
