import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { PersonRole } from '../call/booking-info';
import { text, type TextKey } from '../texts/text';
import { LocalTime, remaining } from '../texts/time';
import type { ServerClock } from '../time/server-clock';
import { icon } from '../ui/visavis-icon';
import { isHost, joinPhase, nextChange, type JoinCard } from './join-phase';

/** The server's time; `subscribe` tells when it was corrected. */
export type TimeSource = Pick<ServerClock, 'now' | 'subscribe'>;

/**
 * The way into a session from a dashboard card. It follows server time by itself: nothing is reloaded when the window opens, the
 * session starts or the window closes.
 */
export class VisavisJoin extends LitElement {
  #clock: TimeSource | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  follow(clock: TimeSource): void {
    if (this.#clock === clock) return;
    this.#clock = clock;
    clock.subscribe(this.#look);
    this.requestUpdate();
  }

  /** The card says something else now; see morph. */
  attributesChanged(): void {
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#clock === null) return nothing;
    const now = this.#clock.now();
    const card = readCard(this.dataset);
    this.#lookAgainIn(nextChange(card, now));
    return this.#ways(card, now);
  }

  #ways(card: JoinCard, now: number): TemplateResult | typeof nothing {
    const times = new LocalTime(this.dataset['zone']);
    switch (joinPhase(card, now)) {
      case 'none':
        return nothing;
      case 'removed':
        return tag('join.removed', 'plain');
      case 'over':
        return tag('join.over', 'plain');
      case 'early':
        return html`<span class="tag">${opening(card, now, times)}</span>${this.#early(card)}`;
      case 'open':
        return html`<span class="tag">${text('join.starts', { left: remaining(card.startsAt - now) })}</span>
          ${this.#link(joinWords(card.role), isHost(card.role) ? 'live' : '')}`;
      case 'live':
        return this.#live(card);
      case 'late':
        return html`<span class="tag plain">${text('join.late', { time: times.time(card.closesAt) })}</span>
          ${this.#link(joinWords(card.role), isHost(card.role) ? 'live' : '')}`;
    }
  }

  #early(card: JoinCard): TemplateResult {
    return this.#link(isHost(card.role) ? text('join.check') : joinWords(card.role), '');
  }

  #live(card: JoinCard): TemplateResult {
    if (isHost(card.role)) return html`${tag('join.now', 'live')}${this.#link(joinWords(card.role), 'live')}`;
    return this.#link(
      text('join.active', { action: joinWords(card.role) }),
      'live pulsing',
      html`<span class="dot"></span>`,
    );
  }

  #link(words: string, look: string, mark: TemplateResult = icon('camera')): TemplateResult {
    const title = this.dataset['title'] ?? '';
    return html`<a class="button ${look}" href=${this.dataset['href'] ?? ''}
      >${mark}<span>${words}<span class="spoken"> ${title}</span></span></a
    >`;
  }

  readonly #look = (): void => this.requestUpdate();

  #lookAgainIn(milliseconds: number | null): void {
    clearTimeout(this.#timer);
    if (milliseconds !== null) this.#timer = setTimeout(this.#look, milliseconds);
  }
}

function tag(key: TextKey, look: string): TemplateResult {
  return html`<span class="tag ${look}">${text(key)}</span>`;
}

function opening(card: JoinCard, now: number, times: LocalTime): string {
  const time = times.time(card.opensAt);
  if (!times.isSameDay(card.opensAt, now)) return text('join.opensOn', { day: times.day(card.opensAt), time });
  return text('join.opens', { time, left: remaining(card.opensAt - now) });
}

function joinWords(role: PersonRole): string {
  return text(role === 'STUDENT' || role === 'TUTOR' ? 'join.call' : 'join.session');
}

function readCard(data: DOMStringMap): JoinCard {
  const instant = (name: string): number => Date.parse(data[name] ?? '');
  return {
    role: (data['role'] ?? 'CLIENT') as PersonRole,
    status: data['status'] ?? '',
    state: data['state'] ?? '',
    opensAt: instant('opensAt'),
    startsAt: instant('startsAt'),
    endsAt: instant('endsAt'),
    closesAt: instant('closesAt'),
  };
}

customElements.define('visavis-join', VisavisJoin);
