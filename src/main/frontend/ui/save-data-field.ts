import { html, type TemplateResult } from 'lit';
import { text } from '../texts/text';
import type { Scene } from './scene';

/** `where` keeps the ids apart when shown in two places. */
export function saveDataField(
  { view, actions }: Pick<Scene, 'view' | 'actions'>,
  where: 'lobby' | 'room',
): TemplateResult {
  const change = (event: Event): void => actions.saveData((event.currentTarget as HTMLInputElement).checked);
  return html`<div class="field">
    <label class="check">
      <input
        type="checkbox"
        .checked=${view.picture.saveData}
        aria-describedby="${where}-save-data"
        data-save-data
        @change=${change}
      />
      <span>${text('saving.label')}</span>
    </label>
    <p class="hint" id="${where}-save-data">${text('saving.hint')}</p>
  </div>`;
}
