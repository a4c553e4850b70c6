import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { DirectiveResult } from 'lit/directive.js';
import type { Chat } from '../chat/chat-view';
import { text } from '../texts/text';
import type { LocalTime } from '../texts/time';
import { chatComposer } from './chat-composer';
import { chatLines, chatUnsent } from './chat-lines';
import { icon } from './visavis-icon';

/** Drawn only when something about it changed, as the page is drawn anew with every word that somebody says. */
export function chatPanel(chat: Chat, times: LocalTime): DirectiveResult | typeof nothing {
  return chat.view.open ? guard([chat.view], () => panel(chat, times)) : nothing;
}

/** Beside the video where there is room, over it otherwise; the buttons of the call stay within reach. */
function panel(chat: Chat, times: LocalTime): TemplateResult {
  const { view, actions } = chat;
  const newest = `${view.messages.at(-1)?.number ?? 0} ${view.pending.at(-1)?.key ?? ''}`;
  return html`<section
    class="side-panel chat"
    aria-labelledby="chat-title"
    @dragover=${over}
    @dragleave=${out}
    @drop=${(event: DragEvent) => dropped(event, chat)}
  >
    <header class="panel-head">
      <h2 id="chat-title" tabindex="-1">${text('chat.title')}</h2>
      <button class="icon-button" type="button" aria-label=${text('chat.close')} @click=${() => actions.close()}>
        ${icon('close')}
      </button>
    </header>
    <visavis-chat-log .lines=${chatLines(chat, times)} .unsent=${chatUnsent(chat)} .newest=${newest}></visavis-chat-log>
    ${view.state === 'lost' && view.messages.length > 0 ? html`<p class="chat-note warn small">${text('chat.lost')}</p>` : nothing}
    ${view.mayWrite ? chatComposer(chat) : html`<p class="chat-note small">${text('chat.closed')}</p>`}
    <p class="chat-drop" aria-hidden="true">${text('chat.dropHere')}</p>
  </section>`;
}

function over(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files') !== true) return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).classList.add('dropping');
}

function out(event: DragEvent): void {
  (event.currentTarget as HTMLElement).classList.remove('dropping');
}

function dropped(event: DragEvent, { actions, view }: Chat): void {
  out(event);
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  if (view.mayWrite) actions.hand(files);
}
