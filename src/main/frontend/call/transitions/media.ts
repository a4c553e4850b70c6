import { climb } from '../../network/ladder';
import type { MediaEvent } from '../../network/media-connection';
import type { Welcome } from '../../signaling/messages';
import { also, step, type Step } from '../events';
import { nothing, type MediaState, type State } from '../state';
import { trouble } from '../troubles';
import { fail, refused } from './ending';
import { screenFailed } from './sharing';
import { addTrouble, dropTroubles } from './trouble-list';

const RESTORED_FOR = 4000;

export function media(state: State, event: MediaEvent): Step {
  if (state.media === 'idle') return step(state);
  switch (event.type) {
    case 'state':
      return mediaState(state, event.state);
    case 'remote-track': {
      // The end of a track of somebody who is gone already.
      if (!event.track && !state.remote[event.peer]) return step(state);
      const tracks = { ...(state.remote[event.peer] ?? nothing), [event.kind]: event.track };
      return step({ ...state, remote: { ...state.remote, [event.peer]: tracks } });
    }
    case 'quality':
      return step({ ...state, quality: event.quality, side: event.side });
    case 'strain':
      return step({ ...state, ladder: climb(state.ladder, event.strain) });
    case 'screen-failed':
      return screenFailed(state);
    case 'failed':
      if (state.phase.name !== 'call') return fail(state, trouble(event.trouble));
      return step(addTrouble({ ...state, media: 'lost' }, { ...trouble(event.trouble), wayOut: 'rejoin' }));
    case 'refused':
      return refused(state, event) ?? step(state);
  }
}

function mediaState(state: State, now: MediaState): Step {
  if (now !== 'connected') return step({ ...state, media: now });
  const back = state.media === 'reconnecting' || state.media === 'lost';
  const connected: State = {
    ...dropTroubles(state, 'media-lost', 'media-blocked', 'media-timeout'),
    media: now,
    restored: state.restored || (back && state.phase.name === 'call'),
  };
  const entered = state.phase.name === 'connecting' && state.seat ? toCall(connected, state.seat) : step(connected);
  return back ? also(entered, { type: 'timer', timer: 'restored', after: RESTORED_FOR }) : entered;
}

export function toCall(state: State, { startedAt, endsAt, closesAt, locked }: Welcome): Step {
  return step(
    { ...state, phase: { name: 'call', startedAt, endsAt, closesAt, locked } },
    { type: 'cancel-timer', timer: 'slow' },
  );
}
