import { connectionOf } from './connection-view';
import type { Live } from './live';
import { devicesOf, selfOf } from './own-side';
import { peerOf } from './peer-view';
import { asksForNone, ownPicture } from './picture';
import { warningAt } from './session-clock';
import type { State } from './state';
import { troublesOf } from './trouble-view';
import type { CallView } from './view';

export function viewOf(state: State, live: Live): CallView {
  return {
    phase: state.phase,
    booking: state.booking,
    self: selfOf(state, live),
    peer: peerOf(state, live),
    participantCount: state.phase.name === 'call' ? state.peers.length + 1 : 0,
    connection: connectionOf(state),
    sharing: sharingOf(state, live.canShare),
    picture: pictureOf(state),
    hint: state.phase.name === 'call' ? live.hint : null,
    door: state.guests,
    removed: state.removed,
    extension: state.extension,
    devices: devicesOf(state),
    backdrop: state.backdrop,
    troubles: troublesOf(state),
    clock: clockOf(state, live.now),
  };
}

function clockOf({ phase, extendedUntil }: State, now: number): CallView['clock'] {
  const warning = phase.name === 'call' ? warningAt(phase.endsAt - now) : null;
  return { now, warning, extendedUntil };
}

function pictureOf(state: State): CallView['picture'] {
  const own = ownPicture(state);
  const paused = own === 'paused' || own === 'sound-only';
  return { state: own, notSentTo: paused ? null : (asksForNone(state)?.name ?? null), saveData: state.saveData };
}

function sharingOf({ share, shareEnd: ended }: State, possible: boolean): CallView['sharing'] {
  return { possible, state: share.state, withSound: share.state === 'on' && share.sound !== null, ended };
}
