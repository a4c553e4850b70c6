import type { BoardDraft, ServerMessage } from '../signaling/messages';
import type { Cancel, Timers } from '../time/timers';
import type { Drawn, Thing } from './drawn';
import { readDrawn } from './read-drawn';

interface Draft {
  readonly from: string;
  readonly page: number;
  readonly drawn: Drawn;
  readonly cancel: Cancel;
}

/** Whoever says nothing for so long draws no more. */
const FORGET_AFTER = 5_000;
/** More than anybody has hands for. */
const MOST = 20;

/** What others are drawing or moving at this moment, on top of what is there. */
export class Drafts {
  private readonly drafts = new Map<string, Draft>();

  constructor(
    private readonly timers: Timers,
    private readonly changed: () => void,
  ) {}

  hear(message: ServerMessage): void {
    if (message.type === 'draft') this.learn(message.from, message);
    else if (message.type === 'peer-left') this.leave(message.peer);
  }

  /** The last word about it has come. */
  settle(item: string): void {
    this.drafts.get(item)?.cancel();
    this.drafts.delete(item);
  }

  clear(): void {
    for (const item of [...this.drafts.keys()]) this.settle(item);
  }

  over(things: readonly Thing[], page: number): readonly Thing[] {
    if (this.drafts.size === 0) return things;
    const all = new Map(things.map((thing) => [thing.id, thing]));
    for (const [id, draft] of this.drafts) {
      if (draft.page === page) all.set(id, { id, drawn: draft.drawn, isDraft: true });
    }
    return [...all.values()].sort((one, other) => one.drawn.z - other.drawn.z || (one.id < other.id ? -1 : 1));
  }

  private learn(from: string, { page, item, drawn }: BoardDraft): void {
    const known = drawn === undefined ? null : readDrawn(parsed(drawn));
    this.settle(item);
    if (known !== null && this.drafts.size < MOST) {
      const cancel = this.timers.after(FORGET_AFTER, () => this.forget(item));
      this.drafts.set(item, { from, page, drawn: known, cancel });
    }
    this.changed();
  }

  private leave(peer: string): void {
    for (const [item, { from }] of [...this.drafts]) if (from === peer) this.settle(item);
    this.changed();
  }

  private forget(item: string): void {
    this.settle(item);
    this.changed();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
