import { type Change, drawnOf, itemOf, type Pending } from './change';
import type { Drawn, Thing } from './drawn';

interface Word {
  readonly number: number;
  readonly page: number;
  readonly drawn: Drawn | null;
}

/** What the server has, as the last word about each thing: in whatever order and however often changes come, it ends the same. */
export class Sheets {
  private readonly words = new Map<string, Word>();
  private readonly looking = new Map<boolean, Word & { readonly shown: boolean }>();
  private last = 1;

  learn({ number, mine, act, page, item, drawn }: Change): void {
    this.last = Math.max(this.last, page);
    const word = { number, page, drawn: act === 'put' ? drawn : null };
    if (item !== null) {
      if (number > (this.words.get(item)?.number ?? 0)) this.words.set(item, word);
    } else if (act !== 'add-page' && number > (this.looking.get(mine)?.number ?? 0)) {
      this.looking.set(mine, { ...word, shown: act === 'show' });
    }
  }

  /** With what is on its way there. */
  things(page: number, pending: readonly Pending[]): readonly Thing[] {
    const seen = new Map<string, Pick<Word, 'page' | 'drawn'>>(this.words);
    for (const act of pending) {
      const item = itemOf(act);
      if (item !== null) seen.set(item, { page: act.page, drawn: drawnOf(act) });
    }
    return [...seen]
      .flatMap(([id, word]) => (word.page === page && word.drawn !== null ? [{ id, drawn: word.drawn }] : []))
      .sort((one, other) => one.drawn.z - other.drawn.z || (one.id < other.id ? -1 : 1));
  }

  current(item: string, pending: readonly Pending[]): Drawn | null {
    const own = pending.findLast((act) => itemOf(act) === item);
    return own === undefined ? (this.words.get(item)?.drawn ?? null) : drawnOf(own);
  }

  pages(pending: readonly Pending[]): number {
    return Math.max(this.last, ...pending.map(({ page }) => page));
  }

  /** What somebody said last about looking at the board; null for nothing. */
  looks(mine: boolean): { readonly shown: boolean; readonly page: number; readonly number: number } | null {
    return this.looking.get(mine) ?? null;
  }
}
