import type { DeviceFact, DeviceKind, Switch } from '../call/view';
import { Queue } from '../network/queue';
import type { Cancel, Timers } from '../time/timers';
import { capture, type Captured, type GetUserMedia, type PermissionOf, type Wanted } from './capture';
import type { Choices } from './choices';
import { noDevices, sortDevices, type DeviceLists } from './device-list';
import type { Capture, DeviceTrouble } from './device-troubles';

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

const captures: readonly Capture[] = ['microphone', 'camera'];
const NOTICE_FOR = 8000;

/**
 * Owns the camera and the microphone. Keeps what is open equal to what is wished, one step at a time: a camera that is off is
 * closed (its light goes off), a muted microphone stays open and sends silence.
 */
export class DeviceDesk {
  private readonly queue = new Queue();
  private readonly tracks: Record<Capture, MediaStreamTrack | null> = { microphone: null, camera: null };
  private readonly faults: Record<Capture, DeviceTrouble | null> = { microphone: null, camera: null };
  private readonly listeners = new Set<(snapshot: DeviceSnapshot) => void>();
  private wishes: Wishes = { microphone: 'on', camera: 'on' };
  private lists: DeviceLists = noDevices;
  private speaker: string | null = null;
  private nextCamera: Wanted | null = null;
  private asked = false;
  private starting: readonly Capture[] = [];
  private unplugged = false;
  private closed = true;
  private stopWatching: Cancel = () => {};
  private cancelNotice: Cancel = () => {};

  constructor(private readonly ports: DevicePorts) {}

