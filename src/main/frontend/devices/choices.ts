import type { DeviceKind } from './device-list';

export interface KeyValueStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

interface Choice {
  readonly id: string;
  readonly label: string;
}

const key = (kind: DeviceKind): string => `visavis.device.${kind}`;

/** Which devices this person likes to use. The id changes when the browser's data is cleared, so the label stands in for it. */
export class Choices {
  constructor(private readonly store: KeyValueStore) {}

  remember(kind: DeviceKind, device: Choice): void {
    this.store.setItem(key(kind), JSON.stringify({ id: device.id, label: device.label }));
  }

  /** The remembered one among these, or null. */
  among(kind: DeviceKind, devices: readonly Choice[]): string | null {
    const wanted = this.recall(kind);
    if (!wanted) return null;
    const found = devices.find(({ id }) => id === wanted.id) ?? devices.find(({ label }) => label === wanted.label);
    return found && found.id !== '' ? found.id : null;
  }

  private recall(kind: DeviceKind): Choice | null {
    try {
      const value: unknown = JSON.parse(this.store.getItem(key(kind)) ?? 'null');
      return isChoice(value) ? value : null;
    } catch {
      return null;
    }
  }
}

function isChoice(value: unknown): value is Choice {
  const { id, label } = (value ?? {}) as Partial<Choice>;
  return typeof id === 'string' && typeof label === 'string' && label !== '';
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
