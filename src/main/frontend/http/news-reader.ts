import type { Cancel, Timers } from '../time/timers';

export interface NewsReaderPorts<Extract> {
  /** `closed`: the door says no; null: there was no answer. */
  readonly server: { after(number: number): Promise<Extract | 'closed' | null> };
  readonly timers: Timers;
  /** The number of the last that is here. */
  readonly last: () => number;
  readonly learn: (extract: Extract | 'closed' | null) => void;
}

const ASK_AGAIN = 5_000;

/** Asks for what is new, one question at a time: when told so, again after a failure, and from time to time while nobody tells. */
export class NewsReader<Extract extends { readonly more: boolean }> {
  private asking = false;
  private askOnceMore = false;
  private inside = false;
  /** The socket is down: nobody tells what is new. */
  private deaf = false;
  private cancel: Cancel = () => {};

  constructor(private readonly ports: NewsReaderPorts<Extract>) {}

  begin(): void {
    this.inside = true;
    this.deaf = false;
    void this.ask();
  }

  end(): void {
    this.inside = false;
    this.cancel();
  }

  /** From now on it looks by itself. */
  goDeaf(): void {
    if (this.deaf || !this.inside) return;
    this.deaf = true;
    void this.ask();
  }

  async ask(): Promise<void> {
    if (this.asking) {
      this.askOnceMore = true;
      return;
    }
    this.cancel();
    this.asking = true;
    const extract = await this.ports.server.after(this.ports.last());
    this.asking = false;
    const more = this.askOnceMore || (typeof extract === 'object' && extract?.more === true);
    this.askOnceMore = false;
    this.ports.learn(extract);
    if (more && extract !== null) void this.ask();
    else if (this.inside && (this.deaf || extract === null)) this.askLater();
  }

  private askLater(): void {
    this.cancel = this.ports.timers.after(ASK_AGAIN, () => void this.ask());
  }
}
