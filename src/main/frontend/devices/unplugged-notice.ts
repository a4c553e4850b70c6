import type { Cancel, Timers } from '../time/timers';

const NOTICE_FOR = 8000;

/** Says for a moment that a device went away. */
export class UnpluggedNotice {
  shown = false;
  private cancel: Cancel = () => {};

  constructor(
    private readonly timers: Timers,
    private readonly over: () => void,
  ) {}

  show(): void {
    this.shown = true;
    this.cancel();
    this.cancel = this.timers.after(NOTICE_FOR, () => {
      this.shown = false;
      this.over();
    });
  }

  end(): void {
    this.cancel();
    this.shown = false;
  }
}
