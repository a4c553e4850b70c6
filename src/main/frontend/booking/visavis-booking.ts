import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { KeyValueStore } from '../storage/key-value-store';
import { next, start, type Flow, type FlowEvent, type Hold, type Setback } from '../schedule/booking-flow';
import { freshKey, setbackOf, type ScheduleServer } from '../schedule/schedule-server';
import type { Slot } from '../schedule/slots';
import { text } from '../texts/text';
import { Countdown } from '../time/countdown';
import type { ServerClock } from '../time/server-clock';
import type { Cancel } from '../time/timers';
import { icon } from '../ui/visavis-icon';
import { KeptHold } from './kept-hold';
import { SlotPicker, type PickerSetup } from './slot-picker';
import { heldCard, lapsedCard, madeCard, type HeldActions, type Surroundings } from './steps';

export interface BookingSetup extends Omit<PickerSetup, 'learnTime' | 'now'> {
  readonly server: ScheduleServer;
  readonly clock: ServerClock;
  readonly dashboard: string;
  readonly confirmsAtOnce: boolean;
  readonly store: KeyValueStore;
}

/** A guest's way from a free time to a booking. The rules are in booking-flow; this asks the server and draws. */
export class VisavisBooking extends LitElement {
  #setup: BookingSetup | null = null;
  #kept: KeptHold | null = null;
  #flow: Flow = start;
  #left = 0;
  #stopCounting: Cancel = () => {};
  #confirmKey = '';
  #title = '';
  #pickerReady = false;
  #shownStep = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  setUp(setup: BookingSetup): void {
    this.#setup = setup;
    this.#kept = new KeptHold(setup.store, setup.host);
    const kept = this.#kept.recall(setup.clock.now());
    if (kept !== null) this.#hold(kept);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopCounting();
  }

  #goes(event: FlowEvent): void {
    const before = this.#flow;
    this.#flow = next(before, event);
    if (this.#flow === before) return;
    if (this.#flow.step !== 'held' && this.#flow.step !== 'confirming') this.#stopCounting();
    this.requestUpdate();
  }

  async #choose(slot: Slot): Promise<void> {
    const { server, host, clock } = this.#setup as BookingSetup;
    this.#goes({ type: 'chose', slot });
    const sent = performance.now();
    const answer = await server.hold(host, slot, freshKey());
    if (!answer.ok) return this.#setback(setbackOf(answer.why.code));
    clock.learn(answer.value.serverTime, performance.now() - sent);
    this.#hold(answer.value);
  }

  #hold(hold: Hold): void {
    const { clock } = this.#setup as BookingSetup;
    if (this.#flow.step !== 'asking') this.#flow = { step: 'asking', slot: hold };
    this.#goes({ type: 'got', hold });
    this.#confirmKey = freshKey();
    this.#kept?.keep(hold);
    this.#stopCounting();
    this.#stopCounting = new Countdown(clock).everySecond((now) => this.#tick(hold, now));
  }

  #tick(hold: Hold, now: number): void {
    this.#left = hold.expiresAt - now;
    if (this.#left <= 0) this.#goes({ type: 'ran-out' });
    this.requestUpdate();
  }

  async #confirm(): Promise<void> {
    if (this.#flow.step !== 'held') return;
    const { server } = this.#setup as BookingSetup;
    const hold = this.#flow.hold;
    this.#goes({ type: 'confirms' });
    const answer = await server.confirm(hold, this.#title.trim(), this.#confirmKey);
    if (!answer.ok) return this.#setback(setbackOf(answer.why.code));
    this.#kept?.forget();
    this.#goes({ type: 'booked', made: answer.value });
  }

  async #giveBack(): Promise<void> {
    const { server } = this.#setup as BookingSetup;
    const hold = this.#flow.step === 'held' ? this.#flow.hold : null;
    this.#kept?.forget();
    this.#goes({ type: 'gave-back' });
    if (hold !== null) await server.release(hold);
    await this.#picker()?.refresh();
  }

  #setback(setback: Setback): void {
    this.#goes({ type: 'refused', setback });
    if (this.#flow.step === 'choosing') void this.#picker()?.refresh();
  }

  #picker(): SlotPicker | null {
    return this.querySelector<SlotPicker>('visavis-slots');
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#setup === null) return nothing;
    const choosing = this.#flow.step === 'choosing' || this.#flow.step === 'asking';
    // The picker stays, unseen: whoever comes back finds the same month.
    return html`<div class="stack" ?hidden=${!choosing}>
        ${this.#flow.step === 'choosing' ? setbackBanner(this.#flow.setback) : nothing}
        <visavis-slots
          class="card padded stack"
          @slot-chosen=${(event: CustomEvent<Slot>) => void this.#choose(event.detail)}
        ></visavis-slots>
      </div>
      ${this.#step(this.#setup)}`;
  }

  #step(setup: BookingSetup): TemplateResult | typeof nothing {
    const around: Surroundings = { ...setup, left: this.#left };
    switch (this.#flow.step) {
      case 'choosing':
        return nothing;
      case 'asking':
        return html`<p class="spoken" role="status">${text('book.asking')}</p>`;
      case 'held':
        return html`${setbackBanner(this.#flow.setback)}${heldCard(this.#flow.hold, around, false, this.#actions)}`;
      case 'confirming':
        return heldCard(this.#flow.hold, around, true, this.#actions);
      case 'lapsed':
        return lapsedCard(this.#flow.slot, around, {
          again: (slot) => void this.#choose(slot),
          other: () => void this.#giveBack(),
        });
      case 'made':
        return madeCard(this.#flow.slot, this.#flow.made, around);
    }
  }

  readonly #actions: HeldActions = {
    name: (title) => (this.#title = title),
    confirm: () => void this.#confirm(),
    other: () => void this.#giveBack(),
  };

  protected override updated(_changed: PropertyValues): void {
    const picker = this.#picker();
    if (this.#setup !== null && picker !== null && !this.#pickerReady) {
      this.#pickerReady = true;
      const { clock } = this.#setup;
      picker.setUp({ ...this.#setup, now: () => clock.now(), learnTime: () => {} });
    }
    const step = this.#flow.step === 'confirming' ? 'held' : this.#flow.step;
    // Whoever cannot see that everything is different now is led to its heading.
    if (this.#shownStep !== '' && step !== this.#shownStep && step !== 'asking') {
      this.querySelector<HTMLElement>(step === 'choosing' ? '#slots-day, #month-name' : '#step-heading')?.focus();
    }
    if (step !== 'asking') this.#shownStep = step;
  }
}

function setbackBanner(setback: Setback | null): TemplateResult | typeof nothing {
  if (setback === null) return nothing;
  return html`<p class="banner warn" role="alert">${icon('alert')}<span>${text(`book.setback.${setback}`)}</span></p>`;
}

customElements.define('visavis-booking', VisavisBooking);
