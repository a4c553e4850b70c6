/** The next value, but with every part that is equal to before being the very same object as before. */
export function reuse<T>(before: T, next: T): T {
  if (Object.is(before, next)) return before;
  if (Array.isArray(before) && Array.isArray(next)) return reuseList(before, next) as T;
  if (!isPlain(before) || !isPlain(next)) return next;
  const names = Object.keys(next);
  const merged = Object.fromEntries(names.map((name) => [name, reuse(before[name], next[name])]));
  const same = names.length === Object.keys(before).length && names.every((name) => merged[name] === before[name]);
  return same ? before : (merged as T);
}

function reuseList(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const merged = next.map((item, index) => reuse(before[index], item));
  return merged.length === before.length && merged.every((item, index) => item === before[index]) ? before : merged;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
