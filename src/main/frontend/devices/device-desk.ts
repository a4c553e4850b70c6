import { Queue } from '../network/queue';
import type { Cancel } from '../time/timers';
import { capture, type Captured } from './capture';
import { DeviceFaults } from './device-faults';
import { DeviceInventory } from './device-inventory';
import type { DeviceKind } from './device-list';
import type { DevicePorts } from './device-ports';
import { captures, type DeviceSnapshot, snapshotOf, type Wishes } from './device-snapshot';
import type { Capture, DeviceTrouble } from './device-troubles';
import { OpenTracks } from './open-tracks';
import { UnpluggedNotice } from './unplugged-notice';

/**
 * Owns the camera and the microphone. Keeps what is open equal to what is wished, one step at a time: a camera that is off is
 * closed (its light goes off), a muted microphone stays open and sends silence.
 */
export class DeviceDesk {
  private readonly queue = new Queue();
  private readonly tracks: OpenTracks;
  private readonly faults = new DeviceFaults();
  private readonly inventory: DeviceInventory;
  private readonly notice: UnpluggedNotice;
  private readonly listeners = new Set<(snapshot: DeviceSnapshot) => void>();
  private wishes: Wishes = { microphone: 'on', camera: 'on' };
  private asked = false;
  private starting: readonly Capture[] = [];
  private closed = true;
  private stopWatching: Cancel = () => {};

  constructor(private readonly ports: DevicePorts) {
    this.tracks = new OpenTracks(() => this.ended());
    this.inventory = new DeviceInventory(ports);
    this.notice = new UnpluggedNotice(ports.timers, () => this.tell());
  }

  subscribe(listener: (snapshot: DeviceSnapshot) => void): Cancel {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Opens without a question what was allowed earlier; otherwise waits for `ask`. */
  async begin(wishes: Wishes): Promise<void> {
    if (!this.closed) return this.want(wishes);
    this.closed = false;
    this.wishes = wishes;
    this.faults.forgetAll();
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
    this.faults.forgetAll();
    await this.reconcile();
  }

  async want(wishes: Wishes): Promise<void> {
    for (const kind of captures) {
      if (wishes[kind] === 'on' && this.wishes[kind] === 'off') this.faults.forget(kind);
    }
    this.wishes = wishes;
    this.tracks.mute(this.wishes);
    this.tell();
    await this.reconcile();
  }

  async choose(kind: DeviceKind, id: string): Promise<void> {
    if (!this.inventory.choose(kind, id)) return;
    if (kind === 'speaker') this.tell();
    else await this.reopen(kind);
  }

  async switchCamera(): Promise<void> {
    if (this.inventory.turnCamera(this.tracks.now.camera?.getSettings() ?? {})) await this.reopen('camera');
  }

  /** The page is in front again. */
  wake(): void {
    this.tracks.wake();
  }

  /** Stops everything: no light stays on. */
  close(): void {
    this.closed = true;
    this.stopWatching();
    this.notice.end();
    for (const kind of captures) this.tracks.stop(kind);
    this.tell();
  }

  get snapshot(): DeviceSnapshot {
    const { asked, closed, starting, wishes } = this;
    const { lists, speaker } = this.inventory;
    const { handheld } = this.ports;
    const unplugged = this.notice.shown;
    const tracks = this.tracks.now;
    const faults = this.faults.found;
    return snapshotOf({ asked, closed, starting, unplugged, tracks, faults, wishes, lists, speaker, handheld });
  }

  private reconcile(): Promise<void> {
    return this.queue.run(async () => {
      if (this.closed || !this.asked) return;
      if (this.wishes.camera === 'off') this.tracks.stop('camera');
      const missing = captures.filter((kind) => this.isMissing(kind));
      if (missing.length > 0) await this.open(missing);
      this.tracks.mute(this.wishes);
      this.tell();
    });
  }

  private isMissing(kind: Capture): boolean {
    const needed = kind === 'microphone' || this.wishes.camera === 'on';
    return needed && !this.tracks.now[kind] && !this.faults.found[kind];
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
    if (this.inventory.isUnknown) await this.list();
    const wishes = this.inventory.wished(kinds);
    return capture((constraints) => this.unlessClosed(getUserMedia(constraints)), permission, wishes);
  }

  /** One device may be open already while the browser still asks for the other. */
  private async unlessClosed(asking: Promise<MediaStream>): Promise<MediaStream> {
    const stream = await asking;
    if (this.closed) for (const track of stream.getTracks()) track.stop();
    return stream;
  }

  private take(kind: Capture, result: MediaStreamTrack | DeviceTrouble): void {
    if (typeof result === 'string') {
      this.faults.found[kind] = this.notice.shown && result.endsWith('-missing') ? 'device-unplugged' : result;
      return;
    }
    // Closed, also if begun anew since, or wished off, while the browser was asking.
    if (this.closed || result.readyState === 'ended' || (kind === 'camera' && this.wishes.camera === 'off'))
      return result.stop();
    this.faults.forget(kind);
    // Before anybody gets hold of it: a new track sends.
    result.enabled = this.wishes[kind] === 'on';
    this.tracks.hold(kind, result);
  }

  /** Another device takes over where there is one. */
  private ended(): void {
    this.notice.show();
    void this.reconcile();
  }

  private async reopen(kind: Capture): Promise<void> {
    this.faults.forget(kind);
    if (kind === 'camera' && this.wishes.camera === 'off') return this.tell();
    // Phones cannot open the second camera while the first is open.
    this.tracks.stop(kind);
    await this.reconcile();
  }

  private devicesChanged(): void {
    this.faults.devicesChanged();
    void this.list().then(() => this.reconcile());
  }

  /** Also a grant that comes late, in the browser's own settings. */
  private async permissionChanged(): Promise<void> {
    const states = await Promise.all(captures.map((kind) => this.ports.permission(kind)));
    if (states.every((state) => state === 'granted')) this.asked = true;
    captures.forEach((kind, index) => {
      if (states[index] === 'granted') this.faults.permitted(kind);
    });
    await this.reconcile();
    this.tell();
  }

  private async list(): Promise<void> {
    await this.inventory.take();
    this.tell();
  }

  private tell(): void {
    const { snapshot } = this;
    for (const listener of this.listeners) listener(snapshot);
  }
}
