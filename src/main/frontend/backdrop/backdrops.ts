import type { KeyValueStore } from '../storage/key-value-store';

/** What is seen behind a person; `none` is the room as it is. */
export const backdrops = ['none', 'blur-light', 'blur-strong', 'study', 'window', 'hills', 'dusk'] as const;
export type Backdrop = (typeof backdrops)[number];

/** What becomes of the own picture. Nothing of the camera is shown or sent while `starting`. */
export interface BackdropState {
  /** Whether this browser has what it takes. */
  readonly possible: boolean;
  readonly chosen: Backdrop;
  readonly state: 'off' | 'starting' | 'on';
  /** Why it is no more, and the camera with it, until something is chosen or the camera is on again. */
  readonly ended: BackdropEnd | null;
}

/** `too-slow`: the device could not keep up; `failed`: it could not be loaded, or broke. */
export type BackdropEnd = 'too-slow' | 'failed';

export const noBackdrop: BackdropState = { possible: false, chosen: 'none', state: 'off', ended: null };

const key = 'visavis.backdrop';

/** Which one this browser's person likes. */
export class BackdropMemory {
  constructor(private readonly store: KeyValueStore) {}

  remember(backdrop: Backdrop): void {
    this.store.setItem(key, backdrop);
  }

  recall(): Backdrop {
    const kept = this.store.getItem(key);
    return backdrops.find((backdrop) => backdrop === kept) ?? 'none';
  }
}
