/** The part of Storage that is used. */
export interface KeyValueStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Storage that the browser may refuse (private windows, blocked site data): then nothing is remembered. */
export function forgiving(open: () => KeyValueStore): KeyValueStore {
  const attempt = <T>(action: (store: KeyValueStore) => T, otherwise: T): T => {
    try {
      return action(open());
    } catch {
      return otherwise;
    }
  };
  return {
    getItem: (name) => attempt((store) => store.getItem(name), null),
    setItem: (name, value) => attempt((store) => store.setItem(name, value), undefined),
    removeItem: (name) => attempt((store) => store.removeItem(name), undefined),
  };
}
