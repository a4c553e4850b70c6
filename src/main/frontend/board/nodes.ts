import type { Shape as Node } from 'konva/lib/Shape';
import { Arrow } from 'konva/lib/shapes/Arrow';
import { Ellipse } from 'konva/lib/shapes/Ellipse';
import { Image as ImageNode } from 'konva/lib/shapes/Image';
import { Line } from 'konva/lib/shapes/Line';
import { Rect } from 'konva/lib/shapes/Rect';
import { Text } from 'konva/lib/shapes/Text';
import type { Colour, Drawn } from './drawn';

/** On white paper in every theme, so that both see the same. */
export const paints: Readonly<Record<Colour, string>> = {
  ink: '#17212b',
  red: '#c92a2a',
  blue: '#1864ab',
  green: '#2b8a3e',
  orange: '#c2410c',
};

/** Lines are thin and fingers are not. */
const GRIP = 28;
const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

export type LoadImage = (image: string) => Promise<HTMLImageElement | null>;

export function nodeOf({ kind }: Drawn): Node {
  switch (kind) {
    case 'arrow':
      return new Arrow({ points: [] });
    case 'pen':
    case 'line':
      return new Line({ points: [], lineCap: 'round', lineJoin: 'round' });
    case 'box':
      return new Rect();
    case 'ellipse':
      return new Ellipse({ radiusX: 0, radiusY: 0 });
    case 'text':
      return new Text({ fontFamily: getComputedStyle(document.body).fontFamily, lineHeight: 1.25 });
    case 'image':
      return new ImageNode({ image: undefined, fill: '#eceff1' });
  }
}

/** Makes a node look as it was drawn. */
export function lay(node: Node, drawn: Drawn, load: LoadImage): void {
  node.setAttrs({ x: drawn.x, y: drawn.y, scaleX: 1, scaleY: 1 });
  switch (drawn.kind) {
    case 'pen':
      return void node.setAttrs({ ...line(drawn), points: dotted(drawn.points), tension: 0.3 });
    case 'line':
      return void node.setAttrs({ ...line(drawn), points: [0, 0, drawn.w, drawn.h] });
    case 'arrow': {
      const head = 10 + 3 * drawn.width;
      const points = [0, 0, drawn.w, drawn.h];
      return void node.setAttrs({
        ...line(drawn),
        fill: paints[drawn.colour],
        pointerLength: head,
        pointerWidth: head,
        points,
      });
    }
    case 'box':
      return void node.setAttrs({ ...line(drawn), ...upright(drawn), cornerRadius: 2 });
    case 'ellipse': {
      const radii = { radiusX: Math.abs(drawn.w) / 2, radiusY: Math.abs(drawn.h) / 2 };
      return void node.setAttrs({ ...line(drawn), ...radii, x: drawn.x + drawn.w / 2, y: drawn.y + drawn.h / 2 });
    }
    case 'text': {
      const direction = rightToLeft.test(drawn.text) ? 'rtl' : 'ltr';
      return void node.setAttrs({ text: drawn.text, fontSize: drawn.size, fill: paints[drawn.colour], direction });
    }
    case 'image':
      node.setAttrs({ width: drawn.w, height: drawn.h });
      return void load(drawn.image).then((image) => image !== null && node.setAttrs({ image, fill: 'transparent' }));
  }
}

/** As it is after its node was moved or resized by hand. */
export function read(node: Node, drawn: Drawn): Drawn {
  const [across, down] = [node.scaleX(), node.scaleY()];
  const [x, y] = [rounded(node.x()), rounded(node.y())];
  switch (drawn.kind) {
    case 'pen': {
      const points = drawn.points.map((value, place) => rounded(value * (place % 2 === 0 ? across : down)));
      return { ...drawn, x, y, points };
    }
    case 'text':
      return { ...drawn, x, y, size: Math.min(400, Math.max(8, rounded(drawn.size * down))) };
    case 'ellipse': {
      const [w, h] = [rounded(drawn.w * across), rounded(drawn.h * down)];
      return { ...drawn, x: rounded(node.x() - w / 2), y: rounded(node.y() - h / 2), w, h };
    }
    case 'box': {
      const [w, h] = [rounded(Math.abs(drawn.w) * across), rounded(Math.abs(drawn.h) * down)];
      return { ...drawn, x, y, w, h };
    }
    default:
      return { ...drawn, x, y, w: rounded(drawn.w * across), h: rounded(drawn.h * down) };
  }
}

export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function line({ colour, width }: { readonly colour: Colour; readonly width: number }) {
  return { stroke: paints[colour], strokeWidth: width, hitStrokeWidth: Math.max(GRIP, width) };
}

/** A press without a way is a dot. */
function dotted(points: readonly number[]): number[] {
  return points.length > 2 ? [...points] : [...points, (points[0] ?? 0) + 0.1, points[1] ?? 0];
}

function upright({ x, y, w, h }: { x: number; y: number; w: number; h: number }) {
  return { x: Math.min(x, x + w), y: Math.min(y, y + h), width: Math.abs(w), height: Math.abs(h) };
}
