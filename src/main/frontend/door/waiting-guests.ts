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

  /** False when it had no effect, such as when that wait is over. */
  async answer(bookingId: string, { do: path, ...about }: DoorAnswer): Promise<boolean> {
    try {
      const body = JSON.stringify({ bookingId, ...about });
      return (await exchange(this.ports, `/api/video-sessions/${path}`, { method: 'POST', body })).ok;
    } catch {
      return false;
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
