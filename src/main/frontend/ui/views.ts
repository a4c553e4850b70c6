import type { KeyValueStore } from '../storage/key-value-store';

/** How the people in a call are laid out while nobody shares a screen; a shared screen is always large, and the faces small. */
export type Layout = 'speaker' | 'side-by-side';

export const layouts: readonly Layout[] = ['speaker', 'side-by-side'];

const layoutKey = 'visavis.layout';
const shortcutsKey = 'visavis.shortcuts';

/** How this person likes to look at calls: the choice is kept, for every call in this browser. */
export class Views {
  layout: Layout;
  shortcuts: boolean;

  constructor(
    private readonly store: KeyValueStore,
    private readonly changed: () => void,
  ) {
    this.layout = store.getItem(layoutKey) === 'side-by-side' ? 'side-by-side' : 'speaker';
    this.shortcuts = store.getItem(shortcutsKey) !== 'off';
  }

  show(layout: Layout): void {
    this.layout = layout;
    this.store.setItem(layoutKey, layout);
    this.changed();
  }

  next(): void {
    this.show(this.layout === 'speaker' ? 'side-by-side' : 'speaker');
  }

  useShortcuts(use: boolean): void {
    this.shortcuts = use;
    this.store.setItem(shortcutsKey, use ? 'on' : 'off');
    this.changed();
  }
}
