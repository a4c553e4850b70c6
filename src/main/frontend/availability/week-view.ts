import { html, type TemplateResult } from 'lit';
import { weekdays } from '../schedule/wording';
import { text } from '../texts/text';
import { icon } from '../ui/visavis-icon';
import { DAYS, type Day, type Draft } from './draft';
import { addHours, changeHours, copyDay, hoursOf, removeHours } from './edits';
import { hoursRow } from './hours-view';

/** What a part of the form may do. */
export interface Editing {
  readonly draft: Draft;
  /** What is wrong at a place, in words. */
  fault(place: string): string | undefined;
  edit(next: Draft): void;
  /** An edit that may have been a slip. */
  editWithWayBack(next: Draft, words: string): void;
}

export function weekView(editing: Editing): TemplateResult {
  return html`<div class="week-hours">
    ${DAYS.map((day, index) => dayView(day, weekdays()[index]?.long ?? '', editing))}
  </div>`;
}

function dayView(day: Day, name: string, editing: Editing): TemplateResult {
  const { draft } = editing;
  const parts = hoursOf(draft, day);
  return html`<div class="day-hours" role="group" aria-labelledby="day-${day}">
    <h3 id="day-${day}">${name}</h3>
    <div class="day-parts">
      ${parts.length === 0 ? html`<span class="muted">${text('availability.closed')}</span>` : ''}
      ${parts.map(({ place, hours }) =>
        hoursRow(
          `weekly.${place}`,
          text('hours.of', { day: name, from: hours.from, to: hours.to }),
          hours,
          editing.fault(`weekly.${place}`),
          {
            change: (change) => editing.edit(changeHours(draft, place, change)),
            remove: () => editing.editWithWayBack(removeHours(draft, place), text('availability.removed', { name })),
          },
        ),
      )}
    </div>
    <div class="day-doings">
      <button class="button quiet" type="button" @click=${() => editing.edit(addHours(draft, day))}>
        ${icon('add')}<span>${text('hours.add')}<span class="spoken"> ${name}</span></span>
      </button>
      ${parts.length === 0 ? '' : copyMenu(day, name, editing)}
    </div>
  </div>`;
}

function copyMenu(day: Day, name: string, editing: Editing): TemplateResult {
  return html`<details class="disclosure copy">
    <summary>${text('availability.copy')}<span class="spoken"> ${name}</span></summary>
    <form
      class="copy-days"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        copy(event, day, name, editing);
      }}
    >
      ${DAYS.map((other, index) =>
        other === day
          ? ''
          : html`<label class="check"
              ><input class="checkbox" type="checkbox" name="day" value=${other} ?checked=${index < 5} /><span
                >${weekdays()[index]?.long}</span
              ></label
            >`,
      )}
      <button class="button">${text('availability.copyTo')}</button>
    </form>
  </details>`;
}

function copy(event: SubmitEvent, day: Day, name: string, editing: Editing): void {
  const form = event.target as HTMLFormElement;
  const to = new FormData(form).getAll('day') as Day[];
  form.closest('details')?.removeAttribute('open');
  editing.editWithWayBack(copyDay(editing.draft, day, to), text('availability.copied', { name }));
}
