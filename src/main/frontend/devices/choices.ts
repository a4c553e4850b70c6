import type { KeyValueStore } from '../storage/key-value-store';
import { KeptValue } from '../storage/kept-value';
import type { DeviceKind } from './device-list';

interface Choice {
  readonly id: string;
  readonly label: string;
}

/** Which devices this person likes to use. The id changes when the browser's data is cleared, so the label stands in for it. */
export class Choices {
  constructor(private readonly store: KeyValueStore) {}

  remember(kind: DeviceKind, device: Choice): void {
    this.choice(kind).keep({ id: device.id, label: device.label });
  }

  /** The remembered one among these, or null. */
  among(kind: DeviceKind, devices: readonly Choice[]): string | null {
    const wanted = this.choice(kind).recall();
    if (!wanted) return null;
    const found = devices.find(({ id }) => id === wanted.id) ?? devices.find(({ label }) => label === wanted.label);
    return found && found.id !== '' ? found.id : null;
  }

  private choice(kind: DeviceKind): KeptValue<Choice> {
    return new KeptValue(this.store, `visavis.device.${kind}`, (value) => (isChoice(value) ? value : null));
  }
}

function isChoice(value: unknown): value is Choice {
  const { id, label } = (value ?? {}) as Partial<Choice>;
  return typeof id === 'string' && typeof label === 'string' && label !== '';
}
