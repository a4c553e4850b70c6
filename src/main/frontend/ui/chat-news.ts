import type { Chat, ChatView } from '../chat/chat-view';
import { text } from '../texts/text';
import { failureWords } from './chat-lines';

const LONGEST = 200;

/** What a screen reader is told: what could not be sent, and, while the chat is closed, what came; open, it tells by itself. */
export function chatNews({ view }: Chat): string {
  return notSent(view) || unread(view);
}

function notSent(view: ChatView): string {
  const failed = view.pending.findLast((one) => one.failed !== null);
  if (failed === undefined) return '';
  const { content } = failed;
  const what = content.kind === 'text' ? content.text : content.name;
  return text('chat.notSent', { what: what.slice(0, LONGEST), why: failureWords(failed, view) });
}

function unread({ messages, open, unread }: ChatView): string {
  const last = messages.findLast(({ mine }) => !mine);
  if (last === undefined || open || unread === 0) return '';
  const { author: name, content } = last;
  return content.kind === 'text'
    ? text('chat.says', { name, words: content.text.slice(0, LONGEST) })
    : text('chat.hands', { name, words: content.name });
}
