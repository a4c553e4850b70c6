import type { Chat, ChatView, Content, Failure, Message, Pending } from '../../../main/frontend/chat/chat-view';
import { now } from './views';

const minute = 60_000;

function message(number: number, mine: boolean, content: Content | string): Message {
  return {
    number,
    mine,
    author: mine ? 'Clara Klein' : 'Tara Theiss',
    sentAt: now - (20 - number) * minute,
    content: typeof content === 'string' ? { kind: 'text', text: content } : content,
  };
}

const messages: readonly Message[] = [
  message(1, false, 'Good morning! I will send you the sheet for today in a moment.'),
  message(2, true, 'Thank you, I have last week’s with me too.'),
  message(3, false, { kind: 'file', name: 'Worksheet – thoughts and feelings.pdf', bytes: 482_113, path: '#' }),
  message(4, true, 'Found it 🙂'),
  message(
    5,
    false,
    'There is a recording of the breathing exercise: https://example.org/breathing?length=10. Try it twice a day.',
  ),
];

function unsent(key: string, content: Pending['content'], failed: Failure | null, progress = 0): Pending {
  return { key, content, failed, progress };
}

const quiet: ChatView = {
  open: false,
  unread: 0,
  words: '',
  messages,
  pending: [],
  mayWrite: true,
  state: 'ready',
  mostFileBytes: 10 * 1024 * 1024,
};

function nothing(): void {}

function chat(view: Partial<ChatView>): Chat {
  const actions = {
    toggle: nothing,
    close: nothing,
    type: nothing,
    say: nothing,
    hand: nothing,
    retry: nothing,
    drop: nothing,
  };
  return { view: { ...quiet, ...view }, actions, subscribe: () => nothing };
}

/** The chat of each state of the call that has one, by the state's name. */
export const chats: Readonly<Record<string, Chat>> = {
  'call-chat': chat({ open: true }),
  'call-chat-empty': chat({ open: true, messages: [] }),
  'call-chat-unread': chat({ unread: 2 }),
  'call-chat-sending': chat({
    open: true,
    messages: messages.slice(3),
    words: 'And one more thing',
    pending: [
      unsent('1', { kind: 'file', name: 'Diary.docx' }, null, 0.42),
      unsent('2', { kind: 'text', text: 'This is my diary' }, null),
    ],
  }),
  'call-chat-trouble': chat({
    open: true,
    state: 'lost',
    messages: messages.slice(4),
    pending: [
      unsent('1', { kind: 'text', text: 'Do you hear me?' }, 'unreachable'),
      unsent('2', { kind: 'file', name: 'Holiday.mov' }, 'too-large'),
      unsent('3', { kind: 'file', name: 'setup.exe' }, 'unsupported'),
    ],
  }),
  'call-chat-closed': chat({ open: true, mayWrite: false }),
  'done-ended-chat': chat({}),
  'done-ended-unsent': chat({
    pending: [unsent('1', { kind: 'text', text: 'Thank you, see you next week' }, 'closed')],
  }),
};
