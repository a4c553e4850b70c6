import type { KeyValueStore } from '../devices/choices';

export interface Draft {
  readonly text: string;
  /** The version that it was written upon; null when it was not known yet. */
  readonly basedOn: number | null;
}

/** What was written and is not saved yet. It outlives the page, the tab and the browser, and is gone as soon as the server has it. */
export class KeptDraft {
  private readonly name: string;

  constructor(
    private readonly store: KeyValueStore,
    bookingId: string,
  ) {
    this.name = `visavis.notes.${bookingId}`;
  }

  recall(): Draft | null {
    try {
      const value: unknown = JSON.parse(this.store.getItem(this.name) ?? 'null');
      const { text, basedOn } = (value ?? {}) as Partial<Draft>;
      if (typeof text !== 'string') return null;
      return { text, basedOn: typeof basedOn === 'number' ? basedOn : null };
    } catch {
      return null;
    }
  }

  keep(draft: Draft): void {
    this.store.setItem(this.name, JSON.stringify(draft));
  }

  forget(): void {
    this.store.removeItem(this.name);
  }
}
