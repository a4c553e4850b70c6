import type { KeyValueStore } from '../devices/choices';
import type { Pending } from './change';
import { readDrawn } from './read-drawn';

/** Changes that the server does not have yet, in this tab only, so that a reload loses none of them. */
export class UnsentChanges {
  private readonly name: string;

  constructor(
    private readonly store: KeyValueStore,
    whose: string,
  ) {
    this.name = `visavis.board.${whose}.unsent`;
  }

  recall(): readonly Pending[] {
    try {
      const value: unknown = JSON.parse(this.store.getItem(this.name) ?? '[]');
      return Array.isArray(value) ? value.flatMap(pending) : [];
    } catch {
      return [];
    }
  }

  keep(unsent: readonly Pending[]): void {
    if (unsent.length === 0) this.store.removeItem(this.name);
    else this.store.setItem(this.name, JSON.stringify(unsent));
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
