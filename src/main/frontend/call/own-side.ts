import type { Live } from './live';
import type { State } from './state';
import { byImportance, trouble, type Trouble } from './troubles';
import type { CallView, Self } from './view';

/** Also on the check page, which has no call. */
export interface OwnSide extends Pick<State, 'wishes' | 'devices'> {
  readonly booking: Pick<State['booking'], 'myName' | 'role'>;
}

export function selfOf({ booking, wishes, devices }: OwnSide, live: Pick<Live, 'level' | 'preview'>): Self {
  const muted = wishes.microphone === 'off';
  return {
    name: booking.myName,
    role: booking.role,
    microphone: { wish: wishes.microphone, fact: devices.microphone.fact },
    camera: { wish: wishes.camera, fact: devices.camera.fact },
    preview: live.preview,
    mirrored: devices.mirrored,
    level: muted ? 0 : live.level,
  };
}

export function devicesOf({
  devices,
  testingSpeaker,
  sample,
}: Pick<State, 'devices' | 'testingSpeaker' | 'sample'>): CallView['devices'] {
  const { lists, chosen, canSwitchCamera, permission } = devices;
  return {
    microphones: lists.microphone,
    cameras: lists.camera,
    speakers: lists.speaker,
    ...chosen,
    canSwitchCamera,
    permission,
    testingSpeaker,
    sample,
  };
}

export function ownTroubles({ troubles }: State['devices']): readonly Trouble[] {
  return byImportance(troubles.map((code) => trouble(code)));
}
