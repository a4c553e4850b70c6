import type { DeviceSnapshot } from '../devices/device-snapshot';
import type { Backdrop, BackdropEnd, BackdropMemory, BackdropState } from './backdrops';

/** A camera's picture with something else behind the person. */
export interface Processed {
  readonly track: MediaStreamTrack;
  readonly show: (backdrop: Backdrop) => void;
}

export interface ProcessingWish {
  readonly backdrop: Backdrop;
  /** Ends it, also while it starts. */
  readonly signal: AbortSignal;
  readonly ended: (why: BackdropEnd) => void;
}

export interface BackdropPorts {
  readonly possible: boolean;
  readonly memory: BackdropMemory;
  /** Resolves when the first processed picture is there, and not before. */
  readonly process: (source: MediaStreamTrack, wish: ProcessingWish) => Promise<Processed>;
}

interface Running {
  readonly source: MediaStreamTrack;
  readonly stop: AbortController;
  backdrop: Backdrop;
  processed: Processed | null;
}

type Listener = (devices: DeviceSnapshot, backdrop: BackdropState) => void;

/**
 * Stands between the camera and all who show or send its picture: once something else than the room is chosen, the camera's own
 * track is not handed on, whatever happens.
 */
export class BackdropDesk {
  private chosen: Backdrop;
  private ended: BackdropEnd | null = null;
  private running: Running | null = null;
  /** Its person wanted not to be seen in it, and has not said otherwise since. */
  private withheld: MediaStreamTrack | null = null;
  private devices: DeviceSnapshot | null = null;
  private listener: Listener = () => {};

  constructor(private readonly ports: BackdropPorts) {
    this.chosen = ports.possible ? ports.memory.recall() : 'none';
  }

  subscribe(listener: Listener): void {
    this.listener = listener;
  }

  /** The devices as they are now. */
  follow(devices: DeviceSnapshot): void {
    this.devices = devices;
    this.settle();
  }

  choose(backdrop: Backdrop): void {
    if (!this.ports.possible) return;
    this.chosen = backdrop;
    this.ended = null;
    this.withheld = null;
    this.ports.memory.remember(backdrop);
    this.settle();
  }

  private settle(): void {
    const source = this.devices?.camera.track ?? null;
    if (source !== null && source !== this.withheld && this.ended !== null) this.ended = null;
    if (this.running && (this.running.source !== source || this.chosen === 'none')) this.stop();
    if (source !== null && this.chosen !== 'none') {
      if (this.running) this.show(this.running);
      else this.start(source);
    }
    this.tell();
  }

  private show(running: Running): void {
    if (!running.processed || running.backdrop === this.chosen) return;
    running.backdrop = this.chosen;
    running.processed.show(this.chosen);
  }

  private start(source: MediaStreamTrack): void {
    const { chosen: backdrop } = this;
    const running: Running = { source, stop: new AbortController(), backdrop, processed: null };
    this.running = running;
    const ended = (why: BackdropEnd): void => {
      if (this.running === running) this.giveUp(running, why);
    };
    this.ports.process(source, { backdrop, signal: running.stop.signal, ended }).then(
      (processed) => {
        if (this.running !== running) return;
        running.processed = processed;
        this.settle();
      },
      () => ended('failed'),
    );
  }

  /** What was chosen stays remembered: next time the device may have more time for it. */
  private giveUp({ source }: Running, why: BackdropEnd): void {
    this.stop();
    this.chosen = 'none';
    this.ended = why;
    this.withheld = source;
    this.tell();
  }

  private stop(): void {
    this.running?.stop.abort();
    this.running = null;
  }

  private tell(): void {
    if (this.devices) this.listener(this.shown(this.devices), this.state());
  }

  private shown(devices: DeviceSnapshot): DeviceSnapshot {
    const { track } = devices.camera;
    if (track === null || (this.chosen === 'none' && track !== this.withheld)) return devices;
    const instead = this.running?.processed?.track ?? null;
    const fact = this.withheld === track ? 'off' : instead === null ? 'starting' : devices.camera.fact;
    return { ...devices, camera: { fact, track: instead } };
  }

  private state(): BackdropState {
    const { chosen, ended, running } = this;
    const state = running === null ? 'off' : running.processed === null ? 'starting' : 'on';
    return { possible: this.ports.possible, chosen, state, ended };
  }
}
