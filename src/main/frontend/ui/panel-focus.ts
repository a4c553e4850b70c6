/** A panel beside the video, and what opens it. */
export interface PanelParts {
  /** Selectors. */
  readonly panel: string;
  /** The first that can be seen. */
  readonly opener: string;
  readonly title: string;
  /** Where one writes. */
  readonly field: string;
}

/** Opening leads to where one writes; closing leads back to the button, unless the focus was somewhere else. */
export class PanelFocus {
  #open = false;
  #wasInside = false;

  constructor(private readonly parts: PanelParts) {
    document.addEventListener('focusin', ({ target }) => {
      this.#wasInside = target instanceof Element && target.closest(parts.panel) !== null;
    });
  }

  /** `byOther`: nobody here asked for it, so the focus stays where it is. */
  follow(page: HTMLElement, open: boolean, byOther = false): void {
    if (open === this.#open) return;
    this.#open = open;
    if (open && byOther) return;
    if (open) this.#first(page)?.focus();
    else if (this.#wasInside) this.#opener(page)?.focus();
  }

  /** On a narrow window some buttons are in a menu. */
  #opener(page: HTMLElement): HTMLElement | undefined {
    return [...page.querySelectorAll<HTMLElement>(this.parts.opener)].find((button) => button.checkVisibility());
  }

  /** On a phone the focus in a field brings up a keyboard, which hides what is to be read. */
  #first(page: HTMLElement): HTMLElement | null {
    const field = page.querySelector<HTMLElement>(this.parts.field);
    const small = matchMedia('(pointer: coarse)').matches;
    return field === null || small ? page.querySelector(this.parts.title) : field;
  }
}
