import type { Cancel, Timers } from '../time/timers';
import type { ChatServer, Received, Sent } from './chat-server';
import type { Failure, Pending } from './chat-view';
import type { UnsentWords } from './unsent-words';

export interface OutboxPorts {
  readonly server: ChatServer;
  readonly timers: Timers;
  readonly newKey: () => string;
  readonly unsent: UnsentWords;
  readonly arrived: (received: Received) => void;
  readonly changed: () => void;
}

const TRY_AGAIN = 4_000;

type Lane = Pending['content']['kind'];
const lanes: readonly Lane[] = ['text', 'file'];

interface Draft extends Pending {
  /** The server has it; it stays until the messages before it are here too. */
  readonly arrived: boolean;
  readonly file: File | null;
}

/**
 * What is on its way to the server. Words go one after the other, so that they arrive as they were written; files likewise, and
 * a slow one holds up no words. What the server did not take for now is tried again by itself.
 */
export class Outbox {
  private drafts: readonly Draft[];
  private readonly stops = new Map<string, AbortController>();
  private readonly busy = new Set<Lane>();
  private readonly waits = new Map<Lane, Cancel>();
  private isOpen = false;

  constructor(private readonly ports: OutboxPorts) {
    this.drafts = ports.unsent
      .recall()
      .map(({ key, text }) => ({ ...fresh, key, content: { kind: 'text', text }, file: null }));
  }

  get pending(): readonly Pending[] {
    return this.drafts;
  }

  say(text: string): void {
    this.add({ ...fresh, key: this.ports.newKey(), content: { kind: 'text', text }, file: null });
  }

  /** One that is unfit is never sent, and says why. */
  hand(file: File, unfit: Failure | null): void {
    const content = { kind: 'file', name: file.name } as const;
    this.add({ ...fresh, key: this.ports.newKey(), content, file, failed: unfit });
  }

  /** Sends from now on, and at once what had to wait. */
  open(): void {
    this.isOpen = true;
    lanes.forEach((lane) => this.goOn(lane));
  }

  close(): void {
    this.isOpen = false;
    for (const cancel of this.waits.values()) cancel();
  }

  retry(key: string): void {
    const draft = this.drafts.find((candidate) => candidate.key === key);
    if (draft === undefined) return;
    this.change(key, { failed: null, progress: 0 });
    this.goOn(draft.content.kind);
  }

  /** Stops an upload, or takes away what could not be sent. */
  drop(key: string): void {
    this.stops.get(key)?.abort();
    this.settle(key);
    lanes.forEach((lane) => this.send(lane));
  }

  /** It is among the messages now. */
  settle(key: string | null): void {
    if (this.drafts.every((draft) => draft.key !== key)) return;
    this.become(this.drafts.filter((draft) => draft.key !== key));
  }

  private add(draft: Draft): void {
    this.become([...this.drafts, draft]);
    this.send(draft.content.kind);
  }

  private goOn(lane: Lane): void {
    this.waits.get(lane)?.();
    this.become(this.drafts.map((draft) => (isOf(lane)(draft) && mayPass(draft) ? { ...draft, ...again } : draft)));
    this.send(lane);
  }

  private send(lane: Lane): void {
    const next = this.drafts.find(
      (draft) => isOf(lane)(draft) && !draft.arrived && (isOnItsWay(draft) || mayPass(draft)),
    );
    if (!this.isOpen || this.busy.has(lane) || next === undefined || !isOnItsWay(next)) return;
    this.busy.add(lane);
    void this.deliver(next).then((outcome) => {
      this.busy.delete(lane);
      this.delivered(next, outcome);
      this.send(lane);
    });
  }

  private deliver({ key, file, content }: Draft): Promise<Sent> {
    if (content.kind === 'text' || file === null)
      return this.ports.server.say(key, content.kind === 'text' ? content.text : '');
    const stop = new AbortController();
    this.stops.set(key, stop);
    return this.ports.server
      .hand(key, file, (progress) => this.change(key, { progress }), stop.signal)
      .finally(() => this.stops.delete(key));
  }

  private delivered({ key, content: { kind } }: Draft, outcome: Sent): void {
    if (outcome.ok) {
      this.change(key, { arrived: true });
      return this.ports.arrived(outcome.value);
    }
    this.change(key, { failed: outcome.failure });
    if (!mayPass({ failed: outcome.failure })) return;
    this.waits.get(kind)?.();
    this.waits.set(
      kind,
      this.ports.timers.after(outcome.retryAfter ?? TRY_AGAIN, () => this.goOn(kind)),
    );
  }

  private change(key: string, change: Partial<Draft>): void {
    this.become(this.drafts.map((draft) => (draft.key === key ? { ...draft, ...change } : draft)));
  }

  private become(drafts: readonly Draft[]): void {
    this.drafts = drafts;
    this.ports.unsent.keep(
      drafts.flatMap(({ key, content, arrived }) =>
        content.kind === 'text' && !arrived ? [{ key, text: content.text }] : [],
      ),
    );
    this.ports.changed();
  }
}

const again = { failed: null, progress: 0 } as const;
const fresh = { ...again, arrived: false } as const;

function isOf(lane: Lane): (draft: Draft) => boolean {
  return ({ content }) => content.kind === lane;
}

function isOnItsWay({ failed }: Pick<Draft, 'failed'>): boolean {
  return failed === null;
}

/** Later it may work; everything else never does. */
function mayPass({ failed }: Pick<Draft, 'failed'>): boolean {
  return failed === 'unreachable' || failed === 'too-fast';
}
