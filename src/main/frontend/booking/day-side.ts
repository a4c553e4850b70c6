import { html, type TemplateResult } from 'lit';
import type { IsoDate } from '../schedule/dates';
import type { Slot } from '../schedule/slots';
import { dayWords, monthWords } from '../schedule/wording';
import { plural, text } from '../texts/text';
import { icon } from '../ui/visavis-icon';
import { slotList, type Zones } from './slot-list';
import type { SlotSearch } from './slot-search';

export interface DaySideActions {
  readonly retry: () => void;
  readonly goTo: (date: IsoDate) => void;
  readonly choose: (slot: Slot) => void;
}

/** Beside the month: the slots of the chosen day, or why there are none. */
export function daySide(search: SlotSearch, hostName: string, zones: Zones, actions: DaySideActions): TemplateResult {
  const { chosen, slots, hasFree } = search;
  if (search.failed) return trouble(actions);
  if (search.busy && !hasFree) return html`<p class="muted">${text('slots.loading')}</p>`;
  if (!hasFree) return noneHere(search, hostName, actions);
  if (chosen === null || slots === undefined) return html`<p class="muted">${text('slots.chooseDay')}</p>`;
  return slotList(chosen, slots, zones, actions.choose);
}

export function spokenOf({ busy, hasFree, month, chosen, slots = [] }: SlotSearch): string {
  if (busy) return '';
  if (!hasFree) return text('slots.none', { month: monthWords(month) });
  return chosen === null ? '' : plural('month.free', slots.length, { date: dayWords(chosen) });
}

function trouble({ retry }: DaySideActions): TemplateResult {
  return html`<p class="banner warn" role="alert">${icon('offline')}<span>${text('slots.failed')}</span></p>
    <button class="button" type="button" @click=${retry}>${text('call.retry')}</button>`;
}

function noneHere({ month: shown, nextFree }: SlotSearch, name: string, { goTo }: DaySideActions): TemplateResult {
  const month = monthWords(shown);
  if (nextFree === undefined) return html`<p class="muted">${text('slots.none', { month })}</p>`;
  if (nextFree === null) {
    return html`<p>${text('slots.none', { month })}</p>
      <p class="muted">${text('slots.noneLater', { name })}</p>`;
  }
  return html`<p>${text('slots.none', { month })}</p>
    <button class="button" type="button" @click=${() => goTo(nextFree)}>
      <span>${text('slots.nextFree', { date: dayWords(nextFree) })}</span>${icon('arrow')}
    </button>`;
}
