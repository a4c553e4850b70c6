import { monthOf, type IsoDate, type IsoMonth } from '../schedule/dates';
import { entryOf, type Bounds } from '../schedule/month-grid';
import type { ScheduleServer } from '../schedule/schedule-server';
import { SlotBook } from '../schedule/slot-book';
import { countsOf, type Slot } from '../schedule/slots';

export interface SearchSetup {
  readonly server: Pick<ScheduleServer, 'slots'>;
  readonly host: string;
  /** The viewer's time zone. */
  readonly zone: string;
  readonly bounds: Bounds;
  /** The booking to be moved. */
  readonly booking?: string | undefined;
  readonly learnTime: (serverTime: number) => void;
  /** Something else is to be shown. */
  readonly changed: () => void;
}

/** Looks for the free days of a month at a time, and stands on one of them. */
export class SlotSearch {
  month: IsoMonth = '';
  focus: IsoDate;
  chosen: IsoDate | null = null;
  busy = false;
  failed = false;
  /** Undefined while it is looked for. */
  nextFree: IsoDate | null | undefined;
  #book: SlotBook;

  /** @param length in minutes */
  constructor(
    private readonly setup: SearchSetup,
    public length: number,
  ) {
    this.focus = setup.bounds.first;
    this.#book = this.#open();
  }

  get days(): ReadonlyMap<IsoDate, readonly Slot[]> {
    return this.#book.days;
  }

  get hasFree(): boolean {
    return [...this.days.keys()].some((date) => monthOf(date) === this.month);
  }

  get slots(): readonly Slot[] | undefined {
    return this.chosen === null ? undefined : this.days.get(this.chosen);
  }

  begin(): Promise<void> {
    return this.show(monthOf(this.focus), null);
  }

  useLength(length: number): Promise<void> {
    this.length = length;
    this.chosen = null;
    this.#book = this.#open();
    return this.begin();
  }

  /** What was shown may be outdated: somebody else was quicker, or the page was out of sight. */
  refresh(): Promise<void> {
    this.#book.forget();
    return this.show(this.month, this.focus);
  }

  choose(date: IsoDate): void {
    this.focus = date;
    if (this.days.has(date)) this.chosen = date;
    this.setup.changed();
  }

  goTo(date: IsoDate): Promise<void> {
    this.chosen = null;
    return this.show(monthOf(date), null);
  }

  /** @param focus the day to stand on, null for the first free one */
  async show(month: IsoMonth, focus: IsoDate | null): Promise<void> {
    const book = this.#book;
    this.month = month;
    this.nextFree = undefined;
    if (focus !== null) this.focus = focus;
    if (book.knows(month)) this.#settle(false);
    else if (!(await this.#learn(book, month))) return;
    if (focus === null) this.focus = this.#entry();
    if (this.chosen === null || !book.days.has(this.chosen)) this.#chooseFirst();
    this.setup.changed();
    if (!this.failed && !this.hasFree) await this.#lookFurther(book, month);
  }

  #open(): SlotBook {
    const { server, host, zone, bounds, booking } = this.setup;
    const { length } = this;
    return new SlotBook(
      (from, to) => server.slots(host, { from, to, length, zone, ...(booking ? { booking } : {}) }),
      bounds,
    );
  }

  /** False when something else is shown by now. */
  async #learn(book: SlotBook, month: IsoMonth): Promise<boolean> {
    this.busy = true;
    this.setup.changed();
    const answer = await book.learn(month);
    if (!this.#isShown(book, month)) return false;
    this.#settle(!answer.ok);
    if (answer.ok) this.setup.learnTime(answer.value.serverTime);
    return true;
  }

  /** Whatever was asked for before: this month is here, or is not to be had. */
  #settle(failed: boolean): void {
    this.busy = false;
    this.failed = failed;
  }

  async #lookFurther(book: SlotBook, month: IsoMonth): Promise<void> {
    const found = await book.nextFree(month);
    if (!this.#isShown(book, month)) return;
    this.nextFree = found;
    this.setup.changed();
  }

  #isShown(book: SlotBook, month: IsoMonth): boolean {
    return book === this.#book && month === this.month;
  }

  #entry(): IsoDate {
    return entryOf(this.month, countsOf(this.days), this.setup.bounds);
  }

  #chooseFirst(): void {
    const entry = this.#entry();
    this.chosen = this.days.has(entry) ? entry : null;
  }
}
