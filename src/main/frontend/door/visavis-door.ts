import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { text } from '../texts/text';
import { doorChime } from '../ui/door-chime';
import { mayNotify, notifyOfGuest } from '../ui/guest-notification';
import { knock, type DoorAnswers } from '../ui/guest-dialog';
import { WaitingGuests, type DoorAnswer, type DoorGuest } from './waiting-guests';
import './visavis-notice';

/** On a host's dashboard: who waits now, with the answers at hand, and a way to be told in other windows. */
export class VisavisDoor extends LitElement {
  readonly #server = new WaitingGuests({ fetch: (...request) => fetch(...request), cookies: () => document.cookie });
  readonly #rung = new Set<string>();
  #guests: readonly DoorGuest[] = [];
  #trouble = '';
  #unseen: EventSource | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visavis:look', this.#look);
    document.addEventListener('visibilitychange', this.#watchUnseen);
    this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visavis:look', this.#look);
    document.removeEventListener('visibilitychange', this.#watchUnseen);
    this.#unseen?.close();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<p class="spoken" role="status">${this.#announcement()}</p>
      ${this.#trouble === '' ? nothing : html`<p class="banner warn" role="alert">${this.#trouble}</p>`}
      ${repeat(
        this.#guests,
        ({ waiting }) => waiting,
        (guest) => knock(this.#answers(guest), guest, text('door.for', { title: guest.title })),
      )}`;
  }

  #announcement(): string {
    return this.#guests.map(({ name }) => text('knock.waiting', { name })).join(' ');
  }

  #answers({ bookingId }: DoorGuest): DoorAnswers {
    return {
      letIn: (waiting) => void this.#answer(bookingId, { do: 'admit', waiting }),
      decline: (waiting, words) =>
        void this.#answer(bookingId, { do: 'decline', waiting, ...(words === '' ? {} : { words }) }),
      tell: (waiting, words) => void this.#answer(bookingId, { do: 'tell', waiting, words }),
    };
  }

  async #answer(bookingId: string, answer: DoorAnswer): Promise<void> {
    const outcome = await this.#server.answer(bookingId, answer);
    this.#trouble = outcome === 'done' ? '' : text(`door.${outcome}`);
    this.requestUpdate();
    this.#look();
  }

  readonly #look = (): void => {
    void this.#server.all().then((guests) => {
      if (guests === null) return;
      this.#guests = guests;
      this.#ring();
      this.requestUpdate();
    });
  };

  /** Each wait once. */
  #ring(): void {
    const came = this.#guests.filter(({ waiting }) => !this.#rung.has(waiting));
    for (const { waiting } of came) this.#rung.add(waiting);
    const [first] = came;
    if (first === undefined) return;
    void doorChime();
    notifyOfGuest(first.name, first.title);
  }

  /** The page's own line rests while nobody looks; who asked to be told still is. */
  readonly #watchUnseen = (): void => {
    this.#unseen?.close();
    this.#unseen = null;
    if (document.visibilityState === 'visible' || !mayNotify()) return;
    this.#unseen = new EventSource('/api/events');
    for (const news of ['open', 'guest-waiting']) this.#unseen.addEventListener(news, this.#look);
  };
}

customElements.define('visavis-door', VisavisDoor);
