import { html, type TemplateResult } from 'lit';
import { text } from '../texts/text';
import { openDialog } from './dialog';
import type { Scene } from './scene';
import { shortcuts } from './shortcuts';

const help = 'shortcut-help';

export function openShortcutHelp(): void {
  openDialog(help);
}

/** All of them, and the way to be rid of them: some people's software speaks single keys (WCAG 2.1.4). */
export function shortcutHelp({ view, views }: Scene): TemplateResult {
  const turn = (event: Event): void => views.useShortcuts((event.target as HTMLInputElement).checked);
  const known = shortcuts.filter(({ hostOnly }) => hostOnly !== true || view.booking.role !== 'guest');
  return html`<dialog class="dialog" id=${help} aria-labelledby="${help}-title">
    <form class="stack" method="dialog">
      <h2 id="${help}-title">${text('shortcuts.title')}</h2>
      <dl class="shortcut-list">
        ${known.map(
          ({ keys, words }) =>
            html`<div>
              <dt>${text(words)}</dt>
              <dd>${keys.map((key) => html`<kbd>${named(key)}</kbd>`)}</dd>
            </div>`,
        )}
      </dl>
      <label class="check">
        <input type="checkbox" .checked=${views.shortcuts} @change=${turn} />
        <span>${text('shortcuts.use')}</span>
      </label>
      <p class="small muted">${text('shortcuts.text')}</p>
      <div class="actions"><button class="button" value="close">${text('shortcuts.close')}</button></div>
    </form>
  </dialog>`;
}

function named(key: string): string {
  if (key !== 'Ctrl') return key;
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : key;
}
