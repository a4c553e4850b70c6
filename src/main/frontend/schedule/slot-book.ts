import { addDays, firstOf, lastOf, monthOf, shiftMonth, type IsoDate, type IsoMonth } from './dates';
import { within, type Bounds } from './month-grid';
import type { Result } from '../http/result';
import type { Offer, Slot } from './slots';

/** Asks the server for the slots between two days. */
export type Ask = (from: IsoDate, to: IsoDate) => Promise<Result<Offer>>;

/** No more than the server gives at once. */
const MOST_DAYS = 62;

/** The slots of a host as far as they were looked at. What is asked for anew replaces what was known. */
export class SlotBook {
  readonly #days = new Map<IsoDate, readonly Slot[]>();
  readonly #known = new Set<IsoMonth>();

  constructor(
    private readonly ask: Ask,
    private readonly bounds: Bounds,
  ) {}

  get days(): ReadonlyMap<IsoDate, readonly Slot[]> {
    return this.#days;
  }

  knows(month: IsoMonth): boolean {
    return this.#known.has(month);
  }

  /** Asks for the whole month, known or not. */
  async learn(month: IsoMonth): Promise<Result<Offer>> {
    const from = within(firstOf(month), this.bounds);
    const answer = await this.ask(from, within(lastOf(month), this.bounds));
    if (answer.ok) this.#take(month, answer.value);
    return answer;
  }

  forget(): void {
    this.#known.clear();
  }

  /** The first day with a free slot after that month; null when there is none as far as one may look. */
  async nextFree(month: IsoMonth): Promise<IsoDate | null> {
    for (let from = firstOf(shiftMonth(month, 1)); from <= this.bounds.last; from = addDays(from, MOST_DAYS)) {
      const answer = await this.ask(from, within(addDays(from, MOST_DAYS - 1), this.bounds));
      if (!answer.ok) return null;
      const [first] = [...answer.value.days.keys()].sort();
      if (first !== undefined) return first;
    }
    return null;
  }

  #take(month: IsoMonth, offer: Offer): void {
    for (const date of [...this.#days.keys()]) if (monthOf(date) === month) this.#days.delete(date);
    for (const [date, slots] of offer.days) this.#days.set(date, slots);
    this.#known.add(month);
  }
}
