import { addDays, addMonths, dayOf, firstOf, lastOf, monthOf, weekdayOf, type IsoDate, type IsoMonth } from './dates';

/** The days that can be looked at. */
export interface Bounds {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

export interface DayCell {
  readonly date: IsoDate;
  readonly day: number;
  /** How many slots are free; none on days of other months, which are not shown. */
  readonly free: number;
  readonly inMonth: boolean;
  readonly today: boolean;
  readonly chosen: boolean;
  /** The one day that Tab leads to. */
  readonly reachable: boolean;
}

export interface MonthState {
  readonly month: IsoMonth;
  readonly today: IsoDate;
  readonly chosen: IsoDate | null;
  readonly focus: IsoDate;
  readonly free: ReadonlyMap<IsoDate, number>;
}

/** Weeks from Monday to Sunday that hold the month. */
export function weeks(state: MonthState): readonly (readonly DayCell[])[] {
  const first = firstOf(state.month);
  const start = addDays(first, -weekdayOf(first));
  const count = Math.ceil((weekdayOf(first) + dayOf(lastOf(state.month))) / 7);
  return Array.from({ length: count }, (_week, week) =>
    Array.from({ length: 7 }, (_day, day) => cell(state, addDays(start, week * 7 + day))),
  );
}

function cell(state: MonthState, date: IsoDate): DayCell {
  const inMonth = monthOf(date) === state.month;
  return {
    date,
    day: dayOf(date),
    free: inMonth ? (state.free.get(date) ?? 0) : 0,
    inMonth,
    today: date === state.today,
    chosen: inMonth && date === state.chosen,
    reachable: inMonth && date === state.focus,
  };
}

/** Where a key leads in a grid of days (ARIA authoring practices); null for keys that are not its own. */
export function dayAfterKey(date: IsoDate, key: string, shift: boolean, bounds: Bounds): IsoDate | null {
  const target = unbounded(date, key, shift);
  return target === null ? null : within(target, bounds);
}

function unbounded(date: IsoDate, key: string, shift: boolean): IsoDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1);
    case 'ArrowRight':
      return addDays(date, 1);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'Home':
      return addDays(date, -weekdayOf(date));
    case 'End':
      return addDays(date, 6 - weekdayOf(date));
    case 'PageUp':
      return addMonths(date, shift ? -12 : -1);
    case 'PageDown':
      return addMonths(date, shift ? 12 : 1);
    default:
      return null;
  }
}

export function within(date: IsoDate, { first, last }: Bounds): IsoDate {
  return date < first ? first : date > last ? last : date;
}

/** Where the focus goes when another month is shown: its first free day, or its first day. */
export function entryOf(month: IsoMonth, free: ReadonlyMap<IsoDate, number>, bounds: Bounds): IsoDate {
  const days = [...free.keys()].filter((date) => monthOf(date) === month && (free.get(date) ?? 0) > 0).sort();
  return days[0] ?? within(firstOf(month), bounds);
}
