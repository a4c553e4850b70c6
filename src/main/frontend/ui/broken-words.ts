import type { CallView } from '../call/view';
import { text } from '../texts/text';

/** What does not work just now, and that it is being mended. */
export function brokenWords({ connection, peer, booking }: CallView): string {
  const name = peer?.name ?? booking.otherName;
  switch (connection.broken) {
    case 'server':
      return text(peer === null || peer.presence === 'left' ? 'online.serverAlone' : 'online.server');
    case 'media':
      return text('online.media', { name });
    case 'both':
    case 'nothing':
      return text('online.reconnecting');
  }
}
