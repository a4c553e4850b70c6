import { addDays } from '../schedule/dates';
import type { Day, Draft, ExceptionalDay, Hours, WeeklyHours } from './draft';

const USUAL: Hours = { from: '09:00', to: '17:00' };
const LAST = '24:00';

/** Hours of a day with their places in the draft. */
export function hoursOf(draft: Draft, day: Day): readonly { readonly place: number; readonly hours: WeeklyHours }[] {
  return draft.weekly.map((hours, place) => ({ place, hours })).filter(({ hours }) => hours.day === day);
}

/** After what is there already, as far as the day goes. */
export function addHours(draft: Draft, day: Day): Draft {
  const next = following(hoursOf(draft, day).map(({ hours }) => hours));
  return next === null ? draft : { ...draft, weekly: [...draft.weekly, { day, ...next }] };
}

export function changeHours(draft: Draft, place: number, change: Partial<Hours>): Draft {
  return { ...draft, weekly: draft.weekly.map((hours, i) => (i === place ? { ...hours, ...change } : hours)) };
}

export function removeHours(draft: Draft, place: number): Draft {
  return { ...draft, weekly: draft.weekly.filter((_hours, i) => i !== place) };
}

/** The other days get the same hours instead of their own. */
export function copyDay(draft: Draft, from: Day, to: readonly Day[]): Draft {
  const pattern = hoursOf(draft, from).map(({ hours }) => hours);
  const kept = draft.weekly.filter((hours) => !to.includes(hours.day) || hours.day === from);
  const copies = to.filter((day) => day !== from).flatMap((day) => pattern.map((hours) => ({ ...hours, day })));
  return { ...draft, weekly: [...kept, ...copies] };
}

/** A day off, on the first day from there that has no exception yet. */
export function addException(draft: Draft, date: string): Draft {
  const taken = new Set(draft.exceptions.map((day) => day.date));
  let free = date;
  while (taken.has(free)) free = addDays(free, 1);
  return { ...draft, exceptions: [...draft.exceptions, { date: free, hours: [] }] };
}

export function changeException(draft: Draft, place: number, change: Partial<ExceptionalDay>): Draft {
  return { ...draft, exceptions: draft.exceptions.map((day, i) => (i === place ? { ...day, ...change } : day)) };
}

export function removeException(draft: Draft, place: number): Draft {
  return { ...draft, exceptions: draft.exceptions.filter((_day, i) => i !== place) };
}

export function addExceptionHours(draft: Draft, place: number): Draft {
  const hours = draft.exceptions[place]?.hours ?? [];
  const next = following(hours);
  return next === null ? draft : changeException(draft, place, { hours: [...hours, next] });
}

export function changeExceptionHours(draft: Draft, place: number, at: number, change: Partial<Hours>): Draft {
  const hours = draft.exceptions[place]?.hours ?? [];
  return changeException(draft, place, { hours: hours.map((part, i) => (i === at ? { ...part, ...change } : part)) });
}

export function removeExceptionHours(draft: Draft, place: number, at: number): Draft {
  const hours = draft.exceptions[place]?.hours ?? [];
  return changeException(draft, place, { hours: hours.filter((_part, i) => i !== at) });
}

/** The one that is taken away is never the last. */
export function toggleLength(draft: Draft, length: number): Draft {
  const without = draft.lengths.filter((other) => other !== length);
  if (without.length === draft.lengths.length) return { ...draft, lengths: [...draft.lengths, length] };
  return without.length === 0 ? draft : { ...draft, lengths: without };
}

export function useFirst(draft: Draft, length: number): Draft {
  return { ...draft, lengths: [length, ...draft.lengths.filter((other) => other !== length)] };
}

/** An hour later for two hours; null when the day is full. */
function following(hours: readonly Hours[]): Hours | null {
  if (hours.length === 0) return USUAL;
  const last = hours.map(({ to }) => to).reduce((one, other) => (other > one ? other : one));
  const from = later(last, 1);
  return from >= LAST ? null : { from, to: later(from, 2) };
}

function later(time: string, hours: number): string {
  const moved = `${String(Number(time.slice(0, 2)) + hours).padStart(2, '0')}${time.slice(2)}`;
  return moved < LAST ? moved : LAST;
}
