import { exchange, type HttpPorts } from '../http/exchange';
import { fields, instant, listOf, type Reader, text } from '../signaling/reading';
import type { WaitingGuest } from '../signaling/messages';

/** Somebody who waits for this host, and for which booking. */
export interface DoorGuest extends WaitingGuest {
  readonly bookingId: string;
  readonly title: string;
}

export type DoorAnswer =
  | { readonly do: 'admit'; readonly waiting: string }
  | { readonly do: 'decline' | 'tell'; readonly waiting: string; readonly words?: string };

/** `stale`: nobody waits there any more. */
export type DoorOutcome = 'done' | 'stale' | 'failed';

/** The calls of a dashboard about who waits. */
export class WaitingGuests {
  constructor(private readonly ports: HttpPorts) {}

  /** Null when the server did not say. */
  async all(): Promise<readonly DoorGuest[] | null> {
    try {
      const response = await exchange(this.ports, '/api/waiting', { method: 'GET' });
      return response.ok ? listOf(guest)(await response.json(), 'waiting') : null;
    } catch {
      return null;
    }
  }

  async answer(bookingId: string, { do: path, ...about }: DoorAnswer): Promise<DoorOutcome> {
    try {
      const body = JSON.stringify({ bookingId, ...about });
      const response = await exchange(this.ports, `/api/video-sessions/${path}`, { method: 'POST', body });
      if (response.ok) return 'done';
      return response.status === 409 ? 'stale' : 'failed';
    } catch {
      return 'failed';
    }
  }
}

const guest: Reader<DoorGuest> = (value, place) => {
  const object = fields(value, place);
  const party = fields(object['guest'], 'guest');
  return {
    bookingId: text(object['bookingId'], 'bookingId'),
    title: text(object['title'], 'title'),
    waiting: text(object['waiting'], 'waiting'),
    person: text(party['id'], 'id'),
    name: text(party['name'], 'name'),
    since: instant(object['since'], 'since'),
  };
};
