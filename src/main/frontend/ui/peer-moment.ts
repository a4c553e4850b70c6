import type { Peer } from '../call/view';

export type PeerMoment =
  'absent' | 'starting' | 'seen' | 'background' | 'camera-off' | 'paused' | 'sound-only' | 'reconnecting' | 'left';

/** The one thing to show about the other person. */
export function peerMoment(peer: Peer | null): PeerMoment {
  if (peer === null) return 'absent';
  if (peer.presence === 'reconnecting' || peer.presence === 'left') return peer.presence;
  if (peer.background) return 'background';
  if (peer.camera === 'off') return 'camera-off';
  if (peer.picture === 'paused' || peer.picture === 'sound-only') return peer.picture;
  return peer.hasVideo ? 'seen' : 'starting';
}
