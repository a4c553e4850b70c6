import { isRightToLeft, locale as pageLocale, plural, text } from './text';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Times of day in the zone that the server chose for this person. */
export class LocalTime {
  readonly #time: Intl.DateTimeFormat;
  readonly #day: Intl.DateTimeFormat;

  constructor(zone?: string, locale: string = pageLocale()) {
    const timeZone = zone === undefined || zone === '' ? {} : { timeZone: zone };
    this.#time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...timeZone });
    this.#day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', ...timeZone });
  }

  time(instant: number): string {
    return this.#time.format(instant);
  }

  day(instant: number): string {
    return this.#day.format(instant);
  }

  isSameDay(one: number, other: number): boolean {
    return this.day(one) === this.day(other) && Math.abs(one - other) < 48 * hour;
  }

  /** As "10:00 – 10:50". */
  span(startsAt: number, endsAt: number): string {
    const span = `${this.time(startsAt)} – ${this.time(endsAt)}`;
    return isRightToLeft() ? `\u200f${span}` : span;
  }
}

/** How long still: never shows less than what is left, so that it ends on the dot. */
export function remaining(milliseconds: number): string {
  if (milliseconds <= minute) return text('time.seconds', { seconds: Math.max(0, Math.ceil(milliseconds / second)) });
  return inMinutes(Math.ceil(milliseconds / minute));
}

/** As "4:59"; never shows less than what is left. */
export function minutesSeconds(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / second));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** As "4:59" or "1:04:59"; never shows more than what has passed. */
export function stopwatch(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / second));
  const two = (part: number): string => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const [first, ...others] = hours === 0 ? [minutes, seconds % 60] : [hours, minutes, seconds % 60];
  return [first, ...others.map(two)].join(':');
}

/** How long it was. */
export function elapsed(milliseconds: number): string {
  if (milliseconds < minute) return text('time.seconds', { seconds: Math.floor(milliseconds / second) });
  return inMinutes(Math.floor(milliseconds / minute));
}

function inMinutes(all: number): string {
  const hours = Math.floor(all / 60);
  const minutes = all % 60;
  if (hours >= 48) return plural('time.days', Math.round(hours / 24));
  if (hours === 0) return text('time.minutes', { minutes });
  if (minutes === 0) return text('time.hours', { hours });
  return text('time.hoursMinutes', { hours, minutes });
}
