import type { KeyValueStore } from '../storage/key-value-store';
import type { Hold } from '../schedule/booking-flow';
import { fields, number, text } from '../signaling/reading';
import { KeptValue } from '../storage/kept-value';

/** A hold outlives a reload: until it expires, its time is taken, for the guest's own page too. */
export class KeptHold {
  private readonly hold: KeptValue<Hold>;

  constructor(store: KeyValueStore, host: string) {
    this.hold = new KeptValue(store, `visavis.hold.${host}`, readHold);
  }

  recall(now: number): Hold | null {
    const hold = this.hold.recall();
    return hold !== null && hold.expiresAt > now ? hold : null;
  }

  keep(hold: Hold): void {
    this.hold.keep(hold);
  }

  forget(): void {
    this.hold.forget();
  }
}

function readHold(value: unknown): Hold {
  const kept = fields(value, 'hold');
  return {
    id: text(kept['id'], 'id'),
    startsAt: number(kept['startsAt'], 'startsAt'),
    endsAt: number(kept['endsAt'], 'endsAt'),
    expiresAt: number(kept['expiresAt'], 'expiresAt'),
  };
}
