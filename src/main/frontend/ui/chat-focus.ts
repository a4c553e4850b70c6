import type { Chat } from '../chat/chat-view';

/** Opening leads to where one writes; closing leads back to the button, unless the focus was somewhere else. */
export class ChatFocus {
  #open = false;
  #wasInside = false;

  constructor() {
    document.addEventListener('focusin', ({ target }) => {
      this.#wasInside = target instanceof Element && target.closest('.chat') !== null;
    });
  }

  follow(page: HTMLElement, open: boolean): void {
    if (open === this.#open) return;
    this.#open = open;
    if (open) first(page)?.focus();
    else if (this.#wasInside) page.querySelector<HTMLElement>('[data-chat]')?.focus();
  }
}

/** On a phone the focus in a field brings up a keyboard, which hides what is to be read. */
function first(page: HTMLElement): HTMLElement | null {
  const words = page.querySelector<HTMLElement>('#chat-words');
  return words === null || matchMedia('(pointer: coarse)').matches ? page.querySelector('#chat-title') : words;
}

/** Closes from within. */
export function chatEscape(event: KeyboardEvent, { view, actions }: Chat): void {
  const inside = event.target instanceof Element && event.target.closest('.chat') !== null;
  if (event.key !== 'Escape' || !inside || !view.open || event.isComposing) return;
  event.preventDefault();
  actions.toggle();
}
