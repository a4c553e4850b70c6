import { fields, flag, listOf, number, oneOf, text, type Fields } from '../signaling/reading';

export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Day = (typeof DAYS)[number];

/** By the wall clock of the host, as "09:00"; the midnight at the end of a day is "24:00". */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

export interface WeeklyHours extends Hours {
  readonly day: Day;
}

/** Without hours a day off. */
export interface ExceptionalDay {
  readonly date: string;
  readonly hours: readonly Hours[];
}

/** What a host says about being booked, as it is sent and as it is edited: a fault names its place in it. */
export interface Draft {
  readonly weekly: readonly WeeklyHours[];
  readonly exceptions: readonly ExceptionalDay[];
  /** In minutes, the usual one first. */
  readonly lengths: readonly number[];
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly minimumNoticeMinutes: number;
  readonly furthestDays: number;
  readonly dailyCap: number | null;
  readonly confirmsAtOnce: boolean;
  readonly changeNoticeMinutes: number;
}

export function readDraft(answer: Fields): Draft {
  const minutes = (name: string): number => number(answer[name], name);
  return {
    weekly: listOf(readWeekly)(answer['weekly'], 'weekly'),
    exceptions: listOf(readException)(answer['exceptions'], 'exceptions'),
    lengths: listOf(number)(answer['lengths'], 'lengths'),
    bufferBeforeMinutes: minutes('bufferBeforeMinutes'),
    bufferAfterMinutes: minutes('bufferAfterMinutes'),
    minimumNoticeMinutes: minutes('minimumNoticeMinutes'),
    furthestDays: minutes('furthestDays'),
    dailyCap: answer['dailyCap'] === null ? null : minutes('dailyCap'),
    confirmsAtOnce: flag(answer['confirmsAtOnce'], 'confirmsAtOnce'),
    changeNoticeMinutes: minutes('changeNoticeMinutes'),
  };
}

function readHours(value: unknown, place: string): Hours {
  const hours = fields(value, place);
  return { from: text(hours['from'], 'from'), to: text(hours['to'], 'to') };
}

function readWeekly(value: unknown, place: string): WeeklyHours {
  return { day: oneOf(...DAYS)(fields(value, place)['day'], 'day'), ...readHours(value, place) };
}

function readException(value: unknown, place: string): ExceptionalDay {
  const day = fields(value, place);
  return { date: text(day['date'], 'date'), hours: listOf(readHours)(day['hours'], 'hours') };
}

/** Whose first visit it is: nothing was ever said. Notice of a day is what most people want. */
export function proposed(draft: Draft): Draft {
  const unsaid = draft.weekly.length === 0 && draft.exceptions.length === 0 && draft.changeNoticeMinutes === 0;
  return unsaid ? { ...draft, changeNoticeMinutes: 24 * 60 } : draft;
}
