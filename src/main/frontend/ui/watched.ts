interface Changing {
  subscribe(listener: () => void): () => void;
}

/** What changes by itself, and is drawn anew each time; null until it is there. */
export class Watched<T extends Changing> {
  #value: T | null = null;
  #stop = (): void => {};

  constructor(private readonly changed: () => void) {}

  get now(): T | null {
    return this.#value;
  }

  watch(value: T): void {
    this.#stop();
    this.#value = value;
    this.#stop = value.subscribe(this.changed);
    this.changed();
  }
}
