import { isLost } from './broken';
import type { State } from './state';
import { byImportance, trouble, type Trouble } from './troubles';

export function troublesOf(state: State): readonly Trouble[] {
  const { troubles, devices, soundBlocked, phase } = state;
  if (phase.name === 'done' || phase.name === 'failed' || phase.name === 'elsewhere') return [];
  const sound = soundBlocked ? [trouble('sound-blocked')] : [];
  return byImportance([...causeOfLoss(state), ...troubles, ...devices.troubles.map((code) => trouble(code)), ...sound]);
}

/** Of the media's end the media itself says the cause. */
function causeOfLoss(state: State): readonly Trouble[] {
  if (!isLost(state) || state.media === 'lost') return [];
  return [{ ...trouble(state.online ? 'server-unreachable' : 'offline'), wayOut: 'rejoin' }];
}
