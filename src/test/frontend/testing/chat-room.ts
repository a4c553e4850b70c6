import type { ChatServer, Extract, Received, Sent } from '../../../main/frontend/chat/chat-server';
import { Conversation } from '../../../main/frontend/chat/conversation';
import type { ServerMessage } from '../../../main/frontend/signaling/messages';
import { ManualTime, settle } from './manual-time';
import { MapStore } from './map-store';

/** A server that keeps one chat, and can be away, slow or unwilling. */
export class ChatOnServer implements ChatServer {
  readonly kept: Received[] = [];
  readonly asked: number[] = [];
  away = false;
  refusal: Sent | null = null;
  /** While set, what is sent waits for it. */
  hold: Promise<void> = Promise.resolve();

  async after(number: number): Promise<Extract | 'closed' | null> {
    this.asked.push(number);
    if (this.away) return null;
    const messages = this.kept.filter(({ message }) => message.number > number);
    return { messages, more: false, mayWrite: true, mostFileBytes: 100 };
  }

  async say(key: string, text: string): Promise<Sent> {
    return this.take(key, { kind: 'text', text });
  }

  async hand(key: string, { name, size }: File, progress: (share: number) => void): Promise<Sent> {
    progress(0.5);
    return this.take(key, { kind: 'file', name, bytes: size, path: `/files/${name}` });
  }

  /** From the other. */
  wrote(text: string): number {
    return this.add(null, { kind: 'text', text }).message.number;
  }

  get texts(): string[] {
    return this.kept.map(({ message: { content } }) => (content.kind === 'text' ? content.text : content.name));
  }

  private async take(key: string, content: Received['message']['content']): Promise<Sent> {
    await this.hold;
    if (this.away) return { ok: false, failure: 'unreachable', retryAfter: null };
    if (this.refusal !== null) return this.refusal;
    return { ok: true, value: this.kept.find((one) => one.key === key) ?? this.add(key, content) };
  }

  private add(key: string | null, content: Received['message']['content']): Received {
    const number = this.kept.length + 1;
    const author = key === null ? 'Tara' : 'Clara';
    const received: Received = { key, message: { number, author, mine: key !== null, sentAt: number * 1000, content } };
    this.kept.push(received);
    return received;
  }
}

/** One person's page in a room with a chat. */
export function chatRoom(server = new ChatOnServer(), store = new MapStore()) {
  const time = new ManualTime();
  let keys = 0;
  const chat = new Conversation('b-1.guest', {
    server,
    store,
    timers: time,
    onOpen: () => {},
    newKey: () => `key-${Math.random()}-${++keys}`,
  });
  const hear = async (message: ServerMessage): Promise<void> => {
    chat.hear({ type: 'message', message });
    await settle();
  };
  return {
    server,
    store,
    time,
    chat,
    hear,
    enter: () => hear({ type: 'welcome' } as ServerMessage),
    news: (latest: number) => hear({ type: 'news', topic: 'chat', latest }),
    say: async (words: string): Promise<void> => {
      chat.actions.type(words);
      chat.actions.say();
      await settle();
    },
    get texts(): string[] {
      return chat.view.messages.map(({ content }) => (content.kind === 'text' ? content.text : content.name));
    },
    get pending(): (string | null)[] {
      return chat.view.pending.map(({ failed }) => failed);
    },
  };
}
