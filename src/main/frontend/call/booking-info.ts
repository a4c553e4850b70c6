import type { Door } from './phase';

/** Of the booking, as the server rendered it into the page. */
export interface BookingInfo {
  readonly id: string;
  readonly title: string;
  readonly role: SeatRole;
  readonly personRole: PersonRole;
  readonly myName: string;
  readonly otherName: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly opensAt: number;
  readonly closesAt: number;
  /** Path of the own dashboard. */
  readonly dashboard: string;
}

export type SeatRole = 'host' | 'guest';

export type PersonRole = 'THERAPIST' | 'TUTOR' | 'CLIENT' | 'STUDENT' | 'ADMIN';

type Dataset = Readonly<Record<string, string | undefined>>;

/** What the server rendered into the page's `data-` attributes. */
export function bookingInfo(data: Dataset): BookingInfo {
  return {
    id: wanted(data, 'bookingId'),
    title: wanted(data, 'title'),
    role: data['role'] === 'host' ? 'host' : 'guest',
    personRole: wanted(data, 'personRole') as PersonRole,
    myName: wanted(data, 'myName'),
    otherName: wanted(data, 'otherName'),
    startsAt: instant(data, 'startsAt'),
    endsAt: instant(data, 'endsAt'),
    opensAt: instant(data, 'opensAt'),
    closesAt: instant(data, 'closesAt'),
    dashboard: wanted(data, 'dashboard'),
  };
}

/** The door's answer when the page was made. */
export function doorOf(data: Dataset, { opensAt, closesAt }: BookingInfo): Door {
  switch (data['state']) {
    case 'too-early':
      return { state: 'too-early', opensAt };
    case 'over':
      return { state: 'over', closedAt: closesAt };
    case 'not-open':
      return { state: 'not-open', status: data['status'] ?? '' };
    case 'removed':
      return { state: 'removed' };
    case 'locked':
      return { state: 'locked' };
    default:
      return { state: 'open' };
  }
}

function wanted(data: Dataset, name: string): string {
  const value = data[name];
  if (value === undefined) throw new Error(`The page lacks data for ${name}.`);
  return value;
}

function instant(data: Dataset, name: string): number {
  const milliseconds = Date.parse(wanted(data, name));
  if (Number.isNaN(milliseconds)) throw new Error(`${name} in the page is no instant.`);
  return milliseconds;
}
