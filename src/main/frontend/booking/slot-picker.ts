import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { dateIn, monthOf, type IsoDate, type IsoMonth } from '../schedule/dates';
import { dayAfterKey, entryOf, type Bounds } from '../schedule/month-grid';
import { SlotBook } from '../schedule/slot-book';
import type { ScheduleServer } from '../schedule/schedule-server';
import { countsOf, type Slot } from '../schedule/slots';
import { dayWords, monthWords } from '../schedule/wording';
import { inReadingOrder } from '../texts/reading-order';
import { plural, text } from '../texts/text';
import { remaining } from '../texts/time';
import { icon } from '../ui/visavis-icon';
import { monthView } from './month-view';
import { slotList, type Zones } from './slot-list';

export interface PickerSetup {
  readonly server: ScheduleServer;
  readonly host: string;
  readonly hostName: string;
  readonly zones: Zones;
  /** In minutes, the usual one first. */
  readonly lengths: readonly number[];
  readonly bounds: Bounds;
  /** The booking to be moved. */
  readonly booking?: string;
  readonly learnTime: (serverTime: number) => void;
  readonly now: () => number;
}

/** A month of free days, and the free times of one of them. Says `slot-chosen` with the slot. */
export class SlotPicker extends LitElement {
  #setup: PickerSetup | null = null;
  #book: SlotBook | null = null;
  #length = 0;
  #month: IsoMonth = '';
  #focus: IsoDate = '';
  #chosen: IsoDate | null = null;
  #busy = false;
  #failed = false;
  /** Undefined while it is looked for. */
  #nextFree: IsoDate | null | undefined;
  #takeFocus = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  setUp(setup: PickerSetup): void {
    this.#setup = setup;
    this.#length = setup.lengths[0] ?? 0;
    this.#focus = setup.bounds.first;
    this.#useLength(this.#length);
  }

  /** What was shown may be outdated: somebody else was quicker, or the page was out of sight. */
  async refresh(): Promise<void> {
    this.#book?.forget();
    await this.#show(this.#month, this.#focus);
  }

  #useLength(length: number): void {
    const { server, host, zones, bounds, booking } = this.#setup as PickerSetup;
    this.#length = length;
    this.#chosen = null;
    this.#book = new SlotBook(
      (from, to) => server.slots(host, { from, to, length, zone: zones.viewer, ...(booking ? { booking } : {}) }),
      bounds,
    );
    void this.#show(monthOf(this.#focus), null);
  }

  /** @param focus the day to stand on, null for the first free one */
  async #show(month: IsoMonth, focus: IsoDate | null): Promise<void> {
    const { bounds, learnTime } = this.#setup as PickerSetup;
    const book = this.#book as SlotBook;
    this.#month = month;
    this.#nextFree = undefined;
    if (focus !== null) this.#focus = focus;
    if (!book.knows(month)) {
      this.#busy = true;
      this.requestUpdate();
      const answer = await book.learn(month);
      if (book !== this.#book || month !== this.#month) return;
      this.#busy = false;
      this.#failed = !answer.ok;
      if (answer.ok) learnTime(answer.value.serverTime);
    }
    if (focus === null) this.#focus = entryOf(month, countsOf(book.days), bounds);
    if (this.#chosen === null || !book.days.has(this.#chosen)) this.#chooseFirst();
    this.requestUpdate();
    if (!this.#failed && !this.#hasFree()) await this.#lookFurther(book, month);
  }

  #chooseFirst(): void {
    const entry = entryOf(this.#month, countsOf(this.#days()), (this.#setup as PickerSetup).bounds);
    this.#chosen = this.#days().has(entry) ? entry : null;
  }

  async #lookFurther(book: SlotBook, month: IsoMonth): Promise<void> {
    const found = await book.nextFree(month);
    if (book !== this.#book || month !== this.#month) return;
    this.#nextFree = found;
    this.requestUpdate();
  }

  #days(): ReadonlyMap<IsoDate, readonly Slot[]> {
    return this.#book?.days ?? new Map();
  }

  #hasFree(): boolean {
    return [...this.#days().keys()].some((date) => monthOf(date) === this.#month);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#setup === null) return nothing;
    const { bounds, now, zones } = this.#setup;
    const state = {
      month: this.#month,
      today: dateIn(zones.viewer, now()),
      chosen: this.#chosen,
      focus: this.#focus,
      free: countsOf(this.#days()),
    };
    return html`${this.#lengths()}
      <div class="picker">
        ${monthView(state, bounds, this.#busy, {
          show: (month) => void this.#show(month, null),
          choose: (date) => this.#choose(date),
          key: (event, date) => this.#key(event, date),
        })}
        <div class="picker-side">${this.#side()}</div>
      </div>
      <p class="spoken" role="status">${this.#busy ? '' : this.#spoken()}</p>`;
  }

  #side(): TemplateResult | typeof nothing {
    if (this.#failed) return this.#trouble();
    if (this.#busy && !this.#hasFree()) return html`<p class="muted">${text('slots.loading')}</p>`;
    if (!this.#hasFree()) return this.#noneHere();
    const slots = this.#chosen === null ? undefined : this.#days().get(this.#chosen);
    if (this.#chosen === null || slots === undefined) return html`<p class="muted">${text('slots.chooseDay')}</p>`;
    return slotList(this.#chosen, slots, (this.#setup as PickerSetup).zones, (slot) => this.#tell(slot));
  }

  #trouble(): TemplateResult {
    return html`<p class="banner warn" role="alert">${icon('offline')}<span>${text('slots.failed')}</span></p>
      <button class="button" type="button" @click=${() => void this.refresh()}>${text('call.retry')}</button>`;
  }

  #noneHere(): TemplateResult {
    const month = monthWords(this.#month);
    if (this.#nextFree === undefined) return html`<p class="muted">${text('slots.none', { month })}</p>`;
    if (this.#nextFree === null) {
      const name = this.#setup?.hostName ?? '';
      return html`<p>${text('slots.none', { month })}</p>
        <p class="muted">${text('slots.noneLater', { name })}</p>`;
    }
    const date = this.#nextFree;
    return html`<p>${text('slots.none', { month })}</p>
      <button class="button" type="button" @click=${() => this.#goTo(date)}>
        <span>${text('slots.nextFree', { date: dayWords(date) })}</span>${icon('arrow')}
      </button>`;
  }

  #lengths(): TemplateResult | typeof nothing {
    const { lengths } = this.#setup as PickerSetup;
    if (lengths.length < 2) return nothing;
    return html`<fieldset class="pills">
      <legend class="label">${text('slots.length')}</legend>
      ${lengths.map(
        (length) =>
          html`<label class="pill"
            ><input
              type="radio"
              name="length"
              .checked=${length === this.#length}
              @change=${() => this.#useLength(length)}
            /><span>${remaining(length * 60_000)}</span></label
          >`,
      )}
    </fieldset>`;
  }

  #spoken(): string {
    if (!this.#hasFree()) return text('slots.none', { month: monthWords(this.#month) });
    const slots = this.#chosen === null ? [] : (this.#days().get(this.#chosen) ?? []);
    return this.#chosen === null ? '' : plural('month.free', slots.length, { date: dayWords(this.#chosen) });
  }

  #choose(date: IsoDate): void {
    this.#focus = date;
    if (this.#days().has(date)) this.#chosen = date;
    this.requestUpdate();
  }

  #goTo(date: IsoDate): void {
    this.#takeFocus = true;
    this.#chosen = null;
    void this.#show(monthOf(date), null);
  }

  #key(event: KeyboardEvent, date: IsoDate): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = dayAfterKey(date, inReadingOrder(event.key), event.shiftKey, (this.#setup as PickerSetup).bounds);
    if (target === null) return;
    event.preventDefault();
    this.#takeFocus = true;
    void this.#show(monthOf(target), target);
  }

  #tell(slot: Slot): void {
    this.dispatchEvent(new CustomEvent<Slot>('slot-chosen', { detail: slot }));
  }

  protected override updated(_changed: PropertyValues): void {
    if (!this.#takeFocus) return;
    const day = this.querySelector<HTMLElement>(`[data-date="${this.#focus}"]`);
    if (day === null) return;
    day.focus();
    this.#takeFocus = this.#busy;
  }
}

customElements.define('visavis-slots', SlotPicker);
