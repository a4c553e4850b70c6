import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { IsoDate } from '../schedule/dates';
import { text } from '../texts/text';
import { icon } from '../ui/visavis-icon';
import type { AvailabilityServer } from './availability-server';
import { proposed, type Draft } from './draft';
import { exceptionsView } from './exceptions-view';
import { faultsOf, placeOf } from './faults';
import { lengthsView, rulesView } from './rules-view';
import { weekView, type Editing } from './week-view';

/** Where the form stands with the server. */
type State = 'loading' | 'unloadable' | 'saved' | 'changed' | 'saving' | 'faulty' | 'unsaved';

/** The form about when and how a host can be booked. What was changed is said, and can be taken back. */
export class VisavisAvailability extends LitElement {
  #server: AvailabilityServer | null = null;
  #today: IsoDate = '';
  #draft: Draft | null = null;
  #state: State = 'loading';
  /** The place that the server complained about, until something is changed. */
  #complaint: string | null = null;
  #wayBack: { readonly draft: Draft; readonly words: string } | null = null;
  #showsFaults = false;
  #goToFault = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  setUp(server: AvailabilityServer, today: IsoDate): void {
    this.#server = server;
    this.#today = today;
    addEventListener('beforeunload', (event) => {
      if (['changed', 'faulty', 'unsaved'].includes(this.#state)) event.preventDefault();
    });
    void this.#load();
  }

  async #load(): Promise<void> {
    const answer = await this.#server?.load();
    this.#state = answer?.ok === true ? 'saved' : 'unloadable';
    if (answer?.ok === true) {
      this.#draft = proposed(answer.value);
      if (this.#draft !== answer.value) this.#state = 'changed';
    }
    this.requestUpdate();
  }

  #edit(next: Draft): void {
    this.#draft = next;
    this.#wayBack = null;
    this.#complaint = null;
    this.#state = 'changed';
    this.requestUpdate();
  }

  #editWithWayBack(next: Draft, words: string): void {
    const before = this.#draft;
    this.#edit(next);
    if (before !== null) this.#wayBack = { draft: before, words };
  }

  async #save(): Promise<void> {
    if (this.#draft === null || this.#server === null || this.#state === 'saving') return;
    this.#wayBack = null;
    this.#showsFaults = true;
    if (faultsOf(this.#draft).size > 0) return this.#stand('faulty');
    this.#stand('saving');
    const sent = this.#draft;
    const answer = await this.#server.save(sent);
    if (answer.ok) return this.#stand(this.#draft === sent ? 'saved' : 'changed');
    const { field } = answer.why;
    this.#complaint = field === undefined ? null : placeOf(field);
    this.#stand(field === undefined ? 'unsaved' : 'faulty');
  }

  #stand(state: State): void {
    this.#state = state;
    this.#goToFault = state === 'faulty';
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#state === 'loading') return html`<p class="muted" role="status">${text('availability.loading')}</p>`;
    if (this.#draft === null) return html`<p class="banner warn" role="alert">${text('availability.unloadable')}</p>`;
    const editing = this.#editing(this.#draft);
    return html`${part('week', weekView(editing))} ${part('exceptions', exceptionsView(editing, this.#today))}
    ${part('lengths', lengthsView(editing))} ${part('rules', rulesView(editing))} ${this.#bar()}`;
  }

  #editing(draft: Draft): Editing {
    const faults = this.#showsFaults ? faultsOf(draft) : new Map();
    return {
      draft,
      fault: (place) => {
        if (this.#complaint === place) return text('fault.refused');
        const fault = faults.get(place);
        return fault === undefined ? undefined : text(`fault.${fault}` as 'fault.overlap');
      },
      edit: (next) => this.#edit(next),
      editWithWayBack: (next, words) => this.#editWithWayBack(next, words),
    };
  }

  #bar(): TemplateResult {
    return html`<div class="save-bar">
      <p class="save-state ${this.#state}" role="status">
        ${icon(this.#state === 'saved' ? 'check' : this.#state === 'faulty' || this.#state === 'unsaved' ? 'alert' : 'info')}
        <span>${this.#wayBack?.words ?? text(`availability.${this.#state}` as 'availability.saved')}</span>
      </p>
      ${
        this.#wayBack === null
          ? nothing
          : html`<button class="button" type="button" @click=${() => this.#takeBack()}>
              ${text('availability.undo')}
            </button>`
      }
      <button
        class="button primary"
        type="button"
        aria-disabled=${this.#state === 'saved' || this.#state === 'saving' ? 'true' : 'false'}
        @click=${() => void this.#save()}
      >
        ${text('availability.save')}
      </button>
    </div>`;
  }

  #takeBack(): void {
    if (this.#wayBack !== null) this.#edit(this.#wayBack.draft);
  }

  protected override updated(_changed: PropertyValues): void {
    if (!this.#goToFault) return;
    this.#goToFault = false;
    this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }
}

function part(name: 'week' | 'exceptions' | 'lengths' | 'rules', content: TemplateResult): TemplateResult {
  return html`<section class="card padded stack" aria-labelledby="part-${name}">
    <div class="stack tight">
      <h2 id="part-${name}">${text(`availability.${name}`)}</h2>
      <p class="muted">${text(`availability.${name}.lead`)}</p>
    </div>
    ${content}
  </section>`;
}

customElements.define('visavis-availability', VisavisAvailability);
