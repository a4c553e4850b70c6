import type { Wishes } from '../devices/device-snapshot';
import type { KeyValueStore } from '../storage/key-value-store';
import type { State } from './state';

/** What a reload of this tab must still know. */
export interface Memory {
  /** In the room, or on the way into it. */
  readonly joined: boolean;
  readonly wishes: Wishes;
  /** The own screen. */
  readonly sharing: boolean;
}

const inside = new Set<State['phase']['name']>(['connecting', 'waiting', 'declined', 'call']);

export function memoryOf({ phase, wishes, share }: State): Memory {
  return { joined: inside.has(phase.name), wishes, sharing: share.state === 'on' };
}

/** In sessionStorage: it ends with the tab. */
export class TabMemory {
  private readonly key: string;
  private written = '';

  constructor(
    private readonly store: KeyValueStore,
    bookingId: string,
  ) {
    this.key = `visavis.call.${bookingId}`;
  }

  /** Null on the first visit. What is unreadable means silence: nobody is ever un-muted by a reload. */
  recall(): Memory | null {
    const text = this.store.getItem(this.key);
    if (text === null) return null;
    const { joined, wishes, sharing } = parse(text);
    return {
      joined: joined === true,
      sharing: sharing === true,
      wishes: {
        microphone: wishes?.microphone === 'on' ? 'on' : 'off',
        camera: wishes?.camera === 'on' ? 'on' : 'off',
      },
    };
  }

  remember(memory: Memory): void {
    const text = JSON.stringify(memory);
    if (text === this.written) return;
    this.written = text;
    this.store.setItem(this.key, text);
  }
}

function parse(text: string): Partial<Memory> {
  try {
    return (JSON.parse(text) ?? {}) as Partial<Memory>;
  } catch {
    return {};
  }
}
