/** What has the focus may vanish under it, with a banner or a menu: then the focus goes to something that stays, and not to the top. */
export class FocusKeeper {
  #held: Element | null = null;

  constructor(private readonly root: HTMLElement) {}

  /** Before a change. */
  remember(): void {
    const { activeElement } = document;
    this.#held = activeElement !== null && this.root.contains(activeElement) ? activeElement : null;
  }

  /** After it. @param where to, of what stays; else to the heading */
  keep(where: string): void {
    const held = this.#held;
    this.#held = null;
    const { activeElement, body } = document;
    if (held === null || held.isConnected || (activeElement !== null && activeElement !== body)) return;
    const heir = this.root.querySelector<HTMLElement>(where) ?? this.root.querySelector<HTMLElement>('[data-focus]');
    heir?.focus();
  }
}
