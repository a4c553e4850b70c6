import type { KeyValueStore } from '../storage/key-value-store';
import { KeptValue } from '../storage/kept-value';

interface Unsent {
  /** The same as before the reload: what had arrived after all is there once. */
  readonly key: string;
  readonly text: string;
}

/** Words that the server does not have yet, in this tab only, so that a reload loses none of them. */
export class UnsentWords {
  private readonly typedName: string;
  private readonly sent: KeptValue<readonly Unsent[]>;
  private kept = '[]';

  constructor(
    private readonly store: KeyValueStore,
    whose: string,
  ) {
    this.typedName = `visavis.chat.${whose}.typed`;
    this.sent = new KeptValue(store, `visavis.chat.${whose}.unsent`, (value) =>
      Array.isArray(value) ? value.filter(isUnsent) : null,
    );
  }

  get typed(): string {
    return this.store.getItem(this.typedName) ?? '';
  }

  set typed(words: string) {
    if (words === '') this.store.removeItem(this.typedName);
    else this.store.setItem(this.typedName, words);
  }

  recall(): readonly Unsent[] {
    return this.sent.recall() ?? [];
  }

  /** Also at every step of an upload, which is no reason to write. */
  keep(unsent: readonly Unsent[]): void {
    const text = JSON.stringify(unsent);
    if (text === this.kept) return;
    this.kept = text;
    if (unsent.length === 0) this.sent.forget();
    else this.sent.keep(unsent);
  }
}

function isUnsent(value: unknown): value is Unsent {
  const { key, text } = (value ?? {}) as Partial<Unsent>;
  return typeof key === 'string' && typeof text === 'string';
}
