import { html, nothing, type TemplateResult } from 'lit';
import type { Chat, ChatActions, ChatView, Content, Message, Pending } from '../chat/chat-view';
import { type Part, partsOf } from '../chat/links';
import { text } from '../texts/text';
import type { LocalTime } from '../texts/time';
import { size } from './file-size';
import { icon } from './visavis-icon';

export function chatLines({ view }: Chat, times: LocalTime): TemplateResult {
  const nothingYet = view.messages.length === 0 && view.pending.length === 0;
  return html`${nothingYet ? html`<p class="chat-empty muted">${text(emptyText(view.state))}</p>` : nothing}
  ${view.messages.map((message) => line(message, times))}`;
}

/** Apart from the messages, which are read aloud as they come: nobody wants to hear each percent. */
export function chatUnsent({ view, actions }: Chat): TemplateResult {
  return html`${view.pending.map((one) => pending(one, view, actions))}`;
}

export function failureWords({ failed }: Pending, { mostFileBytes }: ChatView): string {
  return failed === null ? '' : text(`chat.failed.${failed}`, { size: size(mostFileBytes) });
}

function emptyText(state: ChatView['state']): 'chat.loading' | 'chat.empty' | 'chat.lost' {
  if (state === 'loading') return 'chat.loading';
  return state === 'lost' ? 'chat.lost' : 'chat.empty';
}

function line({ mine, author, sentAt, content }: Message, times: LocalTime): TemplateResult {
  const name = mine ? text('chat.you') : author;
  return html`<div class="chat-line ${mine ? 'mine' : ''}">
    <p class="chat-by small muted">${text('chat.by', { name, time: times.time(sentAt) })}</p>
    ${content.kind === 'text' ? words(content.text) : file(content)}
  </div>`;
}

function file({ path, name, bytes }: Extract<Content, { kind: 'file' }>): TemplateResult {
  return html`<a class="bubble chat-file" href=${path} download=${name}>
    ${icon('save')}<span
      ><span class="spoken">${text('chat.save')}</span> <span class="chat-name" dir="auto">${name}</span>
      <span class="small muted">${size(bytes)}</span></span
    >
  </a>`;
}

/** Plain text, every space as it was typed: what looks like markup stays words. */
function words(typed: string): TemplateResult {
  const parts = partsOf(typed).map((part) => (part.kind === 'text' ? part.text : link(part)));
  return html`<p class="bubble" dir="auto">${parts}</p>`;
}

/** Hands neither the page nor its address to where it leads. */
function link({ href, text: typed }: Extract<Part, { kind: 'link' }>): TemplateResult {
  return html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow">${typed}</a>`;
}

function pending(one: Pending, view: ChatView, actions: ChatActions): TemplateResult {
  const { key, content, progress, failed } = one;
  const isFile = content.kind === 'file';
  return html`<div class="chat-line mine pending" data-pending=${failed ?? 'sending'}>
    ${isFile ? unsentFile(content.name) : words(content.text)}
    ${isFile && failed === null ? html`<progress max="1" .value=${progress} aria-label=${content.name}></progress>` : nothing}
    <p class="chat-state small">
      <span class=${failed === null ? 'muted' : 'chat-failed'}
        >${failureWords(one, view) || underWay(isFile, progress)}</span
      >
      ${failed === 'unreachable' || failed === 'too-fast' ? action('chat.retry', () => actions.retry(key)) : nothing}
      ${failed === null && !isFile ? nothing : action(failed === null ? 'chat.cancel' : 'chat.remove', () => actions.drop(key))}
    </p>
  </div>`;
}

function unsentFile(name: string): TemplateResult {
  return html`<p class="bubble chat-file">${icon('file')}<span class="chat-name" dir="auto">${name}</span></p>`;
}

function underWay(isFile: boolean, progress: number): string {
  return isFile ? text('chat.uploading', { percent: Math.round(progress * 100) }) : text('chat.sending');
}

function action(words: 'chat.retry' | 'chat.cancel' | 'chat.remove', act: () => void): TemplateResult {
  return html`<button class="chat-act" type="button" @click=${act}>${text(words)}</button>`;
}
