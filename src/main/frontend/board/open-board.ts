import type { KeyValueStore } from '../devices/choices';
import { realTimers as timers } from '../time/timers';
import { boardServer } from './board-server';
import { randomUuid } from './random-uuid';
import { Whiteboard } from './whiteboard';

/** The board of this session. */
export function openBoard(bookingId: string, role: string, store: KeyValueStore): Whiteboard {
  const http = { fetch: (...request: Parameters<typeof fetch>) => fetch(...request), cookies: () => document.cookie };
  return new Whiteboard(bookingId, `${bookingId}.${role}`, {
    server: boardServer(bookingId, http),
    store,
    timers,
    newId: randomUuid,
  });
}
