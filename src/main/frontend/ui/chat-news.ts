import type { Chat, ChatView, Pending } from '../chat/chat-view';
import { text } from '../texts/text';
import { failureWords } from './chat-lines';

const LONGEST = 200;

/** What a screen reader is told: what could not be sent, and, while the chat is closed, what came; open, it tells by itself. */
export function chatNews({ view }: Chat): string {
  return notSent(view) || unread(view);
}

function notSent(view: ChatView): string {
  const failed = view.pending.findLast((one) => one.failed !== null);
  return failed === undefined ? '' : notSentWords(failed, view);
}

export function notSentWords(one: Pending, view: ChatView): string {
  const what = one.content.kind === 'text' ? one.content.text : one.content.name;
  return text('chat.notSent', { what: what.slice(0, LONGEST), why: failureWords(one, view) });
}

function unread({ messages, open, unread }: ChatView): string {
  const last = messages.findLast(({ mine }) => !mine);
  if (last === undefined || open || unread === 0) return '';
  const { author: name, content } = last;
  return content.kind === 'text'
    ? text('chat.says', { name, words: content.text.slice(0, LONGEST) })
    : text('chat.hands', { name, words: content.name });
}
