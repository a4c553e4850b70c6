import type { Cancel, Timers } from '../time/timers';
import type { GetUserMedia, PermissionOf } from './capture';
import type { Choices } from './choices';
import type { DeviceTrouble } from './device-troubles';

export interface DevicePorts {
  /** Null where the browser has none: too old, or the page is not secure. */
  readonly getUserMedia: GetUserMedia | null;
  readonly missingBecause: Extract<DeviceTrouble, 'insecure-page' | 'browser-too-old'>;
  readonly enumerate: () => Promise<readonly Pick<MediaDeviceInfo, 'deviceId' | 'kind' | 'label'>[]>;
  readonly onDevicesChanged: (listener: () => void) => Cancel;
  readonly permission: PermissionOf;
  readonly onPermissionChanged: (listener: () => void) => Cancel;
  readonly choices: Choices;
  /** A phone, where two cameras are a front and a back one. */
  readonly handheld: boolean;
  readonly timers: Timers;
}
