import type { State } from './state';
import type { Connection } from './view';

/** What of a call does not work just now: the way to our server, the media, or both. */
export function brokenOf(state: State): Connection['broken'] {
  const server = state.socket === 'down' || state.quiet;
  const media = isMediaBroken(state);
  if (server) return media ? 'both' : 'server';
  return media ? 'media' : 'nothing';
}

/** Picture and sound come and go, whatever the way to our server does. */
export function isFlowing(state: State): boolean {
  return state.media === 'connected' && !isMediaBroken(state) && state.peers.length > 0;
}

/** Given up, although it is still tried. As long as people see and hear each other nothing is lost. */
export function isLost(state: State): boolean {
  return state.phase.name === 'call' && (state.media === 'lost' || (state.gaveUp && !isFlowing(state)));
}

/** Without a network nothing comes through Agora's either; a direct path tells by itself, and may need none. */
function isMediaBroken({ media, online, seat }: State): boolean {
  return media === 'reconnecting' || media === 'lost' || (!online && seat?.network === 'agora');
}
