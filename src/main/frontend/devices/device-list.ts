export type DeviceKind = 'microphone' | 'camera' | 'speaker';

export interface DeviceChoice {
  readonly id: string;
  readonly label: string;
}

export type DeviceLists = Readonly<Record<DeviceKind, readonly DeviceChoice[]>>;

export const noDevices: DeviceLists = { microphone: [], camera: [], speaker: [] };

const kinds: Readonly<Record<MediaDeviceKind, DeviceKind>> = {
  audioinput: 'microphone',
  videoinput: 'camera',
  audiooutput: 'speaker',
};

/** Before the permission the browser hides ids and labels: those entries cannot be chosen and are left out. */
export function sortDevices(devices: readonly Pick<MediaDeviceInfo, 'deviceId' | 'kind' | 'label'>[]): DeviceLists {
  const lists: Record<DeviceKind, DeviceChoice[]> = { microphone: [], camera: [], speaker: [] };
  for (const { deviceId, kind, label } of devices) {
    if (deviceId !== '' && label !== '') lists[kinds[kind]].push({ id: deviceId, label });
  }
  return lists;
}
