import { forgiving } from '../storage/key-value-store';
import { realTimers as timers } from '../time/timers';
import { boardServer } from './board-server';
import { randomUuid } from './random-uuid';
import { Whiteboard } from './whiteboard';

/** What was drawn, to look at: drawing is for the session. */
export async function keptBoard(bookingId: string): Promise<Whiteboard> {
  const http = { fetch: (...request: Parameters<typeof fetch>) => fetch(...request), cookies: () => document.cookie };
  const { after } = boardServer(bookingId, http);
  const refuse = async () => ({ ok: false, failure: 'closed', retryAfter: null }) as const;
  const board = new Whiteboard(bookingId, `${bookingId}.kept`, {
    server: { after: async (number) => toRead(await after(number)), draw: refuse, addImage: refuse },
    store: forgiving(() => sessionStorage),
    timers,
    newId: randomUuid,
    sendDraft: () => {},
  });
  await board.read();
  return board;
}

function toRead<Extract extends object>(extract: Extract | 'closed' | null) {
  return extract === null || extract === 'closed' ? extract : { ...extract, mayDraw: false };
}
