import { html, nothing, type TemplateResult } from 'lit';
import type { Phase } from '../call/phase';
import { text } from '../texts/text';
import { remaining } from '../texts/time';
import { brokenWords } from './broken-words';
import { toDashboard } from './buttons';
import { saidByHost } from './host-words';
import { notice } from './notice';
import type { Scene } from './scene';

/** Said kindly, with what the host wrote and when to ask again. */
export function declined(scene: Scene, phase: Extract<Phase, { name: 'declined' }>): TemplateResult {
  const { host: name, words, askAgainAt } = phase;
  const left = askAgainAt - scene.view.clock.now;
  // Nobody would hear the question.
  const isApart = scene.view.connection.state === 'reconnecting';
  return notice(
    'door',
    text('declined.title', { name }),
    html`${saidByHost(name, words)}
      <p class="muted">${text('declined.text', { name })}</p>
      ${isApart ? html`<p class="muted">${brokenWords(scene.view)}</p>` : nothing}`,
    html`<button
        class="button primary"
        type="button"
        data-ask
        ?disabled=${left > 0 || isApart}
        @click=${() => scene.actions.askAgain()}
      >
        ${left > 0 ? text('declined.askIn', { left: remaining(left) }) : text('declined.ask')}
      </button>
      ${toDashboard(scene)}`,
  );
}
