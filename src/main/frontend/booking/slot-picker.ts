import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { dateIn, monthOf, type IsoDate } from '../schedule/dates';
import { dayAfterKey, type Bounds } from '../schedule/month-grid';
import type { ScheduleServer } from '../schedule/schedule-server';
import { countsOf, type Slot } from '../schedule/slots';
import { inReadingOrder } from '../texts/reading-order';
import { daySide, spokenOf } from './day-side';
import { lengthChoice } from './length-choice';
import { monthView } from './month-view';
import type { Zones } from './slot-list';
import { SlotSearch } from './slot-search';

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
  #search: SlotSearch | null = null;
  #takeFocus = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  setUp(setup: PickerSetup): void {
    const { server, host, zones, bounds, booking, learnTime, lengths } = setup;
    const changed = (): void => this.requestUpdate();
    this.#setup = setup;
    this.#search = new SlotSearch(
      { server, host, zone: zones.viewer, bounds, booking, learnTime, changed },
      lengths[0] ?? 0,
    );
    void this.#search.begin();
  }

  /** What was shown may be outdated: somebody else was quicker, or the page was out of sight. */
  async refresh(): Promise<void> {
    await this.#search?.refresh();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#setup === null || this.#search === null) return nothing;
    const search = this.#search;
    const { lengths, zones, hostName } = this.#setup;
    return html`${lengthChoice(lengths, search.length, (length) => void search.useLength(length))}
      <div class="picker">
        ${this.#month(this.#setup, search)}
        <div class="picker-side">
          ${daySide(search, hostName, zones, {
            retry: () => void search.refresh(),
            goTo: (date) => this.#goTo(search, date),
            choose: (slot) => this.dispatchEvent(new CustomEvent<Slot>('slot-chosen', { detail: slot })),
          })}
        </div>
      </div>
      <p class="spoken" role="status">${spokenOf(search)}</p>`;
  }

  #month({ bounds, now, zones }: PickerSetup, search: SlotSearch): TemplateResult {
    const { month, chosen, focus, busy } = search;
    const state = { month, today: dateIn(zones.viewer, now()), chosen, focus, free: countsOf(search.days) };
    return monthView(state, bounds, busy, {
      show: (other) => void search.show(other, null),
      choose: (date) => search.choose(date),
      key: (event, date) => this.#key(event, dayAfter(event, date, bounds), search),
    });
  }

  #goTo(search: SlotSearch, date: IsoDate): void {
    this.#takeFocus = true;
    void search.goTo(date);
  }

  #key(event: KeyboardEvent, target: IsoDate | null, search: SlotSearch): void {
    if (target === null) return;
    event.preventDefault();
    this.#takeFocus = true;
    void search.show(monthOf(target), target);
  }

  protected override updated(_changed: PropertyValues): void {
    if (!this.#takeFocus || this.#search === null) return;
    const day = this.querySelector<HTMLElement>(`[data-date="${this.#search.focus}"]`);
    if (day === null) return;
    day.focus();
    this.#takeFocus = this.#search.busy;
  }
}

function dayAfter(event: KeyboardEvent, date: IsoDate, bounds: Bounds): IsoDate | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  return dayAfterKey(date, inReadingOrder(event.key), event.shiftKey, bounds);
}

customElements.define('visavis-slots', SlotPicker);
