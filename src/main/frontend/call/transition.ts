import { tryPicture } from '../network/ladder';
import type { CallEvent, Step } from './events';
import { step } from './events';
import type { State } from './state';
import { control, controlAnswered, extend, extendAnswered, extendSeen, said } from './transitions/controls';
import { endAnswered, leave, probed, started, toDashboard } from './transitions/ending';
import { devicesReady, join, useHere } from './transitions/entering';
import { media } from './transitions/media';
import { message } from './transitions/messages';
import { backdropChanged, recordSample, testSpeaker, toggle } from './transitions/own-devices';
import { rejoin, retry } from './transitions/retrying';
import { keepOthersInformed } from './transitions/sending';
import { captureEnded, captured, letScreenGo, share, shareInterrupted, stopSharing } from './transitions/sharing';
import { socketClosed, socketDown } from './transitions/socket';
import { clocked, timer } from './transitions/time';

/** The whole behaviour of the call page: what an event makes of a state, and what is to be done. Pure. */
export function transition(state: State, event: CallEvent): Step {
  return keepOthersInformed(letScreenGo(state, react(state, event)));
}

function react(state: State, event: CallEvent): Step {
  switch (event.type) {
    case 'join':
      return join(state);
    case 'toggle':
      return toggle(state, event.device);
    case 'save-data':
      return step({ ...state, saveData: event.on }, { type: 'remember-save-data', on: event.on });
    case 'try-picture':
      return step({ ...state, ladder: tryPicture(state.ladder) });
    case 'leave':
      return leave(state);
    case 'end':
      return state.booking.role === 'host' ? step(state, { type: 'end-session' }) : step(state);
    case 'share':
      return share(state);
    case 'stop-sharing':
      return stopSharing(state);
    case 'share-end-seen':
      return step({ ...state, shareEnd: null });
    case 'captured':
      return captured(state, event.captured);
    case 'capture-ended':
      return captureEnded(state);
    case 'share-interrupted':
      return shareInterrupted(state);
    case 'use-here':
      return useHere(state);
    case 'let-in':
      return control(state, { do: 'admit', waiting: event.waiting });
    case 'decline':
      return control(state, { do: 'decline', waiting: event.waiting, ...said(event.words) });
    case 'tell':
      return control(state, { do: 'tell', waiting: event.waiting, words: event.words });
    case 'ask-again':
      return step(state, { type: 'send', message: { type: 'ask' } });
    case 'remove':
    case 'readmit':
      return control(state, { do: event.type, person: event.person });
    case 'lock':
      return control(state, { do: event.locked ? 'lock' : 'unlock' });
    case 'extend':
      return extend(state, event.minutes);
    case 'extend-seen':
      return extendSeen(state);
    case 'control-answered':
      return controlAnswered(state, event.answer);
    case 'extend-answered':
      return extendAnswered(state, event.answer);
    case 'retry':
      return retry(state);
    case 'rejoin':
      return rejoin(state);
    case 'dashboard':
      return toDashboard(state);
    case 'test-speaker':
      return testSpeaker(state);
    case 'speaker-tested':
      return step({ ...state, testingSpeaker: false });
    case 'record-sample':
      return recordSample(state);
    case 'sample':
      return step({ ...state, sample: event.stage });
    case 'sound':
      return step({ ...state, soundBlocked: event.blocked });
    case 'devices':
      return step({ ...state, devices: event.snapshot });
    case 'backdrop':
      return backdropChanged(state, event.backdrop);
    case 'devices-ready':
      return devicesReady(state);
    case 'started':
      return started(state, event.answer);
    case 'end-answered':
      return endAnswered(state, event.answer);
    case 'probed':
      return probed(state, event.answer);
    case 'message':
      return message(state, event.message);
    case 'socket-down':
      return socketDown(state, event.failures);
    case 'server-quiet':
      return step({ ...state, quiet: event.quiet });
    case 'network':
      return step({ ...state, online: event.online });
    case 'background':
      return step({ ...state, background: event.background });
    case 'socket-closed':
      return socketClosed(state, event.code);
    case 'media':
      return media(state, event.event);
    case 'clock':
      return clocked(state, event.now);
    case 'timer':
      return timer(state, event.timer);
  }
}
