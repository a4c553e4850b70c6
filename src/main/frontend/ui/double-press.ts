export interface Press {
  readonly x: number;
  readonly y: number;
  /** In milliseconds. */
  readonly at: number;
}

/** As long as a double click may take on common systems, and as far as a finger strays. */
const TOGETHER_MS = 500;
const TOGETHER_PX = 24;

/** The second half of a double press is meant for what the first half met, not for what came up under it meanwhile. */
export class DoublePress {
  #last: (Press & { readonly page: string }) | null = null;

  /** @param page what is shown as this press comes; whether the press is to be forgotten */
  isStray(press: Press, page: string): boolean {
    const last = this.#last;
    this.#last = { ...press, page };
    return last !== null && last.page !== page && areTogether(last, press);
  }
}

function areTogether(first: Press, second: Press): boolean {
  const distance = Math.hypot(second.x - first.x, second.y - first.y);
  return second.at - first.at <= TOGETHER_MS && distance <= TOGETHER_PX;
}
