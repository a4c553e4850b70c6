import type { DeviceKind } from './device-list';
import { Queue } from '../network/queue';
import type { Cancel } from '../time/timers';
import { capture, type Captured, type Wanted } from './capture';
import { noDevices, sortDevices, type DeviceLists } from './device-list';
import type { DevicePorts } from './device-ports';
import { captures, type DeviceSnapshot, snapshotOf, type Wishes } from './device-snapshot';
import type { Capture, DeviceTrouble } from './device-troubles';

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
    this.unplugged = false;
    for (const kind of captures) this.stop(kind);
    this.tell();
  }

  get snapshot(): DeviceSnapshot {
    const { asked, closed, starting, unplugged, tracks, faults, wishes, lists, speaker } = this;
    const { handheld } = this.ports;
    return snapshotOf({ asked, closed, starting, unplugged, tracks, faults, wishes, lists, speaker, handheld });
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
    // Before anybody gets hold of it: a new track sends.
    result.enabled = this.wishes[kind] === 'on';
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

  private tell(): void {
    const { snapshot } = this;
    for (const listener of this.listeners) listener(snapshot);
  }
}
