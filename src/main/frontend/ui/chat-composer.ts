import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Chat } from '../chat/chat-view';
import { text } from '../texts/text';
import { size } from './file-size';
import { icon } from './visavis-icon';

/** As the server has it. */
const LONGEST = 4000;

export function chatComposer(chat: Chat): TemplateResult {
  const { view, actions } = chat;
  return html`<form class="chat-form" @submit=${(event: SubmitEvent) => submitted(event, chat)}>
    <label class="spoken" for="chat-words">${text('chat.write')}</label>
    <textarea
      class="input area"
      id="chat-words"
      rows="1"
      maxlength=${LONGEST}
      placeholder=${text('chat.write')}
      aria-describedby="chat-hint"
      dir="auto"
      enterkeyhint="send"
      .value=${live(view.words)}
      @input=${(event: InputEvent) => actions.type((event.currentTarget as HTMLTextAreaElement).value)}
      @keydown=${pressed}
    ></textarea>
    <div class="chat-doings">
      <label class="icon-button" title=${text('chat.attach')}>
        ${icon('file')}<span class="spoken">${text('chat.attach')}</span>
        <input class="spoken" type="file" multiple data-chat-file @change=${(event: Event) => chosen(event, chat)} />
      </label>
      <p class="small muted" id="chat-hint">${text('chat.hint', { size: size(view.mostFileBytes) })}</p>
      <button class="icon-button send" type="submit" aria-label=${text('chat.send')}>${icon('send')}</button>
    </div>
  </form>`;
}

function submitted(event: SubmitEvent, { actions }: Chat): void {
  event.preventDefault();
  actions.say();
  (event.currentTarget as HTMLFormElement).querySelector('textarea')?.focus();
}

/** Enter while a word is being composed, as in Japanese, belongs to that word. */
function pressed(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  (event.currentTarget as HTMLTextAreaElement).form?.requestSubmit();
}

function chosen(event: Event, { actions }: Chat): void {
  const input = event.currentTarget as HTMLInputElement;
  actions.hand([...(input.files ?? [])]);
  input.value = '';
}
