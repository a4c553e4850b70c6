import type { Act } from './change';
import type { Drawn } from './drawn';
import type { KeptSteps, Steps } from './kept-steps';

/** What one thing was before a change of one's own, and after it. */
export interface Step {
  readonly page: number;
  readonly item: string;
  readonly before: Drawn | null;
  readonly after: Drawn | null;
}

const MOST = 200;

/**
 * Takes back one's own changes, also those from before a reload, and only where they still stand as one left them: what
 * the other did since then stays.
 */
export class Undoing {
  private done: Steps['done'];
  private undone: Steps['undone'];

  constructor(private readonly kept: Pick<KeptSteps, 'recall' | 'keep'>) {
    ({ done: this.done, undone: this.undone } = kept.recall());
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** `goesOn`: the same stroke as before, grown. */
  did(steps: readonly Step[], goesOn = false): void {
    const [now] = steps;
    const [before] = this.done.at(-1) ?? [];
    if (goesOn && now !== undefined && before?.item === now.item) {
      return this.become([...this.done.slice(0, -1), [{ ...now, before: before.before }]], this.undone);
    }
    this.become([...this.done, steps].slice(-MOST), []);
  }

  /** The last step was about this alone, and is none any more. */
  forget(item: string): void {
    const last = this.done.at(-1);
    if (last?.every((step) => step.item === item) === true) this.become(this.done.slice(0, -1), this.undone);
  }

  forgetAll(): void {
    this.become([], []);
  }

  undo(current: (item: string) => Drawn | null): readonly Act[] {
    const { rest, steps, acts } = turnBack(this.done, current);
    this.become(rest, steps.length > 0 ? [...this.undone, steps] : this.undone);
    return acts;
  }

  redo(current: (item: string) => Drawn | null): readonly Act[] {
    const { rest, steps, acts } = turnBack(this.undone, current);
    this.become(steps.length > 0 ? [...this.done, steps] : this.done, rest);
    return acts;
  }

  private become(done: Steps['done'], undone: Steps['undone']): void {
    this.done = done;
    this.undone = undone;
    this.kept.keep({ done, undone });
  }
}

/** The last that still stands, turned round; what was overtaken before it is let go of. */
function turnBack(stack: Steps['done'], current: (item: string) => Drawn | null) {
  for (let place = stack.length - 1; place >= 0; place--) {
    const standing = (stack[place] ?? []).filter(({ item, after }) => isSame(current(item), after));
    if (standing.length > 0) {
      return { rest: stack.slice(0, place), steps: standing.map(turned), acts: standing.map(back) };
    }
  }
  return { rest: [], steps: [], acts: [] };
}

function turned({ before, after, ...rest }: Step): Step {
  return { ...rest, before: after, after: before };
}

function back({ page, item, before }: Step): Act {
  return before === null ? { act: 'remove', page, item } : { act: 'put', page, item, drawn: before };
}

function isSame(one: Drawn | null, other: Drawn | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
