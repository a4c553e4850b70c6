import type { KeyValueStore } from '../storage/key-value-store';

const KEY = 'visavis.tab';

export interface TabPorts {
  readonly store: KeyValueStore;
  readonly newId: () => string;
  /** Takes the name until the page goes; false when another page of this browser holds it. */
  readonly hold: (name: string) => Promise<boolean>;
}

export interface Tab {
  readonly id: string;
  /** This tab began as a copy of another: what is remembered for that one is not its own. */
  readonly isCopy: boolean;
}

/** The id lives as long as the tab, over reloads. Browsers copy it when a tab is duplicated, so it is also held by a lock. */
export async function claimTab({ store, newId, hold }: TabPorts): Promise<Tab> {
  const kept = store.getItem(KEY);
  if (kept !== null && (await hold(kept))) return { id: kept, isCopy: false };
  const id = newId();
  store.setItem(KEY, id);
  await hold(id);
  return { id, isCopy: kept !== null };
}

/** 128 random bits in base64url. */
export function randomTabId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** A page that is being replaced may still hold the lock for a moment; a reload's always lets go, if late on a busy machine. */
const PATIENCE = 500;
const PATIENCE_AFTER_RELOAD = 3000;

function patience(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'reload' ? PATIENCE_AFTER_RELOAD : PATIENCE;
}

export async function holdByLock(name: string): Promise<boolean> {
  const { locks } = navigator;
  if (!locks) return true;
  return new Promise((resolve) => {
    const forEver = (): Promise<never> => {
      resolve(true);
      return new Promise(() => {});
    };
    locks
      .request(`visavis.tab.${name}`, { signal: AbortSignal.timeout(patience()) }, forEver)
      .catch(() => resolve(false));
  });
}
