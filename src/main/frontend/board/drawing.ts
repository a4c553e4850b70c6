import { type Act, drawnOf, itemOf } from './change';
import type { Drawn } from './drawn';
import type { KeptSteps } from './kept-steps';
import type { Outbox } from './outbox';
import { readDrawn } from './read-drawn';
import type { Sheets } from './sheets';
import { Undoing } from './undoing';

/** What one does to a board oneself, and takes back. */
export class Drawing {
  readonly undoing: Undoing;

  constructor(
    private readonly sheets: Sheets,
    private readonly outbox: Outbox,
    kept: KeptSteps,
  ) {
    this.undoing = new Undoing(kept);
  }

  /** `goesOn`: the same stroke as before, grown. */
  put(page: number, item: string, wanted: Drawn, goesOn: boolean): void {
    // As it will be read, so that it is the same before and after its way to the server.
    const drawn = readDrawn(JSON.parse(JSON.stringify(wanted)));
    if (drawn !== null) this.act([{ act: 'put', page, item, drawn }], goesOn);
  }

  remove(page: number, items: readonly string[]): void {
    const present = items.filter((item) => this.current(item) !== null);
    if (present.length > 0) this.act(present.map((item) => ({ act: 'remove', page, item })));
  }

  /** What was begun and not meant: it is no step that could be taken back. */
  withdraw(page: number, item: string): void {
    this.undoing.forget(item);
    this.outbox.add([{ act: 'remove', page, item }]);
  }

  undo(): void {
    this.outbox.add(this.undoing.undo((item) => this.current(item)));
  }

  redo(): void {
    this.outbox.add(this.undoing.redo((item) => this.current(item)));
  }

  private act(acts: readonly Act[], goesOn = false): void {
    const steps = acts.flatMap((act) => {
      const item = itemOf(act);
      return item === null ? [] : [{ page: act.page, item, before: this.current(item), after: drawnOf(act) }];
    });
    this.undoing.did(steps, goesOn);
    this.outbox.add(acts);
  }

  private current(item: string): Drawn | null {
    return this.sheets.current(item, this.outbox.pending);
  }
}
