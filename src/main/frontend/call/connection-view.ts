import { brokenOf, isLost } from './broken';
import type { State } from './state';
import type { Connection } from './view';

export function connectionOf(state: State): Connection {
  const connected = connectionState(state);
  const known = connected === 'connected' && state.peers.length > 0;
  return {
    state: connected,
    quality: known ? state.quality : 'unknown',
    side: known ? state.side : 'unknown',
    restored: state.restored && connected === 'connected',
    broken: brokenOf(state),
    limited: state.limited,
  };
}

function connectionState(state: State): Connection['state'] {
  switch (state.phase.name) {
    case 'connecting':
      return 'connecting';
    case 'waiting':
    case 'declined':
      return brokenOf(state) === 'nothing' ? 'connected' : 'reconnecting';
    case 'call':
      if (isLost(state)) return 'lost';
      if (brokenOf(state) !== 'nothing') return 'reconnecting';
      return state.media === 'connecting' ? 'connecting' : 'connected';
    default:
      return 'idle';
  }
}
