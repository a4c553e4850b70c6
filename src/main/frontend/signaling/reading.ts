/** Small readers that turn unknown JSON into typed values, or throw Unreadable naming the place. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

export type Reader<T> = (value: unknown, place: string) => T;

export const text: Reader<string> = (value, place) => {
  if (typeof value !== 'string') throw new Unreadable(`${place} is not a string`);
  return value;
};

export const flag: Reader<boolean> = (value, place) => {
  if (typeof value !== 'boolean') throw new Unreadable(`${place} is not a boolean`);
  return value;
};

export const number: Reader<number> = (value, place) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Unreadable(`${place} is not a number`);
  return value;
};

/** RFC 3339 to milliseconds since 1970. */
export const instant: Reader<number> = (value, place) => {
  const milliseconds = Date.parse(text(value, place));
  if (Number.isNaN(milliseconds)) throw new Unreadable(`${place} is not an instant`);
  return milliseconds;
};

export function oneOf<const T extends string>(...words: readonly T[]): Reader<T> {
  return (value, place) => {
    const word = words.find((candidate) => candidate === value);
    if (word === undefined) throw new Unreadable(`${place} is none of ${words.join(', ')}`);
    return word;
  };
}

export function listOf<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) throw new Unreadable(`${place} is not a list`);
    return value.map((item, index) => reader(item, `${place}[${index}]`));
  };
}

export type Fields = Readonly<Record<string, unknown>>;

export const fields: Reader<Fields> = (value, place) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Unreadable(`${place} is not an object`);
  }
  return value as Fields;
};

/** `{[name]: value}`, or nothing when the field is absent or null. */
export function optional<N extends string, T>(object: Fields, name: N, reader: Reader<T>): { [K in N]?: T } {
  const value = object[name];
  return value === undefined || value === null ? {} : ({ [name]: reader(value, name) } as { [K in N]?: T });
}
