import type { Act } from './change';
import type { Drawn } from './drawn';

/** What one thing was before a change of one's own, and after it. */
export interface Step {
  readonly page: number;
  readonly item: string;
  readonly before: Drawn | null;
  readonly after: Drawn | null;
}

const MOST = 200;

/** Takes back one's own changes, and only where they still stand: what the other did since then stays. */
export class Undoing {
  private done: (readonly Step[])[] = [];
  private undone: (readonly Step[])[] = [];

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
      this.done[this.done.length - 1] = [{ ...now, before: before.before }];
      return;
    }
    this.done = [...this.done, steps].slice(-MOST);
    this.undone = [];
  }

  /** The last step was about this alone, and is none any more. */
  forget(item: string): void {
    const last = this.done.at(-1);
    if (last?.every((step) => step.item === item) === true) this.done = this.done.slice(0, -1);
  }

  undo(current: (item: string) => Drawn | null): readonly Act[] {
    const [steps, acts] = turnBack(this.done, current);
    if (steps.length > 0) this.undone.push(steps);
    return acts;
  }

  redo(current: (item: string) => Drawn | null): readonly Act[] {
    const [steps, acts] = turnBack(this.undone, current);
    if (steps.length > 0) this.done.push(steps);
    return acts;
  }
}

/** The last that still stands, turned round; what was overtaken before it is let go of. */
function turnBack(
  stack: (readonly Step[])[],
  current: (item: string) => Drawn | null,
): readonly [readonly Step[], readonly Act[]] {
  for (let steps = stack.pop(); steps !== undefined; steps = stack.pop()) {
    const standing = steps.filter(({ item, after }) => isSame(current(item), after));
    if (standing.length > 0) return [standing.map(turned), standing.map(back)];
  }
  return [[], []];
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
