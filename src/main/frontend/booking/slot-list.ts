import { html, nothing, type TemplateResult } from 'lit';
import { dateIn, type IsoDate } from '../schedule/dates';
import type { Slot } from '../schedule/slots';
import { dayWords, placeOf, shortDayWords } from '../schedule/wording';
import { text } from '../texts/text';
import { LocalTime } from '../texts/time';

export interface Zones {
  readonly viewer: string;
  readonly host: string;
}

/** The slots of one day, in the viewer's time, and in the host's beside it where the clocks there differ. */
export function slotList(
  date: IsoDate,
  slots: readonly Slot[],
  zones: Zones,
  choose: (slot: Slot) => void,
): TemplateResult {
  return html`<div class="slots" role="group" aria-labelledby="slots-day">
    <h2 id="slots-day" tabindex="-1">${dayWords(date)}</h2>
    <ul class="slot-times">
      ${slots.map((slot) => html`<li>${slotButton(slot, zones, choose)}</li>`)}
    </ul>
  </div>`;
}

function slotButton(slot: Slot, zones: Zones, choose: (slot: Slot) => void): TemplateResult {
  const time = new LocalTime(zones.viewer).time(slot.startsAt);
  const there = hostTime(slot.startsAt, zones);
  return html`<button class="button slot" type="button" data-start=${slot.startsAt} @click=${() => choose(slot)}>
    <span class="numbers">${time}</span>${there === null ? nothing : html`<span class="slot-there">${there}</span>`}
  </button>`;
}

/** As "09:00 in London", with the day where it is another one; null while the clocks agree. */
export function hostTime(instant: number, zones: Zones): string | null {
  const here = new LocalTime(zones.viewer).time(instant);
  const there = new LocalTime(zones.host).time(instant);
  const day = dateIn(zones.host, instant);
  const sameDay = day === dateIn(zones.viewer, instant);
  if (here === there && sameDay) return null;
  const time = sameDay ? there : `${shortDayWords(day)}, ${there}`;
  return text('slots.there', { time, place: placeOf(zones.host) });
}
