import { html, type TemplateResult } from 'lit';
import { shiftMonth, type IsoDate, type IsoMonth } from '../schedule/dates';
import { weeks, type Bounds, type DayCell, type MonthState } from '../schedule/month-grid';
import { dayWords, monthWords, weekdays } from '../schedule/wording';
import { plural, text } from '../texts/text';
import { icon } from '../ui/visavis-icon';

export interface MonthActions {
  show(month: IsoMonth): void;
  choose(date: IsoDate): void;
  key(event: KeyboardEvent, date: IsoDate): void;
}

/** A grid of days after the ARIA authoring practices: one tab stop, and the arrow keys from there. */
export function monthView(state: MonthState, bounds: Bounds, busy: boolean, actions: MonthActions): TemplateResult {
  return html`<div class="month" aria-busy=${busy}>
    <div class="month-head">
      ${step('month.previous', 'previous', shiftMonth(state.month, -1), bounds, actions)}
      <h2 id="month-name" aria-live="polite">${monthWords(state.month)}</h2>
      ${step('month.next', 'next', shiftMonth(state.month, 1), bounds, actions)}
    </div>
    <table role="grid" aria-labelledby="month-name" aria-describedby="month-keys">
      <thead>
        <tr>
          ${weekdays().map(({ short, long }) => html`<th scope="col" abbr=${long}>${short}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeks(state).map(
          (week) =>
            html`<tr>
              ${week.map((day) => cell(day, actions))}
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="spoken" id="month-keys">${text('month.keys')}</p>
  </div>`;
}

function step(
  words: 'month.previous' | 'month.next',
  picture: 'previous' | 'next',
  month: IsoMonth,
  bounds: Bounds,
  actions: MonthActions,
): TemplateResult {
  const possible = month >= bounds.first.slice(0, 7) && month <= bounds.last.slice(0, 7);
  return html`<button
    class="button quiet round"
    type="button"
    aria-label=${text(words, { month: monthWords(month) })}
    aria-disabled=${possible ? 'false' : 'true'}
    @click=${() => possible && actions.show(month)}
  >
    ${icon(picture)}
  </button>`;
}

function cell(day: DayCell, actions: MonthActions): TemplateResult {
  if (!day.inMonth) return html`<td class="day-cell"></td>`;
  return html`<td class="day-cell" role="gridcell" aria-selected=${day.chosen}>
    <button
      class="day ${day.free > 0 ? 'free' : ''} ${day.chosen ? 'chosen' : ''}"
      type="button"
      data-date=${day.date}
      tabindex=${day.reachable ? 0 : -1}
      aria-label=${spoken(day)}
      aria-disabled=${day.free === 0}
      aria-current=${day.today ? 'date' : 'false'}
      @click=${() => actions.choose(day.date)}
      @keydown=${(event: KeyboardEvent) => actions.key(event, day.date)}
    >
      <span>${day.day}</span>
    </button>
  </td>`;
}

function spoken(day: DayCell): string {
  const date = dayWords(day.date);
  return day.free === 0 ? text('month.none', { date }) : plural('month.free', day.free, { date });
}
