import type { BookingInfo } from '../../../main/frontend/call/booking-info';
import type { CallView, Devices, OwnDevice, Peer, Self } from '../../../main/frontend/call/view';
import type { Phase } from '../../../main/frontend/call/phase';

const minute = 60_000;
export const now = Date.parse('2026-11-21T09:18:00Z');

export const on: OwnDevice = { wish: 'on', fact: 'on' };
export const off: OwnDevice = { wish: 'off', fact: 'off' };

const booking: BookingInfo = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  title: 'Weekly session',
  role: 'guest',
  personRole: 'CLIENT',
  myName: 'Clara Klein',
  otherName: 'Tara Theiss',
  startsAt: now - 18 * minute,
  endsAt: now + 32 * minute,
  opensAt: now - 33 * minute,
  closesAt: now + 62 * minute,
  dashboard: '/client/sessions',
};

export const hosting: BookingInfo = {
  ...booking,
  role: 'host',
  personRole: 'THERAPIST',
  myName: 'Tara Theiss',
  otherName: 'Clara Klein',
};

export const self: Self = {
  name: 'Clara Klein',
  role: 'guest',
  microphone: on,
  camera: on,
  preview: null,
  mirrored: true,
  level: 0.55,
};

export const devices: Devices = {
  microphones: [
    { id: 'headset', label: 'Headset microphone' },
    { id: 'built-in', label: 'Built-in microphone' },
  ],
  cameras: [
    { id: 'front', label: 'FaceTime HD camera (built-in, 05ac:8514)' },
    { id: 'desk', label: 'Desk camera' },
  ],
  speakers: [{ id: 'headset', label: 'Headset' }],
  microphone: 'headset',
  camera: 'front',
  speaker: 'headset',
  canSwitchCamera: false,
  permission: 'granted',
  testingSpeaker: false,
  sample: 'idle',
};

export const peer: Peer = {
  id: 'p-1',
  person: 'tara',
  name: 'Tara Theiss',
  role: 'host',
  microphone: 'on',
  camera: 'on',
  picture: 'full',
  background: false,
  presence: 'here',
  stream: null,
  hasVideo: true,
  sharing: false,
  screen: null,
  speaking: false,
};

export const inCall: Extract<Phase, { name: 'call' }> = {
  name: 'call',
  startedAt: booking.startsAt,
  endsAt: booking.endsAt,
  closesAt: booking.closesAt,
  locked: false,
};

export function view(phase: Phase, change: Partial<CallView> = {}): CallView {
  return {
    phase,
    booking,
    self,
    peer: null,
    participantCount: 0,
    connection: {
      state: 'idle',
      quality: 'unknown',
      side: 'unknown',
      restored: false,
      broken: 'nothing',
      limited: false,
    },
    backdrop: { possible: true, chosen: 'none', state: 'off', ended: null },
    sharing: { possible: true, state: 'off', withSound: false, ended: null },
    picture: { state: 'full', notSentTo: null, saveData: false },
    hint: null,
    door: [],
    devices,
    troubles: [],
    removed: [],
    extension: { state: 'idle' },
    clock: { now, warning: null, extendedUntil: null },
    ...change,
  };
}
