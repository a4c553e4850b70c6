import type { BoardDraft, ServerMessage } from '../signaling/messages';
import type { Cancel, Timers } from '../time/timers';
import type { Drawn } from './drawn';

export interface OwnDraftsPorts {
  readonly timers: Timers;
  readonly sendDraft: (draft: BoardDraft) => void;
}

/** So often the others see how it goes on. */
const SEND_EVERY = 120;
/** As the server takes it. */
const LONGEST = 4_000;
/** Numbers of a stroke that is shown on its way only. */
const MOST_NUMBERS = 300;

/** What one is drawing or moving, while one does, for whoever else is here. It is sent and forgotten. */
export class OwnDrafts {
  private readonly others = new Set<string>();
  private shown: string | null = null;
  private next: BoardDraft | null = null;
  private pause: Cancel | null = null;

  constructor(private readonly ports: OwnDraftsPorts) {}

  hear(message: ServerMessage): void {
    if (message.type === 'welcome') {
      this.others.clear();
      for (const { id } of message.peers) this.others.add(id);
    } else if (message.type === 'peer-joined') this.others.add(message.peer.id);
    else if (message.type === 'peer-left') this.others.delete(message.peer);
  }

  show(page: number, item: string, drawn: Drawn): void {
    this.next = { page, item, drawn: JSON.stringify(light(drawn)) };
    if (this.pause === null) this.send();
  }

  /** It was put where it belongs, and that is said otherwise. */
  settle(item: string): void {
    if (this.next?.item === item) this.next = null;
    if (this.shown === item) this.shown = null;
  }

  /** It was not meant. */
  forget(page: number, item: string): void {
    const wasShown = this.shown === item;
    this.settle(item);
    if (wasShown) this.ports.sendDraft({ page, item });
  }

  private send(): void {
    const { next } = this;
    this.next = null;
    this.pause = null;
    if (next?.drawn === undefined || next.drawn.length > LONGEST || this.others.size === 0) return;
    this.shown = next.item;
    this.ports.sendDraft(next);
    this.pause = this.ports.timers.after(SEND_EVERY, () => this.send());
  }
}

/** A long stroke with fewer points, always with its last. */
function light(drawn: Drawn): Drawn {
  if (drawn.kind !== 'pen' || drawn.points.length <= MOST_NUMBERS) return drawn;
  const every = Math.ceil(drawn.points.length / MOST_NUMBERS);
  const last = drawn.points.length / 2 - 1;
  const points = drawn.points.filter((_, place) => {
    const point = Math.floor(place / 2);
    return point % every === 0 || point === last;
  });
  return { ...drawn, points };
}
