import type { ServerMessage } from './messages';

/** Whether whoever is told this has no place in the room from now on, or none yet. */
export function leadsOut({ type }: ServerMessage): boolean {
  switch (type) {
    case 'waiting':
    case 'declined':
    case 'elsewhere':
    case 'replaced':
    case 'ended':
    case 'refused':
      return true;
    default:
      return false;
  }
}
