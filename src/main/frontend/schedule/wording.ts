import { locale } from '../texts/text';
import { addDays, firstOf, midnight, type IsoDate, type IsoMonth } from './dates';

const utc = { timeZone: 'UTC' } as const;

type Parts = Omit<Intl.DateTimeFormatOptions, 'timeZone'>;

/** Made when it is needed: only then the page's language is known. */
function format(parts: Parts): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale(), { ...utc, ...parts });
}

export function monthWords(month: IsoMonth): string {
  return format({ month: 'long', year: 'numeric' }).format(midnight(firstOf(month)));
}

/** As "Thursday 26 November". */
export function dayWords(date: IsoDate): string {
  return withoutComma(format({ weekday: 'long', day: 'numeric', month: 'long' }).format(midnight(date)));
}

export function shortDayWords(date: IsoDate): string {
  return withoutComma(format({ weekday: 'short', day: 'numeric', month: 'short' }).format(midnight(date)));
}

/** English dates read better without it; in other languages it stays. */
function withoutComma(date: string): string {
  return locale().startsWith('en') ? date.replace(',', '') : date;
}

export interface Weekday {
  readonly short: string;
  readonly long: string;
}

/** From Monday to Sunday. */
export function weekdays(): readonly Weekday[] {
  const short = format({ weekday: 'short' });
  const long = format({ weekday: 'long' });
  return Array.from({ length: 7 }, (_day, index) => {
    const monday = midnight(addDays('2024-01-01', index));
    return { short: short.format(monday), long: long.format(monday) };
  });
}

/** As "Berlin", from "Europe/Berlin". */
export function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
