import type { KeyValueStore } from '../devices/choices';

interface Unsent {
  /** The same as before the reload: what had arrived after all is there once. */
  readonly key: string;
  readonly text: string;
}

/** Words that the server does not have yet, in this tab only, so that a reload loses none of them. */
export class UnsentWords {
  private readonly typedName: string;
  private readonly sentName: string;
  private kept = '[]';

  constructor(
    private readonly store: KeyValueStore,
    whose: string,
  ) {
    this.typedName = `visavis.chat.${whose}.typed`;
    this.sentName = `visavis.chat.${whose}.unsent`;
  }

  get typed(): string {
    return this.store.getItem(this.typedName) ?? '';
  }

  set typed(words: string) {
    if (words === '') this.store.removeItem(this.typedName);
    else this.store.setItem(this.typedName, words);
  }

  recall(): readonly Unsent[] {
    try {
      const value: unknown = JSON.parse(this.store.getItem(this.sentName) ?? '[]');
      return Array.isArray(value) ? value.filter(isUnsent) : [];
    } catch {
      return [];
    }
  }

  keep(unsent: readonly Unsent[]): void {
    const text = JSON.stringify(unsent);
    if (text === this.kept) return;
    this.kept = text;
    if (unsent.length === 0) this.store.removeItem(this.sentName);
    else this.store.setItem(this.sentName, text);
  }
}

function isUnsent(value: unknown): value is Unsent {
  const { key, text } = (value ?? {}) as Partial<Unsent>;
  return typeof key === 'string' && typeof text === 'string';
}
