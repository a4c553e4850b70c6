import type { AgoraGrant, Answer, ServerProblem } from '../call/server';
import type { Cancel, Timers } from '../time/timers';

export interface RenewalPorts {
  /** Asks the server anew each time, which decides anew whether this person may be here. */
  readonly grant: () => Promise<Answer<AgoraGrant>>;
  readonly timers: Timers;
  /** Server time, milliseconds since 1970. */
  readonly now: () => number;
}

export interface RenewalEvents {
  /** Rejects when it cannot be used; then it is asked again. */
  renewed(grant: AgoraGrant): Promise<void>;
  refused(problem: ServerProblem): void;
}

const AGAIN_AFTER = 10_000;
/** Without a token the person is out: every second counts. */
const URGENT_AFTER = 3_000;

/**
 * Keeps tokens coming: the next at two thirds of each one's life, as the network's own warning comes only 30 s before its end. Asks
 * on while the server cannot be asked, also beyond that end, until it says yes or no.
 */
export class AgoraRenewal {
  private cancel: Cancel = () => {};
  private expiresAt = 0;
  private asking = false;
  private stopped = false;

  constructor(
    private readonly ports: RenewalPorts,
    private readonly events: RenewalEvents,
  ) {}

  /** In use from now on. */
  granted({ expiresAt }: AgoraGrant): void {
    this.expiresAt = expiresAt;
    // No token outlives the join window, so towards its end every new one ends when the last one did.
    this.next(Math.max(((expiresAt - this.ports.now()) * 2) / 3, AGAIN_AFTER));
  }

  /** The network warns, or has put this page out already. */
  soon(): void {
    this.cancel();
    void this.ask();
  }

  stop(): void {
    this.stopped = true;
    this.cancel();
  }

  private next(after: number): void {
    this.cancel();
    if (!this.stopped) this.cancel = this.ports.timers.after(after, () => void this.ask());
  }

  private async ask(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    const used = await this.askOnce().catch(() => false);
    this.asking = false;
    if (!used && !this.stopped) this.next(this.ports.now() < this.expiresAt ? AGAIN_AFTER : URGENT_AFTER);
  }

  /** Whether there is no more to ask for now. */
  private async askOnce(): Promise<boolean> {
    const answer = await this.ports.grant();
    if (this.stopped) return true;
    if (answer.ok) {
      await this.events.renewed(answer.value);
      if (!this.stopped) this.granted(answer.value);
      return true;
    }
    if (isPassing(answer.problem)) return false;
    this.stop();
    this.events.refused(answer.problem);
    return true;
  }
}

function isPassing({ httpStatus }: ServerProblem): boolean {
  return httpStatus === 0 || httpStatus === 429 || httpStatus >= 500;
}
