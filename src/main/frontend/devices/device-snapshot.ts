import type { DeviceKind, DeviceLists } from './device-list';
import type { Capture, DeviceTrouble } from './device-troubles';

export type Switch = 'on' | 'off';

/** What the device really does. Only `on` sends anything. */
export type DeviceFact =
  | 'off'
  | 'starting'
  | 'on'
  /** Permission refused. */
  | 'blocked'
  | 'missing'
  /** In use by another application. */
  | 'busy'
  | 'failed'
  /** Never asked for yet: the lobby before `allowDevices`. */
  | 'unasked';

export interface OpenDevice {
  readonly fact: DeviceFact;
  /** Live, also while the microphone is muted. */
  readonly track: MediaStreamTrack | null;
}

export interface DeviceSnapshot {
  readonly microphone: OpenDevice;
  readonly camera: OpenDevice;
  readonly mirrored: boolean;
  readonly permission: 'unasked' | 'asking' | 'granted' | 'denied';
  readonly lists: DeviceLists;
  readonly chosen: Readonly<Record<DeviceKind, string | null>>;
  readonly canSwitchCamera: boolean;
  readonly troubles: readonly DeviceTrouble[];
}

export type Wishes = Readonly<Record<Capture, Switch>>;

export const captures: readonly Capture[] = ['microphone', 'camera'];

/** What the desk knows at one moment. */
export interface DeskFacts {
  /** The browser was asked, or need not be. */
  readonly asked: boolean;
  readonly closed: boolean;
  readonly starting: readonly Capture[];
  /** A moment ago. */
  readonly unplugged: boolean;
  readonly tracks: Readonly<Record<Capture, MediaStreamTrack | null>>;
  readonly faults: Readonly<Record<Capture, DeviceTrouble | null>>;
  readonly wishes: Wishes;
  readonly lists: DeviceLists;
  readonly speaker: string | null;
  readonly handheld: boolean;
}

/** What is shown of it. */
export function snapshotOf(desk: DeskFacts): DeviceSnapshot {
  const camera = desk.tracks.camera?.getSettings();
  return {
    microphone: deviceOf('microphone', desk),
    camera: deviceOf('camera', desk),
    mirrored: camera?.facingMode !== 'environment',
    permission: permissionOf(desk),
    lists: desk.lists,
    chosen: {
      microphone: desk.tracks.microphone?.getSettings().deviceId ?? null,
      camera: camera?.deviceId ?? null,
      speaker: desk.speaker,
    },
    canSwitchCamera: desk.lists.camera.length > 1 && (camera?.facingMode !== undefined || desk.handheld),
    troubles: troublesOf(desk),
  };
}

function deviceOf(kind: Capture, desk: DeskFacts): OpenDevice {
  const track = desk.tracks[kind];
  return { fact: factOf(kind, track, desk), track };
}

function factOf(kind: Capture, track: MediaStreamTrack | null, desk: DeskFacts): DeviceFact {
  const { starting, wishes, faults, asked, closed } = desk;
  if (starting.includes(kind)) return 'starting';
  if (track) return kind === 'microphone' && wishes.microphone === 'off' ? 'off' : 'on';
  const fault = faults[kind];
  if (fault) return factOfFault(fault);
  if (!asked) return 'unasked';
  return wishes[kind] === 'on' && !closed ? 'starting' : 'off';
}

function permissionOf({ starting, tracks, asked, faults }: DeskFacts): DeviceSnapshot['permission'] {
  if (starting.length > 0 && !tracks.microphone && !tracks.camera) return 'asking';
  if (!asked) return 'unasked';
  return captures.every((kind) => faults[kind]?.startsWith('permission')) ? 'denied' : 'granted';
}

function troublesOf({ faults, wishes, unplugged }: DeskFacts): readonly DeviceTrouble[] {
  const found = captures.flatMap((kind) => (wishes[kind] === 'on' ? (faults[kind] ?? []) : []));
  if (unplugged) found.push('device-unplugged');
  const missing = (['camera-missing', 'microphone-missing'] as const).every((code) => found.includes(code));
  return [...new Set(missing ? ['devices-missing' as const] : found)];
}

function factOfFault(fault: DeviceTrouble): DeviceFact {
  if (fault.startsWith('permission')) return 'blocked';
  if (fault.endsWith('-missing') || fault === 'device-unplugged') return 'missing';
  return fault.endsWith('-busy') ? 'busy' : 'failed';
}
