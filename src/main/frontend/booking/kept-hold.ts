import type { Hold } from '../schedule/booking-flow';
import { fields, number, text } from '../signaling/reading';

/** A hold outlives a reload: until it expires, its time is taken, for the guest's own page too. */
export function keepHold(store: Storage, host: string, hold: Hold | null): void {
  if (hold === null) store.removeItem(key(host));
  else store.setItem(key(host), JSON.stringify(hold));
}

export function keptHold(store: Storage, host: string, now: number): Hold | null {
  try {
    const kept = fields(JSON.parse(store.getItem(key(host)) ?? 'null'), 'hold');
    const hold = {
      id: text(kept['id'], 'id'),
      startsAt: number(kept['startsAt'], 'startsAt'),
      endsAt: number(kept['endsAt'], 'endsAt'),
      expiresAt: number(kept['expiresAt'], 'expiresAt'),
    };
    return hold.expiresAt > now ? hold : null;
  } catch {
    return null;
  }
}

const key = (host: string): string => `visavis.hold.${host}`;
