import { language } from '../texts/text';
import { addDays, firstOf, midnight, type IsoDate, type IsoMonth } from './dates';

const utc = { timeZone: 'UTC' } as const;
const monthFormat = new Intl.DateTimeFormat(language, { ...utc, month: 'long', year: 'numeric' });
const dayFormat = new Intl.DateTimeFormat(language, { ...utc, weekday: 'long', day: 'numeric', month: 'long' });
const shortDayFormat = new Intl.DateTimeFormat(language, { ...utc, weekday: 'short', day: 'numeric', month: 'short' });
const longWeekday = new Intl.DateTimeFormat(language, { ...utc, weekday: 'long' });
const shortWeekday = new Intl.DateTimeFormat(language, { ...utc, weekday: 'short' });

export function monthWords(month: IsoMonth): string {
  return monthFormat.format(midnight(firstOf(month)));
}

/** As "Thursday 26 November". */
export function dayWords(date: IsoDate): string {
  return dayFormat.format(midnight(date)).replace(',', '');
}

export function shortDayWords(date: IsoDate): string {
  return shortDayFormat.format(midnight(date)).replace(',', '');
}

/** From Monday to Sunday. */
export const weekdays: readonly { readonly short: string; readonly long: string }[] = Array.from(
  { length: 7 },
  (_day, index) => {
    const monday = midnight(addDays('2024-01-01', index));
    return { short: shortWeekday.format(monday), long: longWeekday.format(monday) };
  },
);

/** As "Berlin", from "Europe/Berlin". */
export function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
