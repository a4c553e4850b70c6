import type { KeyValueStore } from './key-value-store';

/** One value under one name in the browser's storage, where anybody may have written: what cannot be read is as good as absent. */
export class KeptValue<T> {
  /** @param read what of the parsed JSON is such a value: null for none, and it may throw */
  constructor(
    private readonly store: KeyValueStore,
    private readonly name: string,
    private readonly read: (value: unknown) => T | null,
  ) {}

  recall(): T | null {
    try {
      const text = this.store.getItem(this.name);
      return text === null ? null : this.read(JSON.parse(text));
    } catch {
      return null;
    }
  }

  keep(value: T): void {
    this.store.setItem(this.name, JSON.stringify(value));
  }

  forget(): void {
    this.store.removeItem(this.name);
  }
}
