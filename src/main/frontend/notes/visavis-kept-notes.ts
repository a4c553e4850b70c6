import { forgiving } from '../storage/key-value-store';
import { KeptDraft } from './kept-draft';
import { keptBeside } from './kept-notes';

/**
 * On the page of notes: what was written on this computer and never saved, as the call was over too soon or the browser
 * died. What is typed here is kept in the same way until it is saved.
 */
export class VisavisKeptNotes extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLTextAreaElement>('#notes');
    if (field !== null) this.#begin(field);
  }

  #begin(field: HTMLTextAreaElement): void {
    const note = { text: field.defaultValue, version: Number(this.dataset['version']) };
    const draft = new KeptDraft(
      forgiving(() => localStorage),
      this.dataset['booking'] ?? '',
    );
    const kept = keptBeside(draft.recall(), note);
    if (kept.kind === 'saved') draft.forget();
    if (kept.kind === 'apart') return this.#showApart(kept.text, draft);
    if (kept.kind === 'continues') this.#putBack(kept.text, field);
    field.addEventListener('input', () => {
      if (field.value === note.text) draft.forget();
      else draft.keep({ text: field.value, basedOn: note.version });
    });
  }

  #putBack(text: string, field: HTMLTextAreaElement): void {
    field.value = text;
    this.#part('continues')?.removeAttribute('hidden');
  }

  #showApart(text: string, draft: KeptDraft): void {
    const part = this.#part('apart');
    const shown = part?.querySelector('textarea');
    if (!part || !shown) return;
    shown.value = text;
    part.hidden = false;
    part.querySelector('button')?.addEventListener('click', () => {
      draft.forget();
      part.hidden = true;
    });
  }

  /** Not there where the server has just shown the same words. */
  #part(name: 'continues' | 'apart'): HTMLElement | null {
    return this.querySelector(`[data-kept=${name}]`);
  }
}

customElements.define('visavis-kept-notes', VisavisKeptNotes);
