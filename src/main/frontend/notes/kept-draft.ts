import type { KeyValueStore } from '../storage/key-value-store';
import { KeptValue } from '../storage/kept-value';

export interface Draft {
  readonly text: string;
  /** The version that it was written upon; null when it was not known yet. */
  readonly basedOn: number | null;
}

/** What was written and is not saved yet. It outlives the page, the tab and the browser, and is gone as soon as the server has it. */
export class KeptDraft extends KeptValue<Draft> {
  constructor(store: KeyValueStore, bookingId: string) {
    super(store, `visavis.notes.${bookingId}`, readDraft);
  }
}

function readDraft(value: unknown): Draft | null {
  const { text, basedOn } = (value ?? {}) as Partial<Draft>;
  if (typeof text !== 'string') return null;
  return { text, basedOn: typeof basedOn === 'number' ? basedOn : null };
}
