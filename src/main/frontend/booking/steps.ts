import { html, nothing, type TemplateResult } from 'lit';
import type { Hold, Made } from '../schedule/booking-flow';
import { dateIn } from '../schedule/dates';
import type { Slot } from '../schedule/slots';
import { dayWords, placeOf } from '../schedule/wording';
import { text } from '../texts/text';
import { LocalTime, minutesSeconds, remaining } from '../texts/time';
import { icon } from '../ui/visavis-icon';
import { hostTime, type Zones } from './slot-list';

export interface Surroundings {
  readonly zones: Zones;
  readonly hostName: string;
  readonly dashboard: string;
  readonly confirmsAtOnce: boolean;
  /** Milliseconds that the hold still has. */
  readonly left: number;
}

export interface HeldActions {
  name(title: string): void;
  confirm(): void;
  other(): void;
}

/** Every full minute, and when it gets tight: not every second to who listens. */
const SPOKEN_AT = new Set([240, 180, 120, 60, 30, 10]);

export function heldCard(hold: Hold, around: Surroundings, busy: boolean, actions: HeldActions): TemplateResult {
  const seconds = Math.ceil(around.left / 1000);
  const left = minutesSeconds(around.left);
  return html`<section class="card padded stack step" aria-labelledby="step-heading">
    <p class="step-clock numbers ${seconds <= 60 ? 'tight' : ''}">
      ${icon('clock')}<span>${text('book.kept', { left })}</span>
    </p>
    <p class="spoken" role="status">
      ${SPOKEN_AT.has(seconds) ? text('book.kept', { left: remaining(around.left) }) : ''}
    </p>
    <h2 id="step-heading" tabindex="-1">${text('book.check')}</h2>
    ${when(hold, around)}
    <form
      class="stack"
      @submit=${(event: Event) => {
        event.preventDefault();
        actions.confirm();
      }}
    >
      <div class="field">
        <label for="hold-title">${text('book.title')}</label>
        <input
          class="input"
          id="hold-title"
          maxlength="120"
          autocomplete="off"
          @input=${(event: Event) => actions.name((event.target as HTMLInputElement).value)}
        />
      </div>
      <p class="muted small">${text(around.confirmsAtOnce ? 'book.atOnce' : 'book.asks', { name: around.hostName })}</p>
      <div class="row">
        <button class="button primary large" aria-disabled=${busy ? 'true' : 'false'}>
          ${icon('check')}<span>${text(around.confirmsAtOnce ? 'book.confirm' : 'book.request')}</span>
        </button>
        <button class="button quiet" type="button" @click=${() => actions.other()}>${text('book.choose')}</button>
      </div>
    </form>
  </section>`;
}

export function lapsedCard(
  slot: Slot,
  around: Surroundings,
  actions: { again(slot: Slot): void; other(): void },
): TemplateResult {
  return html`<section class="card padded stack step" aria-labelledby="step-heading" role="alert">
    <h2 id="step-heading" tabindex="-1">${text('book.lapsed')}</h2>
    <p class="muted">${text('book.lapsedText')}</p>
    ${when(slot, around)}
    <div class="row">
      <button class="button primary" type="button" @click=${() => actions.again(slot)}>${text('book.again')}</button>
      <button class="button" type="button" @click=${() => actions.other()}>${text('book.choose')}</button>
    </div>
  </section>`;
}

export function madeCard(slot: Slot, made: Made, around: Surroundings): TemplateResult {
  const firm = made.status === 'CONFIRMED';
  return html`<section class="card padded stack step" aria-labelledby="step-heading">
    <span class="step-mark">${icon('check')}</span>
    <h2 id="step-heading" tabindex="-1">${text(firm ? 'book.made' : 'book.requested')}</h2>
    <p class="muted">${text(firm ? 'book.madeText' : 'book.requestedText', { name: around.hostName })}</p>
    ${when(slot, around)}
    <div class="row">
      <a class="button primary" href="/bookings/${made.id}">${text('book.see')}</a>
      <a class="button quiet" href=${around.dashboard}>${text('call.dashboard')}</a>
    </div>
  </section>`;
}

/** Day, time and length in the viewer's zone, and the host's time where it differs. */
function when(slot: Slot, { zones, hostName }: Surroundings): TemplateResult {
  const there = hostTime(slot.startsAt, zones);
  const times = new LocalTime(zones.viewer).span(slot.startsAt, slot.endsAt);
  return html`<div class="step-when">
    <strong>${dayWords(dateIn(zones.viewer, slot.startsAt))}</strong>
    <span class="numbers">${text('book.when', { times, place: placeOf(zones.viewer) })}</span>
    <span class="muted">${text('book.with', { name: hostName, length: remaining(slot.endsAt - slot.startsAt) })}</span>
    ${there === null ? nothing : html`<span class="muted">${text('book.there', { time: there, name: hostName })}</span>`}
  </div>`;
}
