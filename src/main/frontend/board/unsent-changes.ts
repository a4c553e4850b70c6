import { KeptValue } from '../storage/kept-value';
import type { KeyValueStore } from '../storage/key-value-store';
import type { Pending } from './change';
import { readDrawn } from './read-drawn';

/** Changes that the server does not have yet, in this tab only, so that a reload loses none of them. */
export class UnsentChanges {
  private readonly changes: KeptValue<readonly Pending[]>;

  constructor(store: KeyValueStore, whose: string) {
    this.changes = new KeptValue(store, `visavis.board.${whose}.unsent`, (value) =>
      Array.isArray(value) ? value.flatMap(pending) : null,
    );
  }

  recall(): readonly Pending[] {
    return this.changes.recall() ?? [];
  }

  keep(unsent: readonly Pending[]): void {
    if (unsent.length === 0) this.changes.forget();
    else this.changes.keep(unsent);
  }
}

function pending(value: unknown): readonly Pending[] {
  const { id, act, page, item, drawn } = (value ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof page !== 'number') return [];
  if (act === 'add-page') return [{ id, act, page }];
  if (typeof item !== 'string') return [];
  if (act === 'remove') return [{ id, act, page, item }];
  const known = readDrawn(drawn);
  return act === 'put' && known !== null ? [{ id, act, page, item, drawn: known }] : [];
}
