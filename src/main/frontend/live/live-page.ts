import { text } from '../texts/text';
import type { ServerClock } from '../time/server-clock';
import { realTimers } from '../time/timers';
import { EventLine } from './event-line';
import { morph } from './morph';

/** Keeps the parts marked `data-live` as the server would render them now. */
export class LivePage {
  readonly #line: EventLine;
  #looking = false;
  #lookAgain = false;

  constructor(
    private readonly page: Document,
    private readonly clock: Pick<ServerClock, 'learn'>,
    private readonly changed: () => void,
  ) {
    const ports = {
      open: () => new EventSource('/api/events'),
      timers: realTimers,
      visible: () => page.visibilityState === 'visible',
    };
    this.#line = new EventLine(ports, () => void this.look());
  }

  start(): void {
    this.#line.attend();
    this.page.addEventListener('visibilitychange', () => this.#cameOrWent());
    addEventListener('pagehide', () => this.#line.close());
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#cameOrWent();
    });
    // What an open dialog held up.
    this.page.addEventListener('close', () => void this.look(), { capture: true });
  }

  /** A sleeping device stops its counter, too: the look brings the server's time. */
  #cameOrWent(): void {
    this.#line.attend();
    if (this.page.visibilityState === 'visible') void this.look();
  }

  /** One look at a time; news that comes meanwhile is one more look. */
  async look(): Promise<void> {
    this.page.dispatchEvent(new Event('visavis:look'));
    this.#lookAgain = true;
    if (this.#looking) return;
    this.#looking = true;
    while (this.#lookAgain) {
      this.#lookAgain = false;
      await this.#fetch().catch(() => undefined);
    }
    this.#looking = false;
  }

  async #fetch(): Promise<void> {
    const sent = performance.now();
    const headers = { Accept: 'text/html', 'Visavis-Live': 'look' };
    const answer = await fetch(location.href, { headers, cache: 'no-store' });
    const roundTrip = performance.now() - sent;
    // Signed out: nothing of it shall stay on the screen.
    if (answer.redirected) return location.reload();
    if (!answer.ok) return;
    this.#take(new DOMParser().parseFromString(await answer.text(), 'text/html'), roundTrip);
  }

  #take(fresh: Document, roundTrip: number): void {
    let different = false;
    for (const part of this.page.querySelectorAll<HTMLElement>('[data-live]')) {
      const next = fresh.getElementById(part.id);
      if (next === null) continue;
      const serverTime = Date.parse(next.dataset['serverTime'] ?? '');
      if (!Number.isNaN(serverTime)) this.clock.learn(serverTime, roundTrip);
      if (morph(part, next)) different = true;
    }
    if (!different) return;
    this.changed();
    this.#say(text('live.updated'));
  }

  #say(words: string): void {
    const place = this.page.getElementById('live-news');
    if (place === null) return;
    place.textContent = '';
    // Said anew, though the words are the same.
    requestAnimationFrame(() => (place.textContent = words));
  }
}
