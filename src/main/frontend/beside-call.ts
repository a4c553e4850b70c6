import type { BookingInfo } from './call/booking-info';
import { randomTabId } from './call/tab';
import { chatServer } from './chat/chat-server';
import { Conversation } from './chat/conversation';
import { uploadFile } from './chat/upload';
import { forgiving, type KeyValueStore } from './storage/key-value-store';
import { KeptDraft } from './notes/kept-draft';
import { Notebook } from './notes/notebook';
import { notesServer } from './notes/notes-server';
import type { SignalingEvent } from './signaling/signaling-client';
import { realTimers as timers } from './time/timers';

const http = { fetch: (...request: Parameters<typeof fetch>) => fetch(...request), cookies: () => document.cookie };

/** What goes on beside the call: the chat, and the host's notes. Fetched after the lobby stands. */
export class BesideCall {
  readonly chat: Conversation;
  /** Only hosts have them. */
  readonly notes: Notebook | null;

  constructor(booking: BookingInfo, tabStore: KeyValueStore) {
    this.chat = new Conversation(`${booking.id}.${booking.role}`, {
      server: chatServer(booking.id, { ...http, upload: uploadFile }),
      store: tabStore,
      timers,
      newKey: randomTabId,
      onOpen: () => this.notes?.actions.close(),
    });
    this.notes = booking.role === 'guest' ? null : notebookOf(booking.id, () => this.chat.actions.close());
  }

  hear(event: SignalingEvent): void {
    this.chat.hear(event);
    if (event.type === 'message' && event.message.type === 'welcome') void this.notes?.begin();
  }
}

function notebookOf(bookingId: string, onOpen: () => void): Notebook {
  const store = forgiving(() => localStorage);
  return new Notebook({ server: notesServer(bookingId, http), draft: new KeptDraft(store, bookingId), timers, onOpen });
}
