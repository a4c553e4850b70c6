import type { CallView } from '../call/view';
import { text } from '../texts/text';

/**
 * What the network does to the own picture just now, and on whose side it is; empty when there is nothing to say: also while the camera
 * is off, of which there is nothing to send.
 */
export function pictureWords(view: CallView): string {
  const { picture, self, booking } = view;
  const name = booking.otherName;
  const seen = self.camera.fact === 'on';
  if (picture.notSentTo !== null) return seen ? text('picture.notSent', { name: picture.notSentTo }) : '';
  switch (picture.state) {
    case 'full':
    case 'saving':
      return '';
    case 'smaller':
    case 'paused':
      return seen ? `${cause(view)} ${text(`picture.${picture.state}`, { name })}` : '';
    case 'sound-only':
      return `${cause(view)} ${text('picture.sound-only')}`;
  }
}

/** A rung is left some time after what led to it has passed. */
function cause({ connection, booking }: CallView): string {
  if (connection.quality === 'good') return text('weak.passing');
  return text(`weak.${connection.side}`, { name: booking.otherName });
}
