import { fields, listOf, number, oneOf, type Reader, text, Unreadable } from '../signaling/reading';
import { colours, type Drawn, LONGEST_TEXT, MOST_POINTS, shapes } from './drawn';

const kinds = ['pen', 'text', 'image', ...shapes] as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FAR = 20_000;

/** The server keeps what it does not understand, so what another page wrote is checked here. Null for what this page cannot draw. */
export function readDrawn(value: unknown): Drawn | null {
  try {
    return drawn(value, 'drawn');
  } catch {
    return null;
  }
}

const drawn: Reader<Drawn> = (value, place) => {
  const object = fields(value, place);
  const kind = oneOf(...kinds)(object['kind'], 'kind');
  const placed = { x: length(object['x'], 'x'), y: length(object['y'], 'y'), z: length(object['z'], 'z') };
  const sized = (): { w: number; h: number } => ({ w: length(object['w'], 'w'), h: length(object['h'], 'h') });
  switch (kind) {
    case 'pen':
      return { kind, ...placed, ...ink(object), points: points(object['points'], 'points') };
    case 'text':
      return {
        kind,
        ...placed,
        colour: oneOf(...colours)(object['colour'], 'colour'),
        size: thickness(object['size'], 'size'),
        text: words(object['text'], 'text'),
      };
    case 'image':
      return { kind, ...placed, image: id(object['image'], 'image'), ...sized() };
    default:
      return { kind, ...placed, ...ink(object), ...sized() };
  }
};

function ink(object: Readonly<Record<string, unknown>>) {
  return { colour: oneOf(...colours)(object['colour'], 'colour'), width: thickness(object['width'], 'width') };
}

const length: Reader<number> = (value, place) => within(number(value, place), -FAR, FAR, place);

const thickness: Reader<number> = (value, place) => within(number(value, place), 1, 400, place);

const points: Reader<readonly number[]> = (value, place) => {
  const found = listOf(length)(value, place);
  if (found.length < 2 || found.length % 2 === 1 || found.length > 2 * MOST_POINTS) {
    throw new Unreadable(`${place} are no points`);
  }
  return found;
};

const words: Reader<string> = (value, place) => {
  const found = text(value, place);
  if (found.trim() === '' || found.length > LONGEST_TEXT) throw new Unreadable(`${place} is no text`);
  return found;
};

const id: Reader<string> = (value, place) => {
  const found = text(value, place);
  if (!uuid.test(found)) throw new Unreadable(`${place} is no id`);
  return found;
};

function within(value: number, least: number, most: number, place: string): number {
  if (value < least || value > most) throw new Unreadable(`${place} is out of bounds`);
  return value;
}
