import type { Cancel, Timers } from '../time/timers';
import type { BoardServer, Failure } from './board-server';
import { type Act, itemOf, type Pending } from './change';
import type { UnsentChanges } from './unsent-changes';

export interface OutboxPorts {
  readonly server: Pick<BoardServer, 'draw'>;
  readonly timers: Timers;
  readonly newId: () => string;
  readonly unsent: UnsentChanges;
  readonly arrived: (change: Pending, number: number) => void;
  /** What the server will never take was let go of. */
  readonly refused: (failure: Failure) => void;
  readonly changed: () => void;
}

/** As the server has them. */
const MOST_AT_ONCE = 50;
const MOST_CHARACTERS = 48_000;
const TRY_AGAIN = 3_000;

/** What was drawn here and is on its way to the server: in its order, each once, and again until there is an answer. */
export class Outbox {
  private queue: readonly Pending[];
  /** So many of the first are under way. */
  private sending = 0;
  private isOpen = false;
  private cancel: Cancel = () => {};

  constructor(private readonly ports: OutboxPorts) {
    this.queue = ports.unsent.recall();
  }

  get pending(): readonly Pending[] {
    return this.queue;
  }

  add(acts: readonly Act[]): void {
    for (const act of acts) this.queue = [...this.withoutEarlier(act), { ...act, id: this.ports.newId() }];
    this.become(this.queue);
    this.send();
  }

  /** Sends from now on, and at once what had to wait. */
  open(): void {
    this.isOpen = true;
    this.cancel();
    this.send();
  }

  close(): void {
    this.isOpen = false;
    this.cancel();
  }

  /** Of a thing that is still waiting, only the last word is worth sending. */
  private withoutEarlier(act: Act): readonly Pending[] {
    const item = itemOf(act);
    return this.queue.filter((other, place) => place < this.sending || item === null || itemOf(other) !== item);
  }

  private send(): void {
    if (!this.isOpen || this.sending > 0 || this.queue.length === 0) return;
    const batch = this.queue.slice(0, fitting(this.queue));
    this.sending = batch.length;
    void this.ports.server.draw(batch).then((outcome) => {
      this.sending = 0;
      if (outcome.ok) this.settle(batch, outcome.numbers);
      else this.failed(outcome.failure, outcome.retryAfter);
    });
  }

  private settle(batch: readonly Pending[], numbers: readonly number[]): void {
    batch.forEach((change, place) => this.ports.arrived(change, numbers[place] ?? 0));
    this.become(this.queue.slice(batch.length));
    this.send();
  }

  private failed(failure: Failure, retryAfter: number | null): void {
    if (failure === 'unreachable' || failure === 'too-fast') {
      this.cancel = this.ports.timers.after(retryAfter ?? TRY_AGAIN, () => this.send());
      return this.ports.changed();
    }
    this.become([]);
    this.ports.refused(failure);
  }

  private become(queue: readonly Pending[]): void {
    this.queue = queue;
    this.ports.unsent.keep(queue);
    this.ports.changed();
  }
}

function fitting(queue: readonly Pending[]): number {
  let characters = 0;
  const over = queue.findIndex((change) => (characters += JSON.stringify(change).length) > MOST_CHARACTERS);
  return Math.min(MOST_AT_ONCE, over < 0 ? queue.length : Math.max(1, over));
}
