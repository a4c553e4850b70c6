import type { BackdropState } from '../backdrop/backdrops';
import { tryPicture } from '../network/ladder';
import type { CallEvent, Step, TimerName } from './events';
import { step } from './events';
import type { State } from './state';
import { controlAnswered, extend, extendAnswered } from './transitions/controls';
import { endAnswered, leave, probed, started, toDashboard } from './transitions/ending';
import { devicesReady, enterAgain, join, slow, useHere } from './transitions/entering';
import { media } from './transitions/media';
import { message } from './transitions/messages';
import { giveUp, socketClosed, socketDown } from './transitions/socket';
import { keepOthersInformed } from './transitions/sending';
import {
  captureEnded,
  captured,
  interrupted,
  letScreenGo,
  share,
  shareInterrupted,
  stopSharing,
} from './transitions/sharing';
import type { Door } from './phase';

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
      return step(state, { type: 'control-room', control: { do: 'admit', waiting: event.waiting } });
    case 'decline':
      return step(state, {
        type: 'control-room',
        control: { do: 'decline', waiting: event.waiting, ...said(event.words) },
      });
    case 'tell':
      return step(state, {
        type: 'control-room',
        control: { do: 'tell', waiting: event.waiting, words: event.words },
      });
    case 'ask-again':
      return step(state, { type: 'send', message: { type: 'ask' } });
    case 'remove':
    case 'readmit':
      return step(state, { type: 'control-room', control: { do: event.type, person: event.person } });
    case 'lock':
      return step(state, { type: 'control-room', control: { do: event.locked ? 'lock' : 'unlock' } });
    case 'extend':
      return extend(state, event.minutes);
    case 'extend-seen':
      return step(state.extension.state === 'asking' ? state : { ...state, extension: { state: 'idle' } });
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
      return state.testingSpeaker ? step(state) : step({ ...state, testingSpeaker: true }, { type: 'test-speaker' });
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
      return step({ ...state, phase: clocked(state, event.now) });
    case 'timer':
      return timer(state, event.timer);
  }
}

/** Without words there is no field: an empty text says nothing. */
function said(words: string): { words?: string } {
  return words.trim() === '' ? {} : { words };
}

function toggle(state: State, device: 'microphone' | 'camera'): Step {
  const wishes = { ...state.wishes, [device]: state.wishes[device] === 'on' ? 'off' : 'on' } as const;
  // Who switches the camera on wants to be seen: what the network paused is tried again.
  const ladder = device === 'camera' && wishes.camera === 'on' ? tryPicture(state.ladder) : state.ladder;
  return step({ ...state, wishes, ladder }, { type: 'want-devices', wishes });
}

/** When it ends by itself the camera goes off with it: who chose not to show the room has not said yes to showing it. */
function backdropChanged(state: State, backdrop: BackdropState): Step {
  const gaveUp = backdrop.ended !== null && state.backdrop.ended === null;
  const next = { ...state, backdrop };
  return gaveUp && state.wishes.camera === 'on' ? toggle(next, 'camera') : step(next);
}

/** One at a time, and only of a microphone that is open. */
function recordSample(state: State): Step {
  const { microphone, chosen } = state.devices;
  if (!microphone.track || state.sample === 'recording' || state.sample === 'playing') return step(state);
  return step(
    { ...state, sample: 'recording' },
    { type: 'take-sample', track: microphone.track, speaker: chosen.speaker },
  );
}

/** Of what failed: the whole call, the connection, or just the devices. */
function retry(state: State): Step {
  switch (state.phase.name) {
    case 'failed':
      return enterAgain(state);
    case 'connecting':
      return rejoin(state);
    default:
      return state.media === 'lost' ? rejoin(state) : step(state, { type: 'ask-devices' });
  }
}

/** Out and in again, under a new peer id: whatever was stuck on either side is gone. */
function rejoin(state: State): Step {
  if (state.phase.name === 'lobby' || state.phase.name === 'elsewhere') return step(state);
  const { state: entering, effects } = enterAgain(interrupted(state));
  return step(entering, { type: 'close-media' }, { type: 'leave-socket' }, ...effects);
}

function timer(state: State, name: TimerName): Step {
  switch (name) {
    case 'slow':
      return slow(state);
    case 'give-up':
      return giveUp(state);
    case 'restored':
      return step({ ...state, restored: false });
    case 'extended':
      return step({ ...state, extendedUntil: null });
  }
}

/** The door opens and closes by itself; the server decides again when it is passed. */
function clocked({ phase, booking }: State, now: number): State['phase'] {
  if (phase.name !== 'lobby') return phase;
  const door = doorAt(phase.door, booking.closesAt, now);
  return door === phase.door ? phase : { ...phase, door };
}

function doorAt(door: Door, closesAt: number, now: number): Door {
  if (door.state === 'too-early' && now >= door.opensAt) return doorAt({ state: 'open' }, closesAt, now);
  return door.state === 'open' && now >= closesAt ? { state: 'over', closedAt: closesAt } : door;
}
