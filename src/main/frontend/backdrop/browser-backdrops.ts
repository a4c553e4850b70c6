import type { KeyValueStore } from '../storage/key-value-store';
import { BackdropMemory } from './backdrops';
import type { BackdropPorts } from './backdrop-desk';

/** What this browser can do; the rest of the code comes only when something is chosen. */
export function browserBackdrops(store: KeyValueStore): BackdropPorts {
  return {
    possible: isPossible(),
    memory: new BackdropMemory(store),
    process: async (source, wish) => (await import('./processing')).process(source, wish),
  };
}

function isPossible(): boolean {
  return (
    typeof Worker === 'function' &&
    typeof WebAssembly === 'object' &&
    typeof OffscreenCanvas === 'function' &&
    typeof createImageBitmap === 'function' &&
    typeof HTMLCanvasElement.prototype.captureStream === 'function'
  );
}
