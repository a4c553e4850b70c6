import { html, nothing, type TemplateResult } from 'lit';
import { text } from '../texts/text';
import { icon } from '../ui/visavis-icon';
import type { Hours } from './draft';

export interface HoursActions {
  change(change: Partial<Hours>): void;
  remove(): void;
}

/** From and to, with what is wrong with them. */
export function hoursRow(
  id: string,
  name: string,
  hours: Hours,
  fault: string | undefined,
  actions: HoursActions,
): TemplateResult {
  return html`<div class="hours" role="group" aria-label=${name}>
    ${timeInput(`${id}.from`, 'hours.from', hours.from, fault, (from) => actions.change({ from }), id)}
    <span aria-hidden="true">–</span>
    ${timeInput(`${id}.to`, 'hours.to', hours.to === '24:00' ? '00:00' : hours.to, fault, (to) => actions.change({ to: endOf(to) }), id)}
    <button
      class="button quiet round"
      type="button"
      aria-label=${text('hours.remove', { name })}
      @click=${() => actions.remove()}
    >
      ${icon('delete')}
    </button>
    ${faultLine(id, fault)}
  </div>`;
}

function timeInput(
  id: string,
  label: 'hours.from' | 'hours.to',
  value: string,
  fault: string | undefined,
  change: (value: string) => void,
  place: string,
): TemplateResult {
  return html`<input
    class="input"
    type="time"
    step="300"
    id=${id}
    aria-label=${text(label)}
    aria-invalid=${fault === undefined ? 'false' : 'true'}
    aria-describedby=${fault === undefined ? nothing : `${place}-fault`}
    .value=${value}
    @change=${(event: Event) => change((event.target as HTMLInputElement).value)}
  />`;
}

export function faultLine(id: string, fault: string | undefined): TemplateResult | typeof nothing {
  return fault === undefined ? nothing : html`<p class="fault" id="${id}-fault">${fault}</p>`;
}

/** Midnight as an end is that of the day's end. */
function endOf(time: string): string {
  return time === '00:00' ? '24:00' : time;
}
