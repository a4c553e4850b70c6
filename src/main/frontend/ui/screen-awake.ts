/** Keeps the screen from going dark while wanted. Browsers take the lock back whenever the page is hidden. */
export class ScreenAwake {
  #wanted = false;
  #lock: WakeLockSentinel | null = null;

  set(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    if (wanted) document.addEventListener('visibilitychange', this.#take);
    else document.removeEventListener('visibilitychange', this.#take);
    void (wanted ? this.#take() : this.#release());
  }

  readonly #take = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    if (this.#lock?.released === false) return;
    try {
      this.#lock = await navigator.wakeLock.request('screen');
    } catch {
      // Low battery or a gesture needed: the call goes on, the screen may sleep.
      return;
    }
    if (!this.#wanted) await this.#release();
  };

  async #release(): Promise<void> {
    const lock = this.#lock;
    this.#lock = null;
    await lock?.release();
  }
}
