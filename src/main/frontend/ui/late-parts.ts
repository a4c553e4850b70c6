import { persistently } from '../time/persistently';

type Beyond = typeof import('./beyond-lobby');

/** All that is beyond the lobby: fetched once that stands. */
export class LateParts {
  /** Null until they are fetched. */
  parts: Beyond | null = null;
  /** They did not come at the first try. */
  isLate = false;

  constructor(private readonly changed: () => void) {}

  async fetch(): Promise<void> {
    // Not before what was just drawn can be pressed.
    await new Promise((resolve) => setTimeout(resolve));
    this.parts = await persistently(
      () => import('./beyond-lobby'),
      () => this.#lack(),
    );
    this.changed();
  }

  #lack(): void {
    this.isLate = true;
    this.changed();
  }
}
