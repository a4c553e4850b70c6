import { PAGE, type Point } from './drawn';

/* Which part of the page one looks at. It is each person's own, and nobody else hears of it. */

/** In pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Lens {
  /** 1 shows the whole page. */
  readonly zoom: number;
  /** Of the page, in the middle of the room. */
  readonly centre: Point;
}

/** What lay at `from` lies at `to`, so many times larger; both in pixels from the middle of the room. */
export interface Grip {
  readonly from: Point;
  readonly to: Point;
  readonly factor: number;
}

export const WHOLE: Lens = { zoom: 1, centre: { x: PAGE.width / 2, y: PAGE.height / 2 } };
export const MOST_ZOOM = 8;

const MIDDLE: Point = { x: 0, y: 0 };
const SMALLEST_SCALE = 0.05;
/** Of a pixel: sums of fractions are not exact. */
const HAIR = 0.01;

/** Pixels for one unit of the page. */
export function scaleOf({ zoom }: Lens, room: Size): number {
  return zoom * Math.max(SMALLEST_SCALE, Math.min(room.width / PAGE.width, room.height / PAGE.height));
}

/** In units of the page. */
function seenOf(lens: Lens, room: Size): Size {
  const scale = scaleOf(lens, room);
  return { width: Math.min(PAGE.width, room.width / scale), height: Math.min(PAGE.height, room.height / scale) };
}

/** As much room as the page takes now: enlarged, it takes what the whole page left free. */
export function sizeOf(lens: Lens, room: Size): Size {
  const [scale, { width, height }] = [scaleOf(lens, room), seenOf(lens, room)];
  return { width: Math.floor(width * scale + HAIR), height: Math.floor(height * scale + HAIR) };
}

/** Of the page, at the upper left corner of what is seen of it. */
export function cornerOf(lens: Lens, room: Size): Point {
  const { width, height } = seenOf(lens, room);
  return { x: lens.centre.x - width / 2, y: lens.centre.y - height / 2 };
}

export function gripped(lens: Lens, { from, to, factor }: Grip, room: Size): Lens {
  const zoom = within(lens.zoom * factor, 1, MOST_ZOOM);
  const [before, after] = [scaleOf(lens, room), scaleOf({ ...lens, zoom }, room)];
  const { x, y } = lens.centre;
  return bounded(
    { zoom, centre: { x: x + from.x / before - to.x / after, y: y + from.y / before - to.y / after } },
    room,
  );
}

export function enlarged(lens: Lens, factor: number, room: Size, around: Point = MIDDLE): Lens {
  return gripped(lens, { from: around, to: around, factor }, room);
}

/** By so many pixels. */
export function shifted(lens: Lens, to: Point, room: Size): Lens {
  return gripped(lens, { from: MIDDLE, to, factor: 1 }, room);
}

/** Whatever it was, nothing beyond the edge of the page is looked at. */
export function bounded({ zoom, centre }: Lens, room: Size): Lens {
  const lens = { zoom: within(zoom, 1, MOST_ZOOM), centre };
  const { width, height } = seenOf(lens, room);
  return { ...lens, centre: { x: between(centre.x, width, PAGE.width), y: between(centre.y, height, PAGE.height) } };
}

/** So that a point is seen: as it is, where it is seen already. */
export function reaching(lens: Lens, point: Point, room: Size): Lens {
  const [{ x, y }, { width, height }] = [cornerOf(lens, room), seenOf(lens, room)];
  const isSeen = point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height;
  return isSeen ? lens : bounded({ ...lens, centre: point }, room);
}

function between(middle: number, length: number, whole: number): number {
  return length >= whole ? whole / 2 : within(middle, length / 2, whole - length / 2);
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
