import { captures } from './device-snapshot';
import type { Capture, DeviceTrouble } from './device-troubles';

/** Why a device is not open, until there is a reason to try it again. */
export class DeviceFaults {
  readonly found: Record<Capture, DeviceTrouble | null> = { microphone: null, camera: null };

  forget(kind: Capture): void {
    this.found[kind] = null;
  }

  forgetAll(): void {
    for (const kind of captures) this.forget(kind);
  }

  permitted(kind: Capture): void {
    if (this.found[kind] === 'permission-denied') this.forget(kind);
  }

  /** Something was plugged in, or out. */
  devicesChanged(): void {
    for (const kind of captures) if (isMissing(this.found[kind])) this.forget(kind);
  }
}

function isMissing(fault: DeviceTrouble | null): boolean {
  return fault !== null && (fault.endsWith('-missing') || fault === 'device-unplugged');
}
