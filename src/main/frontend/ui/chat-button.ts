import { html, nothing, type TemplateResult } from 'lit';
import type { Chat } from '../chat/chat-view';
import { plural, text } from '../texts/text';
import { icon } from './visavis-icon';

/** Says in words what the number on it means. */
export function chatButton({ view: { open, unread }, actions }: Chat): TemplateResult {
  const name = unread === 0 ? text('chat.open') : plural('chat.openUnread', unread);
  return html`<button
    class="control ${open ? 'open' : ''}"
    type="button"
    data-chat
    aria-expanded=${open}
    aria-label=${name}
    aria-keyshortcuts="Control+Alt+C"
    @click=${() => actions.toggle()}
  >
    <span class="control-face">
      ${icon('message')}
      ${unread === 0 ? nothing : html`<span class="badge numbers" data-count=${Math.min(unread, 99)}></span>`}
    </span>
    <span class="control-label">${text('chat.open')}</span>
  </button>`;
}
