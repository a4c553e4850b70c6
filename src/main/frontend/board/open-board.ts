import type { KeyValueStore } from '../storage/key-value-store';
import type { BoardDraft } from '../signaling/messages';
import { realTimers as timers } from '../time/timers';
import { boardServer } from './board-server';
import { randomUuid } from './random-uuid';
import { Whiteboard } from './whiteboard';

/** The board of this session. */
export function openBoard(
  { id, role }: { readonly id: string; readonly role: string },
  store: KeyValueStore,
  sendDraft: (draft: BoardDraft) => void,
): Whiteboard {
  const http = { fetch: (...request: Parameters<typeof fetch>) => fetch(...request), cookies: () => document.cookie };
  const server = boardServer(id, http);
  return new Whiteboard(id, `${id}.${role}`, { server, store, timers, newId: randomUuid, sendDraft });
}