  subscribe(listener: (snapshot: DeviceSnapshot) => void): Cancel {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Opens without a question what was allowed earlier; otherwise waits for `ask`. */
  async begin(wishes: Wishes): Promise<void> {
    if (!this.closed) return this.want(wishes);
    this.closed = false;
    this.wishes = wishes;
    this.forgetFaults();
    const stops = [
      this.ports.onDevicesChanged(() => this.devicesChanged()),
      this.ports.onPermissionChanged(() => void this.permissionChanged()),
    ];
    this.stopWatching = () => stops.forEach((stop) => stop());
    // Without devices there is nothing to ask for; say so at once.
    if (!this.ports.getUserMedia) this.asked = true;
    await this.permissionChanged();
  }

  /** From a press: the browser shows its question. Resolves when all is open that can be. */
  async ask(): Promise<void> {
    this.asked = true;
    this.forgetFaults();
    await this.reconcile();
  }

  async want(wishes: Wishes): Promise<void> {
    for (const kind of captures) {
      if (wishes[kind] === 'on' && this.wishes[kind] === 'off') this.faults[kind] = null;
    }
    this.wishes = wishes;
    this.applyMute();
    this.tell();
    await this.reconcile();
  }

  async choose(kind: DeviceKind, id: string): Promise<void> {
    const device = this.lists[kind].find((candidate) => candidate.id === id);
    if (!device) return;
    this.ports.choices.remember(kind, device);
    if (kind === 'speaker') {
      this.speaker = id;
      this.tell();
      return;
    }
    await this.reopen(kind);
  }

  /** Front to back and back; without such names to the next in the list. */
  async switchCamera(): Promise<void> {
    const settings = this.tracks.camera?.getSettings();
    if (settings?.facingMode !== undefined) {
      this.nextCamera = { facingMode: settings.facingMode === 'environment' ? 'user' : 'environment' };
    } else {
      const { camera } = this.lists;
      const current = camera.findIndex(({ id }) => id === settings?.deviceId);
      const next = camera[(current + 1) % camera.length];
      if (!next) return;
      this.ports.choices.remember('camera', next);
    }
    await this.reopen('camera');
  }

  /** Phones end the tracks of a page in the background, and some do not say so. */
  wake(): void {
    for (const kind of captures) {
      const track = this.tracks[kind];
      if (track?.readyState === 'ended') this.ended(kind, track);
    }
  }

  /** Stops everything: no light stays on. */
  close(): void {
    this.closed = true;
    this.stopWatching();
    this.cancelNotice();
    for (const kind of captures) this.stop(kind);
    this.tell();
  }

  get snapshot(): DeviceSnapshot {
    return {
      microphone: this.deviceOf('microphone'),
      camera: this.deviceOf('camera'),
      mirrored: this.tracks.camera?.getSettings().facingMode !== 'environment',
      permission: this.permission(),
      lists: this.lists,
      chosen: {
        microphone: this.tracks.microphone?.getSettings().deviceId ?? null,
        camera: this.tracks.camera?.getSettings().deviceId ?? null,
        speaker: this.speaker,
      },
      canSwitchCamera: this.canSwitchCamera(),
      troubles: this.troubles(),
    };
  }

  private reconcile(): Promise<void> {
    return this.queue.run(async () => {
      if (this.closed || !this.asked) return;
      if (this.wishes.camera === 'off') this.stop('camera');
      const missing = captures.filter((kind) => this.isMissing(kind));
      if (missing.length > 0) await this.open(missing);
      this.applyMute();
      this.tell();
    });
  }

  private isMissing(kind: Capture): boolean {
    const needed = kind === 'microphone' || this.wishes.camera === 'on';
    return needed && !this.tracks[kind] && !this.faults[kind];
  }

  private async open(kinds: readonly Capture[]): Promise<void> {
    this.starting = kinds;
    this.tell();
    const captured = await this.captureAll(kinds);
    this.starting = [];
    for (const kind of kinds) this.take(kind, captured[kind] ?? 'device-failed');
    await this.list();
  }

  private async captureAll(kinds: readonly Capture[]): Promise<Captured> {
    const { getUserMedia, permission, missingBecause } = this.ports;
    if (!getUserMedia) return Object.fromEntries(kinds.map((kind) => [kind, missingBecause]));
    if (this.lists === noDevices) await this.list();
    const wishes = Object.fromEntries(kinds.map((kind) => [kind, this.wanted(kind)]));
    this.nextCamera = null;
    return capture((constraints) => this.unlessClosed(getUserMedia(constraints)), permission, wishes);
  }

  /** One device may be open already while the browser still asks for the other. */
  private async unlessClosed(asking: Promise<MediaStream>): Promise<MediaStream> {
    const stream = await asking;
    if (this.closed) for (const track of stream.getTracks()) track.stop();
    return stream;
  }

  private wanted(kind: Capture): Wanted {
    if (kind === 'camera' && this.nextCamera) return this.nextCamera;
    const deviceId = this.ports.choices.among(kind, this.lists[kind]);
    return deviceId === null ? {} : { deviceId };
  }

  private take(kind: Capture, result: MediaStreamTrack | DeviceTrouble): void {
    if (typeof result === 'string') {
      this.faults[kind] = this.unplugged && result.endsWith('-missing') ? 'device-unplugged' : result;
      return;
    }
    // Closed, also if begun anew since, or wished off, while the browser was asking.
    if (this.closed || result.readyState === 'ended' || (kind === 'camera' && this.wishes.camera === 'off'))
      return result.stop();
    this.faults[kind] = null;
    this.tracks[kind] = result;
    result.addEventListener('ended', () => this.ended(kind, result));
  }

  /** Unplugged, or the permission was withdrawn: another device takes over where there is one. */
  private ended(kind: Capture, track: MediaStreamTrack): void {
    if (this.tracks[kind] !== track) return;
    this.tracks[kind] = null;
    this.notice();
    void this.reconcile();
  }

  private notice(): void {
    this.unplugged = true;
    this.cancelNotice();
    this.cancelNotice = this.ports.timers.after(NOTICE_FOR, () => {
      this.unplugged = false;
      this.tell();
    });
  }

  private async reopen(kind: Capture): Promise<void> {
    this.faults[kind] = null;
    if (kind === 'camera' && this.wishes.camera === 'off') return this.tell();
    // Phones cannot open the second camera while the first is open.
    this.stop(kind);
    await this.reconcile();
  }

  private stop(kind: Capture): void {
    const track = this.tracks[kind];
    this.tracks[kind] = null;
    track?.stop();
  }

  private applyMute(): void {
    const track = this.tracks.microphone;
    if (track) track.enabled = this.wishes.microphone === 'on';
  }

  private devicesChanged(): void {
    for (const kind of captures) {
      const fault = this.faults[kind];
      if (fault?.endsWith('-missing') || fault === 'devices-missing' || fault === 'device-unplugged') {
        this.faults[kind] = null;
      }
    }
    void this.list().then(() => this.reconcile());
  }

  /** Also a grant that comes late, in the browser's own settings. */
  private async permissionChanged(): Promise<void> {
    const states = await Promise.all(captures.map((kind) => this.ports.permission(kind)));
    if (states.every((state) => state === 'granted')) this.asked = true;
    captures.forEach((kind, index) => {
      if (states[index] === 'granted' && this.faults[kind] === 'permission-denied') this.faults[kind] = null;
    });
    await this.reconcile();
    this.tell();
  }

  private async list(): Promise<void> {
    try {
      this.lists = sortDevices(await this.ports.enumerate());
      this.speaker = this.ports.choices.among('speaker', this.lists.speaker) ?? this.lists.speaker[0]?.id ?? null;
    } catch {
      this.lists = noDevices;
    }
    this.tell();
  }

  private forgetFaults(): void {
    for (const kind of captures) this.faults[kind] = null;
  }

  private deviceOf(kind: Capture): OpenDevice {
    const track = this.tracks[kind];
    return { fact: this.factOf(kind, track), track };
  }

  private factOf(kind: Capture, track: MediaStreamTrack | null): DeviceFact {
    if (this.starting.includes(kind)) return 'starting';
    if (track) return kind === 'microphone' && this.wishes.microphone === 'off' ? 'off' : 'on';
    const fault = this.faults[kind];
    if (fault) return factOfFault(fault);
    if (!this.asked) return 'unasked';
    return this.wishes[kind] === 'on' && !this.closed ? 'starting' : 'off';
  }

  private permission(): DeviceSnapshot['permission'] {
    if (this.starting.length > 0 && !this.tracks.microphone && !this.tracks.camera) return 'asking';
    if (!this.asked) return 'unasked';
    return captures.every((kind) => this.faults[kind]?.startsWith('permission')) ? 'denied' : 'granted';
  }

  private canSwitchCamera(): boolean {
    const facing = this.tracks.camera?.getSettings().facingMode;
    return this.lists.camera.length > 1 && (facing !== undefined || this.ports.handheld);
  }

  private troubles(): readonly DeviceTrouble[] {
    const faults = captures.flatMap((kind) => (this.wishes[kind] === 'on' ? (this.faults[kind] ?? []) : []));
    if (this.unplugged) faults.push('device-unplugged');
    const missing = (['camera-missing', 'microphone-missing'] as const).every((code) => faults.includes(code));
    return [...new Set(missing ? ['devices-missing' as const] : faults)];
  }

  private tell(): void {
    const { snapshot } = this;
    for (const listener of this.listeners) listener(snapshot);
  }
}

function factOfFault(fault: DeviceTrouble): DeviceFact {
  if (fault.startsWith('permission')) return 'blocked';
  if (fault.endsWith('-missing') || fault === 'device-unplugged') return 'missing';
  return fault.endsWith('-busy') ? 'busy' : 'failed';
}
