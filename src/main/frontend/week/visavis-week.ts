import { dateIn } from '../schedule/dates';
import { Countdown } from '../time/countdown';
import { inReadingOrder } from '../texts/reading-order';
import type { ServerClock } from '../time/server-clock';
import type { Cancel } from '../time/timers';
import { neighbour } from './neighbour';

const HOUR = 60;

/**
 * Draws the server's list of a week as a picture: it puts each appointment at its time and the line at now. Without it, and on
 * a phone, the list stays a list.
 */
export class VisavisWeek extends HTMLElement {
  #clock: Pick<ServerClock, 'now' | 'subscribe'> | null = null;
  #stop: Cancel = () => {};

  follow(clock: Pick<ServerClock, 'now' | 'subscribe'>): void {
    this.draw();
    if (this.#clock === clock) return;
    this.#clock = clock;
    this.addEventListener('keydown', (event) => this.#key(event));
    this.#tick();
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  /** Also after the list has changed. */
  draw(): void {
    const week = this.querySelector<HTMLElement>('.week');
    week?.style.setProperty('--first', week.dataset['first'] ?? '8');
    week?.style.setProperty('--last', week.dataset['last'] ?? '18');
    for (const item of this.querySelectorAll<HTMLElement>('.week-item')) {
      for (const name of ['from', 'to', 'lane', 'lanes'])
        item.style.setProperty(`--${name}`, item.dataset[name] ?? '0');
    }
    this.#drawNow();
  }

  #tick(): void {
    if (this.#clock === null) return;
    this.#drawNow();
    const nextMinute = (Math.floor(this.#clock.now() / 60_000) + 1) * 60_000;
    this.#stop = new Countdown(this.#clock).at(nextMinute, () => this.#tick());
  }

  #drawNow(): void {
    const zone = this.dataset['zone'] ?? 'UTC';
    const now = this.#clock?.now();
    const today = now === undefined ? '' : dateIn(zone, now);
    for (const day of this.querySelectorAll<HTMLElement>('.week-day')) {
      const isToday = day.dataset['date'] === today;
      day.classList.toggle('today', isToday || (now === undefined && day.classList.contains('today')));
      if (isToday && now !== undefined) day.style.setProperty('--now', String(minuteOfDay(zone, now)));
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = [...this.querySelectorAll<HTMLAnchorElement>('.week-item a')];
    const at = links.findIndex((link) => link === document.activeElement);
    const days = [...this.querySelectorAll('.week-day')];
    const cells = links.map((link) => ({
      day: days.findIndex((day) => day.contains(link)),
      from: Number(link.closest<HTMLElement>('.week-item')?.dataset['from']),
    }));
    const target = neighbour(cells, at, inReadingOrder(event.key));
    if (target === null) return;
    event.preventDefault();
    links[target]?.focus();
  }
}

function minuteOfDay(zone: string, instant: number): number {
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(instant);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * HOUR + minutes;
}

customElements.define('visavis-week', VisavisWeek);
