import type { PersonRole } from '../call/booking-info';

/** What a dashboard card says about its booking; instants are milliseconds since 1970 in server time. */
export interface JoinCard {
  readonly role: PersonRole;
  readonly status: string;
  /** The server's own answer when the page was made; only what time alone cannot change is read from it. */
  readonly state: string;
  readonly opensAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly closesAt: number;
}

/**
 * `early`: the window is not open; `open`: before the booked start; `live`: in the booked time; `late`: after the booked end,
 * still open for a return.
 */
export type JoinPhase = 'none' | 'removed' | 'early' | 'open' | 'live' | 'late' | 'over';

export function joinPhase(card: JoinCard, now: number): JoinPhase {
  if (card.status !== 'CONFIRMED' && card.status !== 'IN_PROGRESS') return 'none';
  if (card.state === 'removed') return 'removed';
  if (now >= card.closesAt) return 'over';
  if (now < card.opensAt) return 'early';
  if (now < card.startsAt) return 'open';
  return now < card.endsAt ? 'live' : 'late';
}

/** Milliseconds until something on the card reads differently: the next boundary, or the countdown's next step. */
export function nextChange(card: JoinCard, now: number): number | null {
  const boundary = [card.opensAt, card.startsAt, card.endsAt, card.closesAt].find((instant) => instant > now);
  if (boundary === undefined) return null;
  const left = boundary - now;
  const step = left <= 60_000 ? 1000 : 60_000;
  return left % step || step;
}

export function isHost(role: PersonRole): boolean {
  return role === 'THERAPIST' || role === 'TUTOR';
}
