import type { CallView } from '../call/view';
import { text } from '../texts/text';
import { remaining } from '../texts/time';

/** The tab's name: the state first, since tabs show little more. */
export function pageTitle(view: CallView): string {
  return text('title.page', { state: state(view), title: view.booking.title });
}

function state({ phase, self, connection, clock }: CallView): string {
  switch (phase.name) {
    case 'lobby':
      if (phase.door.state !== 'too-early') return text('title.lobby');
      return text('title.tooEarly', { left: remaining(phase.door.opensAt - clock.now) });
    case 'call':
      if (connection.state === 'reconnecting') return text('title.reconnecting');
      return text(self.microphone.fact === 'on' ? 'title.call' : 'title.muted');
    case 'connecting':
    case 'waiting':
    case 'declined':
    case 'elsewhere':
    case 'done':
    case 'failed':
      return text(`title.${phase.name}`);
  }
}
