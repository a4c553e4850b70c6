import type { KeyValueStore } from '../storage/key-value-store';

const KEY = 'visavis.saveData';

/** Whether this person wants to save data: as chosen in this browser, and until then as the browser or its system is set. */
export class DataChoice {
  constructor(
    private readonly store: KeyValueStore,
    private readonly suggested: boolean,
  ) {}

  get on(): boolean {
    const chosen = this.store.getItem(KEY);
    return chosen === null ? this.suggested : chosen === 'on';
  }

  remember(on: boolean): void {
    this.store.setItem(KEY, on ? 'on' : 'off');
  }
}

/** What is set as "data saver" (WICG Save-Data); Firefox and Safari do not tell. */
export function browserSavesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
