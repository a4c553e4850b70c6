import type { KeyValueStore } from '../storage/key-value-store';
import type { Drawn } from './drawn';
import { readDrawn } from './read-drawn';
import type { Step } from './undoing';

export interface Steps {
  /** The last is the next to be taken back. */
  readonly done: readonly (readonly Step[])[];
  /** The last is the next to be done again. */
  readonly undone: readonly (readonly Step[])[];
}

/** Of all steps together; a tab has a few megabytes for everything. */
const MOST_CHARACTERS = 200_000;

/** One's own steps, in this tab only, so that a reload takes none of them away. */
export class KeptSteps {
  private readonly name: string;

  constructor(
    private readonly store: KeyValueStore,
    whose: string,
  ) {
    this.name = `visavis.board.${whose}.steps`;
  }

  recall(): Steps {
    try {
      const value: unknown = JSON.parse(this.store.getItem(this.name) ?? '{}');
      const { done, undone } = (value ?? {}) as Record<string, unknown>;
      return { done: listed(done), undone: listed(undone) };
    } catch {
      return { done: [], undone: [] };
    }
  }

  keep({ done, undone }: Steps): void {
    if (done.length === 0 && undone.length === 0) return this.store.removeItem(this.name);
    // What was taken back last is wanted again sooner than what was done long ago.
    const kept = newest(undone, MOST_CHARACTERS / 2);
    this.store.setItem(this.name, `{"done":${newest(done, MOST_CHARACTERS - kept.length)},"undone":${kept}}`);
  }
}

/** As JSON. Without what lies before one that has no room: steps are taken back in their order. */
function newest(steps: Steps['done'], room: number): string {
  const written = steps.map((step) => JSON.stringify(step));
  let left = room;
  const last = written.findLastIndex((step) => (left -= step.length + 1) < 0);
  return `[${written.slice(last + 1).join(',')}]`;
}

/** From the first that cannot be read backwards nothing is taken back any more. */
function listed(value: unknown): readonly (readonly Step[])[] {
  const read = Array.isArray(value) ? value.map(stepsOf) : [];
  const unreadable = read.lastIndexOf(null);
  return read.slice(unreadable + 1).flatMap((steps) => (steps === null ? [] : [steps]));
}

function stepsOf(value: unknown): readonly Step[] | null {
  const steps = Array.isArray(value) ? value.map(stepOf) : [];
  const known = steps.flatMap((step) => (step === null ? [] : [step]));
  return known.length > 0 && known.length === steps.length ? known : null;
}

function stepOf(value: unknown): Step | null {
  const { page, item, before, after } = (value ?? {}) as Record<string, unknown>;
  const [was, is] = [drawnOrNothing(before), drawnOrNothing(after)];
  if (typeof page !== 'number' || typeof item !== 'string' || was === undefined || is === undefined) return null;
  return { page, item, before: was, after: is };
}

/** `undefined` for what this page cannot draw. */
function drawnOrNothing(value: unknown): Drawn | null | undefined {
  return value === null ? null : (readDrawn(value) ?? undefined);
}
