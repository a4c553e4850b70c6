import type { WaitingGuest } from '../signaling/messages';

/** Each wait rings once, also after the reload of the one who waits. */
export class Doorbell {
  readonly #rung = new Set<string>();

  /** Who has come since it was asked last. */
  newcomers(door: readonly WaitingGuest[]): readonly WaitingGuest[] {
    const came = door.filter(({ waiting }) => !this.#rung.has(waiting));
    for (const { waiting } of came) this.#rung.add(waiting);
    return came;
  }
}
