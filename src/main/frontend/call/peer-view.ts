import type { Switch } from '../devices/device-snapshot';
import type { Picture, RoomPeer } from '../signaling/messages';
import { isFlowing } from './broken';
import type { Live } from './live';
import { ownPicture } from './picture';
import type { State } from './state';
import type { Peer } from './view';

/** Who is in the room now, or was there last. */
export function peerOf(state: State, live: Live): Peer | null {
  const present = state.peers.at(-1);
  const peer = present ?? state.departed;
  return peer ? asPeer(peer, present !== undefined, state, live) : null;
}

function asPeer(peer: RoomPeer, present: boolean, state: State, live: Live): Peer {
  const tracks = state.remote[peer.id];
  return {
    id: peer.id,
    person: peer.person,
    name: peer.name,
    role: peer.role,
    microphone: asSwitch(present && peer.microphone),
    camera: asSwitch(present && peer.camera),
    picture: present ? between(peer.picture, ownPicture(state)) : 'full',
    background: present && peer.background,
    presence: present ? presenceOf(peer, state) : 'left',
    stream: present && (tracks?.microphone || tracks?.camera) ? live.streamOf(peer.id) : null,
    hasVideo: present && peer.camera && !!tracks?.camera,
    sharing: present && peer.screen,
    screen: present && peer.screen && tracks?.screen ? live.screenOf(peer.id) : null,
    speaking: present && peer.microphone && live.peerSpeaking,
  };
}

/** Whose network carries sound alone gets no picture either. */
function between(theirs: Picture, own: Picture): Picture {
  return own === 'sound-only' ? own : theirs;
}

function presenceOf({ presence }: RoomPeer, state: State): Peer['presence'] {
  return presence === 'reconnecting' && isFlowing(state) ? 'unreachable' : presence;
}

function asSwitch(on: boolean): Switch {
  return on ? 'on' : 'off';
}
