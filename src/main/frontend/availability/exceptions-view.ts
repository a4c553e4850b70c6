import { html, type TemplateResult } from 'lit';
import type { IsoDate } from '../schedule/dates';
import { dayWords } from '../schedule/wording';
import { text } from '../texts/text';
import { icon } from '../ui/visavis-icon';
import type { ExceptionalDay } from './draft';
import {
  addException,
  addExceptionHours,
  changeException,
  changeExceptionHours,
  removeException,
  removeExceptionHours,
} from './edits';
import { faultLine, hoursRow } from './hours-view';
import type { Editing } from './week-view';

export function exceptionsView(editing: Editing, today: IsoDate): TemplateResult {
  return html`<div class="stack">
    ${editing.draft.exceptions.map((day, place) => exception(day, place, editing))}
    <div>
      <button class="button" type="button" @click=${() => editing.edit(addException(editing.draft, today))}>
        ${icon('add')}<span>${text('exceptions.add')}</span>
      </button>
    </div>
  </div>`;
}

function exception(day: ExceptionalDay, place: number, editing: Editing): TemplateResult {
  const id = `exceptions.${place}`;
  const name = day.date === '' ? text('exceptions.unnamed') : dayWords(day.date);
  const fault = editing.fault(`${id}.date`);
  const { draft } = editing;
  return html`<div class="day-hours" role="group" aria-label=${name}>
    <div class="field">
      <label for="${id}.date">${text('exceptions.date')}</label>
      <input
        class="input"
        type="date"
        id="${id}.date"
        aria-invalid=${fault === undefined ? 'false' : 'true'}
        .value=${day.date}
        @change=${(event: Event) =>
          editing.edit(changeException(draft, place, { date: (event.target as HTMLInputElement).value }))}
      />
      ${faultLine(`${id}.date`, fault)}
    </div>
    <div class="day-parts">
      ${day.hours.length === 0 ? html`<span class="muted">${text('exceptions.off')}</span>` : ''}
      ${day.hours.map((hours, at) =>
        hoursRow(
          `${id}.hours.${at}`,
          text('hours.of', { day: name, from: hours.from, to: hours.to }),
          hours,
          editing.fault(`${id}.hours.${at}`),
          {
            change: (change) => editing.edit(changeExceptionHours(draft, place, at, change)),
            remove: () =>
              editing.editWithWayBack(removeExceptionHours(draft, place, at), text('availability.removed', { name })),
          },
        ),
      )}
    </div>
    <div class="day-doings">
      <button class="button quiet" type="button" @click=${() => editing.edit(addExceptionHours(draft, place))}>
        ${icon('add')}<span>${text('exceptions.hours')}<span class="spoken"> ${name}</span></span>
      </button>
      <button
        class="button quiet"
        type="button"
        @click=${() => editing.editWithWayBack(removeException(draft, place), text('exceptions.removed', { name }))}
      >
        ${icon('delete')}<span>${text('exceptions.remove')}<span class="spoken"> ${name}</span></span>
      </button>
    </div>
  </div>`;
}
