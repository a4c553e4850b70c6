/** Runs asynchronous steps one after the other; a failed one does not stop the next. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(step: () => Promise<T> | T): Promise<T> {
    const result = this.last.then(step);
    this.last = result.catch(() => undefined);
    return result;
  }
}
