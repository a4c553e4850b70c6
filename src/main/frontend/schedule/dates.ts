/** A day without a zone, as "2026-12-31". Written so, days sort like texts. */
export type IsoDate = string;

/** A month, as "2026-12". */
export type IsoMonth = string;

const DAY = 86_400_000;

export function addDays(date: IsoDate, days: number): IsoDate {
  return iso(midnight(date) + days * DAY);
}

/** The same day of another month, or its last day where there is none. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const month = shiftMonth(monthOf(date), months);
  const day = Math.min(dayOf(date), dayOf(lastOf(month)));
  return `${month}-${String(day).padStart(2, '0')}`;
}

export function shiftMonth(month: IsoMonth, months: number): IsoMonth {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return iso(Date.UTC(year, number - 1 + months, 1)).slice(0, 7);
}

export function monthOf(date: IsoDate): IsoMonth {
  return date.slice(0, 7);
}

export function firstOf(month: IsoMonth): IsoDate {
  return `${month}-01`;
}

export function lastOf(month: IsoMonth): IsoDate {
  return addDays(firstOf(shiftMonth(month, 1)), -1);
}

export function dayOf(date: IsoDate): number {
  return Number(date.slice(8));
}

/** 0 is Monday. */
export function weekdayOf(date: IsoDate): number {
  return (new Date(midnight(date)).getUTCDay() + 6) % 7;
}

/** The day on which the clocks of that zone show the instant. */
export function dateIn(zone: string, instant: number): IsoDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);
}

/** For formatters that are told to use UTC. */
export function midnight(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function iso(instant: number): IsoDate {
  return new Date(instant).toISOString().slice(0, 10);
}
