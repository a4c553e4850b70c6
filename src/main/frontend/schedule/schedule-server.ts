import { exchange, type HttpPorts } from '../http/exchange';
import { readResult, type Result } from '../http/result';
import { instant, text, type Fields } from '../signaling/reading';
import type { Hold, Made, Setback } from './booking-flow';
import type { IsoDate } from './dates';
import { readOffer, readSlot, type Offer, type Slot } from './slots';

export interface SlotQuery {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly length: number;
  readonly zone: string;
  /** The booking to be moved, whose own time counts as free. */
  readonly booking?: string;
}

/** The calls of a guest who books, and of whoever moves a booking. */
export class ScheduleServer {
  constructor(private readonly ports: HttpPorts) {}

  slots(host: string, query: SlotQuery): Promise<Result<Offer>> {
    const { booking, length, ...rest } = query;
    const address = new URLSearchParams({ ...rest, length: String(length), ...(booking ? { booking } : {}) });
    return this.#call(`/api/hosts/${host}/slots?${address}`, { method: 'GET' }, readOffer);
  }

  /** @param key the same for the same wish, so that a second try is no second hold */
  hold(host: string, slot: Slot, key: string): Promise<Result<Hold & { serverTime: number }>> {
    return this.#post('/api/holds', { host, ...wire(slot) }, key, readHold);
  }

  release(hold: Hold): Promise<Result<null>> {
    return this.#call(`/api/holds/${hold.id}`, { method: 'DELETE' }, () => null);
  }

  confirm(hold: Hold, title: string, key: string): Promise<Result<Made>> {
    return this.#post(`/api/holds/${hold.id}/confirm`, title === '' ? {} : { title }, key, readMade);
  }

  move(booking: string, slot: Slot, reason: string, scope: string): Promise<Result<Made>> {
    const body = { ...wire(slot), ...(reason === '' ? {} : { reason }), ...(scope === '' ? {} : { scope }) };
    return this.#post(`/api/bookings/${booking}/reschedule`, body, freshKey(), readMade);
  }

  #post<T>(path: string, body: object, key: string, read: (answer: Fields) => T): Promise<Result<T>> {
    const request = { method: 'POST', body: JSON.stringify(body), headers: { 'Idempotency-Key': key } };
    return this.#call(path, request, read);
  }

  #call<T>(path: string, request: RequestInit, read: (answer: Fields) => T): Promise<Result<T>> {
    return readResult(exchange(this.ports, path, request), read);
  }
}

/** What a refusal means to somebody who books. */
export function setbackOf(code: string): Setback {
  switch (code) {
    case 'slot-taken':
      return 'taken';
    case 'hold-expired':
      return 'expired';
    case 'too-many-open':
      return 'too-many';
    case 'unreachable':
      return 'unreachable';
    default:
      return 'refused';
  }
}

/** 128 random bits; `randomUUID` is not there on pages without https. */
export function freshKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function wire(slot: Slot): { startsAt: string; endsAt: string } {
  return { startsAt: new Date(slot.startsAt).toISOString(), endsAt: new Date(slot.endsAt).toISOString() };
}

function readHold(answer: Fields): Hold & { serverTime: number } {
  return {
    id: text(answer['id'], 'id'),
    ...readSlot(answer, 'hold'),
    expiresAt: instant(answer['expiresAt'], 'expiresAt'),
    serverTime: instant(answer['serverTime'], 'serverTime'),
  };
}

function readMade(answer: Fields): Made {
  return { id: text(answer['id'], 'id'), status: text(answer['status'], 'status') };
}
