import { isPaused, type PictureLimit } from '../network/ladder';
import type { Picture, RoomPeer } from '../signaling/messages';
import type { State } from './state';

/** How the own picture goes, as the others are told: what the network allows, or what the person wants to spend. */
export function ownPicture({ ladder, saveData }: Pick<State, 'ladder' | 'saveData'>): Picture {
  return saveData && !isPaused(ladder.rung) ? 'saving' : ladder.rung;
}

/** What is sent of the camera: as much as both the own network and the other's can do with. */
export function limitOf(state: Pick<State, 'ladder' | 'saveData' | 'peers'>): PictureLimit {
  const limits = [ofOwn(ownPicture(state)), ...state.peers.map(({ picture }) => fromOther(picture))];
  return order.findLast((limit) => limits.includes(limit)) ?? 'full';
}

/** Who it is that makes this page send nothing, although its own network carries it. */
export function asksForNone({ peers }: Pick<State, 'peers'>): RoomPeer | null {
  return peers.find(({ picture }) => picture === 'sound-only') ?? null;
}

const order: readonly PictureLimit[] = ['full', 'smaller', 'none'];

function ofOwn(picture: Picture): PictureLimit {
  switch (picture) {
    case 'full':
      return 'full';
    case 'saving':
    case 'smaller':
      return 'smaller';
    case 'paused':
    case 'sound-only':
      return 'none';
  }
}

/** Whose link hardly carries its own picture is not sent a large one; on the last rung there is none in either direction. */
function fromOther(picture: Picture): PictureLimit {
  switch (picture) {
    case 'full':
    case 'smaller':
      return 'full';
    case 'saving':
    case 'paused':
      return 'smaller';
    case 'sound-only':
      return 'none';
  }
}
