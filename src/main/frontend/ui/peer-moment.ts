import type { Peer } from '../call/view';

export type PeerMoment = 'absent' | 'starting' | 'seen' | 'background' | 'camera-off' | 'reconnecting' | 'left';

/** The one thing to show about the other person. */
export function peerMoment(peer: Peer | null): PeerMoment {
  if (peer === null) return 'absent';
  if (peer.presence === 'reconnecting' || peer.presence === 'left') return peer.presence;
  if (peer.background) return 'background';
  if (peer.camera === 'off') return 'camera-off';
  return peer.hasVideo ? 'seen' : 'starting';
}
