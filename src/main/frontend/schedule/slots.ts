import { fields, instant, listOf, text, type Fields } from '../signaling/reading';
import type { IsoDate } from './dates';

/** A time that can be booked; milliseconds since 1970. */
export interface Slot {
  readonly startsAt: number;
  readonly endsAt: number;
}

export interface Offer {
  readonly hostZone: string;
  readonly days: ReadonlyMap<IsoDate, readonly Slot[]>;
  readonly serverTime: number;
}

export const readSlot = (value: unknown, place: string): Slot => {
  const slot = fields(value, place);
  return { startsAt: instant(slot['startsAt'], 'startsAt'), endsAt: instant(slot['endsAt'], 'endsAt') };
};

/** The answer of GET /api/hosts/{id}/slots. */
export function readOffer(answer: Fields): Offer {
  const days = listOf(fields)(answer['days'], 'days');
  return {
    hostZone: text(fields(answer['host'], 'host')['timeZone'], 'timeZone'),
    days: new Map(days.map((day) => [text(day['date'], 'date'), listOf(readSlot)(day['slots'], 'slots')])),
    serverTime: instant(answer['serverTime'], 'serverTime'),
  };
}

export function isSame(one: Slot, other: Slot): boolean {
  return one.startsAt === other.startsAt && one.endsAt === other.endsAt;
}

export function countsOf(days: ReadonlyMap<IsoDate, readonly Slot[]>): ReadonlyMap<IsoDate, number> {
  return new Map([...days].map(([date, slots]) => [date, slots.length]));
}
