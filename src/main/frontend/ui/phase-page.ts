import type { Phase } from '../call/phase';
import { fullScreen } from './full-screen';
import { ScreenAwake } from './screen-awake';

/** What a phase means for the whole page around it. */
export class PhasePage {
  readonly #screen = new ScreenAwake();
  #entered: Phase['name'] | null = null;

  constructor(private readonly element: HTMLElement) {}

  get phase(): Phase['name'] | null {
    return this.#entered;
  }

  follow(phase: Phase['name']): void {
    const before = this.#entered;
    if (phase === before) return;
    this.#entered = phase;
    this.element.dataset['phase'] = phase;
    document.documentElement.classList.toggle('in-room', phase === 'call');
    this.#screen.set(phase === 'call');
    if (phase !== 'call') fullScreen.leave();
    if (before !== null) this.#begin();
  }

  left(): void {
    this.#screen.set(false);
  }

  /** A new phase is a new page to the person: its heading gets the focus, except when the page has just been loaded. */
  #begin(): void {
    this.element.querySelector<HTMLElement>('[data-focus]')?.focus();
  }
}
