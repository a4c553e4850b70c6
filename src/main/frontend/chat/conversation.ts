import type { KeyValueStore } from '../storage/key-value-store';
import { NewsReader } from '../http/news-reader';
import { leadsOut } from '../signaling/leads-out';
import type { SignalingEvent } from '../signaling/signaling-client';
import type { Timers } from '../time/timers';
import type { ChatServer, Extract, Received } from './chat-server';
import type { Chat, ChatActions, ChatView, Failure, Message } from './chat-view';
import { Outbox } from './outbox';
import { UnsentWords } from './unsent-words';

export interface ChatPorts {
  readonly server: ChatServer;
  readonly store: KeyValueStore;
  readonly timers: Timers;
  readonly newKey: () => string;
  /** The panel comes up, and another one gives way. */
  readonly onOpen: () => void;
}

/** One appointment's chat: what the server has, what is on its way there, and what was seen of it. */
export class Conversation implements Chat {
  readonly actions: ChatActions;
  view: ChatView;
  private readonly listeners = new Set<() => void>();
  private readonly unsent: UnsentWords;
  private readonly outbox: Outbox;
  private readonly news: NewsReader<Extract>;
  private messages: readonly Message[] = [];
  private seen: number;
  private isOpen = false;
  private words: string;
  private facts: Pick<ChatView, 'mayWrite' | 'state' | 'mostFileBytes'> = {
    mayWrite: true,
    state: 'loading',
    mostFileBytes: 10 * 1024 * 1024,
  };

  /** `whose`: one person in one appointment; whoever signs in after them in the same tab finds nothing of theirs. */
  constructor(
    private readonly whose: string,
    private readonly ports: ChatPorts,
  ) {
    this.seen = Number(ports.store.getItem(this.seenName)) || 0;
    this.unsent = new UnsentWords(ports.store, whose);
    this.words = this.unsent.typed;
    this.news = new NewsReader({ ...ports, last: () => this.last, learn: (extract) => this.learn(extract) });
    this.outbox = new Outbox({
      ...ports,
      unsent: this.unsent,
      arrived: (received) => this.arrived(received),
      changed: () => this.show(),
    });
    this.actions = {
      toggle: () => this.open(!this.isOpen),
      close: () => this.open(false),
      type: (words) => this.type(words),
      say: () => this.say(),
      hand: (files) => files.forEach((file) => this.outbox.hand(file, this.unfit(file))),
      retry: (key) => this.outbox.retry(key),
      drop: (key) => this.outbox.drop(key),
    };
    this.view = this.look();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What the socket says. Each welcome may come after news that were missed. */
  hear(event: SignalingEvent): void {
    if (event.type === 'down') return this.news.goDeaf();
    if (event.type !== 'message') return;
    const { message } = event;
    switch (message.type) {
      case 'welcome':
        this.outbox.open();
        return this.news.begin();
      case 'news':
        return message.topic === 'chat' && message.latest > this.last ? void this.news.ask() : undefined;
      default:
        return leadsOut(message) ? this.leave(message.type === 'ended') : undefined;
    }
  }

  /** @param forGood what is still on its way is asked about once more: the server has it, or will not take it any more */
  private leave(forGood: boolean): void {
    if (forGood) this.outbox.open();
    else this.outbox.close();
    this.news.end();
    this.open(false);
  }

  private get seenName(): string {
    return `visavis.chat.${this.whose}.seen`;
  }

  private get last(): number {
    return this.messages.at(-1)?.number ?? 0;
  }

  private open(open: boolean): void {
    if (open && !this.isOpen) this.ports.onOpen();
    this.isOpen = open;
    this.show();
  }

  private type(words: string): void {
    this.words = words;
    this.unsent.typed = words;
    this.show();
  }

  private say(): void {
    const words = this.words.trim();
    if (words === '') return;
    this.type('');
    this.outbox.say(words);
  }

  /** Known before megabytes are sent in vain. */
  private unfit(file: File): Failure | null {
    if (file.size === 0) return 'empty';
    return file.size > this.facts.mostFileBytes ? 'too-large' : null;
  }

  private learn(extract: Extract | 'closed' | null): void {
    if (extract === null) this.facts = { ...this.facts, state: 'lost' };
    else if (extract === 'closed') this.facts = { ...this.facts, mayWrite: false, state: 'ready' };
    else {
      const { mayWrite, mostFileBytes } = extract;
      this.facts = { mayWrite, mostFileBytes, state: 'ready' };
      for (const received of extract.messages) this.take(received);
      // A long chat comes in many parts, and to draw each of them takes longer than to wait for the last.
      if (extract.more) return;
    }
    this.show();
  }

  /** What the other wrote meanwhile comes before it, and only the server knows. */
  private arrived(received: Received): void {
    if (received.message.number === this.last + 1) this.take(received);
    else void this.news.ask();
  }

  /** In the server's order; one that is there already stays where it is. */
  private take({ message, key }: Received): void {
    if (message.number > this.last) this.messages = [...this.messages, message];
    this.outbox.settle(key);
  }

  private show(): void {
    if (this.isOpen && this.last > this.seen) {
      this.seen = this.last;
      this.ports.store.setItem(this.seenName, String(this.seen));
    }
    this.view = this.look();
    for (const listener of this.listeners) listener();
  }

  private look(): ChatView {
    const { isOpen: open, words, messages, facts, seen } = this;
    const unread = messages.filter(({ mine, number }) => !mine && number > seen).length;
    return { open, unread, words, messages, pending: this.outbox.pending, ...facts };
  }
}
