import type { Cancel, Timers } from '../../../main/frontend/time/timers';

/** Time that stands still until a test moves it. Timers fire in order; promises settle between them. */
export class ManualTime implements Timers {
  private instant = 0;
  private waiting: { at: number; action: () => void }[] = [];

  readonly now = (): number => this.instant;

  after(milliseconds: number, action: () => void): Cancel {
    const entry = { at: this.instant + milliseconds, action };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
    };
  }

  async advance(milliseconds: number): Promise<void> {
    const end = this.instant + milliseconds;
    await settle();
    for (let next = this.nextUntil(end); next; next = this.nextUntil(end)) {
      this.waiting = this.waiting.filter((other) => other !== next);
      this.instant = Math.max(this.instant, next.at);
      next.action();
      await settle();
    }
    this.instant = end;
  }

  get pending(): number {
    return this.waiting.length;
  }

  private nextUntil(end: number): { at: number; action: () => void } | undefined {
    return this.waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}

/** Lets everything run that only waits for promises. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}
