import type { DeviceActions } from '../call/actions';
import type { DeviceView } from '../call/view';
import { devicesOf, ownTroubles, selfOf } from '../call/own-side';
import type { BookingInfo } from '../call/booking-info';
import type { Timers } from '../time/timers';
import type { DeviceDesk } from './device-desk';
import type { DeviceSnapshot, Wishes } from './device-snapshot';
import { LevelMeter } from './level-meter';
import type { SampleStage } from './sound-sample';

export interface CheckPorts {
  readonly desk: DeviceDesk;
  readonly timers: Timers;
  readonly sound: () => AudioContext | null;
  readonly playTestSound: (speaker: string | null) => Promise<void>;
  readonly takeSample: (
    track: MediaStreamTrack,
    speaker: string | null,
    tell: (stage: SampleStage) => void,
  ) => Promise<void>;
  readonly newStream: (tracks: readonly MediaStreamTrack[]) => MediaStream;
  readonly goToDashboard: () => void;
}

/** Camera, microphone and speaker without a call: the check page. */
export class DeviceCheck {
  readonly actions: DeviceActions;
  private readonly meter: LevelMeter;
  private readonly listeners = new Set<() => void>();
  private wishes: Wishes = { microphone: 'on', camera: 'on' };
  private devices: DeviceSnapshot;
  private preview: MediaStream | null = null;
  private level = 0;
  private testingSpeaker = false;
  private sample: SampleStage = 'idle';

  constructor(
    private readonly ports: CheckPorts,
    private readonly who: Pick<BookingInfo, 'myName' | 'role'>,
  ) {
    const { desk } = ports;
    this.devices = desk.snapshot;
    this.meter = new LevelMeter(ports.sound, ports.timers, (level) => this.change(() => (this.level = level)));
    this.actions = {
      allowDevices: () => void desk.ask(),
      retry: () => void desk.ask(),
      toggleMicrophone: () => this.toggle('microphone'),
      toggleCamera: () => this.toggle('camera'),
      choose: (kind, id) => void desk.choose(kind, id),
      switchCamera: () => void desk.switchCamera(),
      testSpeaker: () => void this.testSpeaker(),
      recordSample: () => void this.record(),
      goToDashboard: () => ports.goToDashboard(),
      // Ways out of a call's troubles; devices do not have these.
      rejoin: () => void desk.ask(),
      playSound: () => void ports.sound()?.resume(),
    };
  }

  get view(): DeviceView {
    const { devices, wishes, level, preview, testingSpeaker, sample, who: booking } = this;
    return {
      self: selfOf({ booking, wishes, devices }, { level, preview }),
      devices: devicesOf({ devices, testingSpeaker, sample }),
      troubles: ownTroubles(devices),
    };
  }

  async begin(): Promise<void> {
    this.ports.desk.subscribe((snapshot) => this.change(() => this.follow(snapshot)));
    await this.ports.desk.begin(this.wishes);
  }

  subscribe(listener: () => void): void {
    this.listeners.add(listener);
  }

  private follow(devices: DeviceSnapshot): void {
    const camera = devices.camera.track;
    if (camera !== this.devices.camera.track) this.preview = camera && this.ports.newStream([camera]);
    this.devices = devices;
    this.meter.watch(devices.microphone.track);
  }

  private toggle(kind: keyof Wishes): void {
    this.wishes = { ...this.wishes, [kind]: this.wishes[kind] === 'on' ? 'off' : 'on' };
    void this.ports.desk.want(this.wishes);
  }

  private async testSpeaker(): Promise<void> {
    if (this.testingSpeaker) return;
    this.change(() => (this.testingSpeaker = true));
    await this.ports.playTestSound(this.devices.chosen.speaker).catch(() => undefined);
    this.change(() => (this.testingSpeaker = false));
  }

  private async record(): Promise<void> {
    const { track } = this.devices.microphone;
    if (!track || this.sample === 'recording' || this.sample === 'playing') return;
    await this.ports.takeSample(track, this.devices.chosen.speaker, (stage) =>
      this.change(() => (this.sample = stage)),
    );
  }

  private change(action: () => void): void {
    action();
    for (const listener of this.listeners) listener();
  }
}
