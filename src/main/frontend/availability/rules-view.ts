import { html, nothing, type TemplateResult } from 'lit';
import { plural, text, type TextKey } from '../texts/text';
import { remaining } from '../texts/time';
import type { Draft } from './draft';
import { toggleLength, useFirst } from './edits';
import { faultLine } from './hours-view';
import type { Editing } from './week-view';

const LENGTHS = [15, 25, 30, 45, 50, 60, 90, 120];
const BUFFERS = [0, 5, 10, 15, 20, 30, 45, 60];
const HOUR = 60;
const DAY = 24 * HOUR;
const NOTICES = [0, HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY];

export function lengthsView({ draft, edit, fault }: Editing): TemplateResult {
  return html`<div class="stack">
    <fieldset class="pills" id="lengths">
      <legend class="label">${text('lengths.offered')}</legend>
      ${sorted([...LENGTHS, ...draft.lengths]).map(
        (length) =>
          html`<label class="pill"
            ><input
              type="checkbox"
              .checked=${draft.lengths.includes(length)}
              @change=${(event: Event) => {
                edit(toggleLength(draft, length));
                // The last one stays, whatever the box shows by itself.
                (event.target as HTMLInputElement).checked = toggleLength(draft, length).lengths.includes(length);
              }}
            /><span>${remaining(length * 60_000)}</span></label
          >`,
      )}
    </fieldset>
    ${faultLine('lengths', fault('lengths'))}
    ${
      draft.lengths.length < 2
        ? nothing
        : choice('lengths.usual', 'usual', draft.lengths[0] ?? 0, sorted(draft.lengths), (length) =>
            edit(useFirst(draft, length)),
          )
    }
  </div>`;
}

export function rulesView(editing: Editing): TemplateResult {
  const { draft, edit } = editing;
  const minutes = (label: TextKey, name: keyof Draft, options: readonly number[]): TemplateResult =>
    choice(label, name, draft[name] as number, options, (value) => edit({ ...draft, [name]: value }));
  return html`<div class="fields-2">
      ${minutes('rules.before', 'bufferBeforeMinutes', BUFFERS)}${minutes('rules.after', 'bufferAfterMinutes', BUFFERS)}
      ${minutes('rules.notice', 'minimumNoticeMinutes', NOTICES)}
      ${minutes('rules.change', 'changeNoticeMinutes', NOTICES)}
      ${count('rules.furthest', 'furthestDays', draft.furthestDays, 365, editing, (value) =>
        edit({ ...draft, furthestDays: value ?? 0 }),
      )}
      ${count('rules.cap', 'dailyCap', draft.dailyCap, 50, editing, (dailyCap) => edit({ ...draft, dailyCap }))}
    </div>
    <label class="check"
      ><input
        class="checkbox"
        type="checkbox"
        .checked=${draft.confirmsAtOnce}
        @change=${(event: Event) => edit({ ...draft, confirmsAtOnce: (event.target as HTMLInputElement).checked })}
      /><span>${text('rules.atOnce')}</span></label
    >`;
}

function choice(
  label: TextKey,
  id: string,
  value: number,
  options: readonly number[],
  choose: (value: number) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${text(label)}</label>
    <select
      class="select"
      id=${id}
      @change=${(event: Event) => choose(Number((event.target as HTMLSelectElement).value))}
    >
      ${sorted([...options, value]).map(
        (option) => html`<option value=${option} ?selected=${option === value}>${span(option)}</option>`,
      )}
    </select>
  </div>`;
}

function count(
  label: TextKey,
  id: 'furthestDays' | 'dailyCap',
  value: number | null,
  most: number,
  editing: Editing,
  change: (value: number | null) => void,
): TemplateResult {
  const fault = editing.fault(id);
  return html`<div class="field">
    <label for=${id}>${text(label)}</label>
    <input
      class="input"
      type="number"
      min="1"
      max=${most}
      id=${id}
      aria-invalid=${fault === undefined ? 'false' : 'true'}
      .value=${value === null ? '' : String(value)}
      @change=${(event: Event) => {
        const typed = (event.target as HTMLInputElement).value;
        change(typed === '' ? null : Number(typed));
      }}
    />
    ${faultLine(id, fault)}
  </div>`;
}

function span(minutes: number): string {
  if (minutes === 0) return text('rules.none');
  return minutes >= 2 * DAY && minutes % DAY === 0 ? plural('time.days', minutes / DAY) : remaining(minutes * 60_000);
}

function sorted(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((one, other) => one - other);
}
