import { reuse } from './reuse';
import type { CallView } from './view';

/** The view on the page: a new one only where something differs, told once for all changes of the same turn. */
export class ShownView {
  current: CallView;
  private readonly listeners = new Set<() => void>();
  private announcing = false;

  constructor(private readonly look: () => CallView) {
    this.current = look();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  refresh(): void {
    const view = reuse(this.current, this.look());
    if (view === this.current) return;
    this.current = view;
    this.announce();
  }

  private announce(): void {
    if (this.announcing) return;
    this.announcing = true;
    queueMicrotask(() => {
      this.announcing = false;
      for (const listener of this.listeners) listener();
    });
  }
}
