import type { Wanted, Wishlist } from './capture';
import { noDevices, sortDevices, type DeviceKind, type DeviceLists } from './device-list';
import type { DevicePorts } from './device-ports';
import type { Capture } from './device-troubles';

/** Which devices there are, and which of them this person wants to use. */
export class DeviceInventory {
  lists: DeviceLists = noDevices;
  speaker: string | null = null;
  /** Wished for once, the next time the camera is opened. */
  private nextCamera: Wanted | null = null;

  constructor(private readonly ports: Pick<DevicePorts, 'enumerate' | 'choices'>) {}

  async take(): Promise<void> {
    try {
      this.lists = sortDevices(await this.ports.enumerate());
      this.speaker = this.ports.choices.among('speaker', this.lists.speaker) ?? this.lists.speaker[0]?.id ?? null;
    } catch {
      this.lists = noDevices;
    }
  }

  get isUnknown(): boolean {
    return this.lists === noDevices;
  }

  /** False when there is no such device. */
  choose(kind: DeviceKind, id: string): boolean {
    const device = this.lists[kind].find((candidate) => candidate.id === id);
    if (!device) return false;
    this.ports.choices.remember(kind, device);
    if (kind === 'speaker') this.speaker = id;
    return true;
  }

  /** Front to back and back; without such names to the next in the list. False when there is none. */
  turnCamera({ facingMode, deviceId }: MediaTrackSettings): boolean {
    if (facingMode !== undefined) {
      this.nextCamera = { facingMode: facingMode === 'environment' ? 'user' : 'environment' };
      return true;
    }
    const { camera } = this.lists;
    const next = camera[(camera.findIndex(({ id }) => id === deviceId) + 1) % camera.length];
    return next !== undefined && this.choose('camera', next.id);
  }

  wished(kinds: readonly Capture[]): Wishlist {
    const wishes = Object.fromEntries(kinds.map((kind) => [kind, this.wanted(kind)]));
    this.nextCamera = null;
    return wishes;
  }

  private wanted(kind: Capture): Wanted {
    if (kind === 'camera' && this.nextCamera) return this.nextCamera;
    const deviceId = this.ports.choices.among(kind, this.lists[kind]);
    return deviceId === null ? {} : { deviceId };
  }
}
