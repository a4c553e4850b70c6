import type { Answer } from './server';
import type { Trouble, TroubleCode } from './troubles';
import type { CallView } from './view';

export interface TroubleNote {
  readonly trouble: TroubleCode;
  /** As people read it out. */
  readonly support: string;
}

export interface TroubleNotePorts {
  readonly newCode: () => string;
  /** Has the server write it into its log. */
  readonly tell: (note: TroubleNote) => Promise<Answer<null>>;
}

/**
 * Of much that goes wrong in a page the server knows nothing. Such a trouble gets its support code here, at once, as often
 * the server cannot be reached just then; the line in the log to which the code leads follows as soon as it can.
 */
export class TroubleNotes {
  private readonly codes = new Map<TroubleCode, string>();
  private readonly untold: TroubleNote[] = [];
  private telling = false;

  constructor(private readonly ports: TroubleNotePorts) {}

  /** The same view with a support code for everything that it complains of. */
  on(view: CallView): CallView {
    const { phase, troubles } = view;
    const shown = phase.name === 'failed' ? [phase.trouble] : troubles;
    for (const code of this.codes.keys()) if (!shown.some((trouble) => trouble.code === code)) this.codes.delete(code);
    return {
      ...view,
      troubles: troubles.map((trouble) => this.named(trouble)),
      phase: phase.name === 'failed' ? { ...phase, trouble: this.named(phase.trouble) } : phase,
    };
  }

  /** To be called when there is something untold, and whenever the server can be reached again. */
  async tell(): Promise<void> {
    if (this.telling) return;
    this.telling = true;
    for (let note = this.untold[0]; note; note = this.untold[0]) {
      const answer = await this.ports.tell(note);
      if (!answer.ok && isPassing(answer.problem.httpStatus)) break;
      this.untold.shift();
      // A refusal has a line of its own in the log.
      if (!answer.ok && answer.problem.support !== undefined) this.rename(note, answer.problem.support);
    }
    this.telling = false;
  }

  private named(trouble: Trouble): Trouble {
    // That sound waits for a press is nothing to report.
    if (trouble.support !== null || trouble.wayOut === 'sound') return trouble;
    return { ...trouble, support: this.codes.get(trouble.code) ?? this.begin(trouble.code) };
  }

  private begin(trouble: TroubleCode): string {
    const support = this.ports.newCode();
    this.codes.set(trouble, support);
    this.untold.push({ trouble, support });
    void this.tell();
    return support;
  }

  private rename({ trouble, support }: TroubleNote, to: string): void {
    if (this.codes.get(trouble) === support) this.codes.set(trouble, to);
  }
}

function isPassing(httpStatus: number): boolean {
  return httpStatus === 0 || httpStatus === 429 || httpStatus >= 500;
}

/** As the server makes them (SupportCode): Crockford's base 32 has no letter that can be taken for a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;

export function randomSupportCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return `V-${Array.from(bytes, (byte) => LETTERS.charAt(byte % LETTERS.length)).join('')}`;
}
