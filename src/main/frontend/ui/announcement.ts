import type { CallView } from '../call/view';
import { plural, text } from '../texts/text';
import type { LocalTime } from '../texts/time';
import { brokenWords } from './broken-words';
import { peerMoment } from './peer-moment';

/**
 * What a screen reader is told when it changes. Phases that begin with a focused heading are silent here: the heading is read already.
 */
export function announcement(view: CallView, times: LocalTime): string {
  const { phase, door, connection } = view;
  if (phase.name === 'connecting') return text(`connecting.${phase.step}`);
  if (phase.name === 'waiting') {
    if (connection.state === 'reconnecting') return brokenWords(view);
    if (phase.words !== null) return text('waiting.says', { name: phase.host, words: phase.words });
    return text(phase.hostPresent ? 'waiting.present' : 'waiting.absent', { name: phase.host });
  }
  if (phase.name !== 'call') return '';
  const [guest] = door;
  if (guest !== undefined) return text('knock.waiting', { name: guest.name });
  if (connection.state === 'reconnecting') return brokenWords(view);
  if (connection.state === 'lost') return text('online.lost');
  if (connection.limited) return text('online.limited');
  if (connection.restored) return text('online.restored');
  if (view.clock.extendedUntil !== null) {
    return text('clock.extended', { time: times.time(view.clock.extendedUntil) });
  }
  if (view.clock.warning !== null) return plural('clock.left', view.clock.warning);
  return aboutPeer(view);
}

function aboutPeer({ peer, booking: { otherName: name } }: CallView): string {
  switch (peerMoment(peer)) {
    case 'absent':
      return text('room.alone', { name });
    case 'left':
      return text('room.peerLeft', { name });
    case 'reconnecting':
      return text('room.peerReconnecting', { name });
    case 'background':
      return text('room.peerBackground', { name });
    case 'camera-off':
      return text(peer?.microphone === 'off' ? 'say.peerMutedCameraOff' : 'say.peerCameraOff', { name });
    case 'paused':
      return `${text('room.peerPaused', { name })}. ${text('room.peerPausedText')}`;
    case 'sound-only':
      return `${text('room.soundOnly')}. ${text('room.soundOnlyText', { name })}`;
    case 'starting':
    case 'seen':
      return text(peer?.microphone === 'off' ? 'say.peerMuted' : 'say.peerHere', { name });
  }
}
