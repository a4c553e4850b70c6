import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { dateIn } from '../schedule/dates';
import type { Slot } from '../schedule/slots';
import { dayWords } from '../schedule/wording';
import { text } from '../texts/text';
import { LocalTime } from '../texts/time';
import type { ServerClock } from '../time/server-clock';
import { icon } from '../ui/visavis-icon';
import { SlotPicker, type PickerSetup } from './slot-picker';

export interface MoveSetup extends Omit<PickerSetup, 'learnTime' | 'now'> {
  readonly booking: string;
  readonly clock: Pick<ServerClock, 'now'>;
  /** Whether it is one of those that repeat. */
  readonly repeats: boolean;
  readonly go: (path: string) => void;
}

/** A guest gives a booking another time that the host offers; a question in between, with the reason. */
export class VisavisMove extends LitElement {
  #setup: MoveSetup | null = null;
  #slot: Slot | null = null;
  #busy = false;
  #trouble = '';
  #ready = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  setUp(setup: MoveSetup): void {
    this.#setup = setup;
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#setup === null) return nothing;
    return html`${this.#trouble === '' || this.#slot !== null ? nothing : banner(this.#trouble)}
      <visavis-slots
        class="card padded stack"
        @slot-chosen=${(event: CustomEvent<Slot>) => this.#ask(event.detail)}
      ></visavis-slots>
      <dialog class="dialog" aria-labelledby="move-heading" @close=${() => this.#closed()}>
        ${this.#slot === null ? nothing : this.#question(this.#slot, this.#setup)}
      </dialog>`;
  }

  #question(slot: Slot, { zones, repeats, hostName }: MoveSetup): TemplateResult {
    const day = dayWords(dateIn(zones.viewer, slot.startsAt));
    return html`<form class="stack" @submit=${(event: SubmitEvent) => void this.#move(event)}>
      <h2 id="move-heading">${text('move.ask')}</h2>
      ${this.#trouble === '' ? nothing : banner(this.#trouble)}
      <p><strong>${day}</strong>, ${new LocalTime(zones.viewer).span(slot.startsAt, slot.endsAt)}</p>
      <div class="field">
        <label for="move-reason">${text('move.reason')}</label>
        <textarea class="input area" id="move-reason" name="reason" rows="3" maxlength="500"></textarea>
        <span class="hint">${text('move.hint', { name: hostName })}</span>
      </div>
      ${repeats ? scope() : nothing}
      <div class="actions">
        <button class="button" type="button" @click=${() => this.#dialog()?.close()}>${text('move.no')}</button>
        <button class="button primary" aria-disabled=${this.#busy ? 'true' : 'false'}>${text('move.yes')}</button>
      </div>
    </form>`;
  }

  #ask(slot: Slot): void {
    this.#slot = slot;
    this.#trouble = '';
    this.requestUpdate();
    void this.updateComplete.then(() => this.#dialog()?.showModal());
  }

  async #move(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.#busy || this.#slot === null || this.#setup === null) return;
    const { server, booking, go } = this.#setup;
    const said = new FormData(event.target as HTMLFormElement);
    const word = (name: string): string => String(said.get(name) ?? '').trim();
    this.#busy = true;
    this.requestUpdate();
    const answer = await server.move(booking, this.#slot, word('reason'), word('scope'));
    this.#busy = false;
    if (answer.ok) return go(`/bookings/${answer.value.id}?moved`);
    this.#trouble = troubleWords(answer.why.code);
    if (answer.why.code === 'slot-taken') {
      this.#dialog()?.close();
      await this.querySelector<SlotPicker>('visavis-slots')?.refresh();
    }
    this.requestUpdate();
  }

  #closed(): void {
    this.#slot = null;
    this.requestUpdate();
  }

  #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  protected override updated(_changed: PropertyValues): void {
    const picker = this.querySelector<SlotPicker>('visavis-slots');
    if (this.#ready || this.#setup === null || picker === null) return;
    this.#ready = true;
    const { clock } = this.#setup;
    picker.setUp({ ...this.#setup, now: () => clock.now(), learnTime: () => {} });
  }
}

function troubleWords(code: string): string {
  switch (code) {
    case 'slot-taken':
      return text('book.setback.taken');
    case 'too-late':
      return text('move.tooLate');
    case 'unreachable':
      return text('move.unreachable');
    default:
      return text('move.refused');
  }
}

function banner(words: string): TemplateResult {
  return html`<p class="banner warn" role="alert">${icon('alert')}<span>${words}</span></p>`;
}

function scope(): TemplateResult {
  return html`<fieldset class="field">
    <legend class="label">${text('move.scope')}</legend>
    <label class="check"
      ><input class="radio" type="radio" name="scope" value="this" checked /><span>${text('move.this')}</span></label
    >
    <label class="check"
      ><input class="radio" type="radio" name="scope" value="following" /><span>${text('move.following')}</span></label
    >
  </fieldset>`;
}

customElements.define('visavis-move', VisavisMove);
