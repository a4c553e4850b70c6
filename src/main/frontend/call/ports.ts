import type { BackdropDesk } from '../backdrop/backdrop-desk';
import type { DeviceDesk } from '../devices/device-desk';
import type { LevelReport } from '../devices/level-meter';
import type { ScreenDesk } from '../devices/screen-desk';
import type { takeSample } from '../devices/sound-sample';
import type { MediaConnection, MediaListener } from '../network/media-connection';
import type { Signal, Welcome } from '../signaling/messages';
import type { SignalingClient, SignalingEvent } from '../signaling/signaling-client';
import type { Countdown } from '../time/countdown';
import type { ServerClock } from '../time/server-clock';
import type { Timers } from '../time/timers';
import type { TabMemory } from './memory';
import type { CallServer } from './server';

export interface MediaWiring {
  readonly listener: MediaListener;
  readonly sendSignal: (to: string, signal: Signal) => void;
}

export interface Meter {
  watch(track: MediaStreamTrack | null): void;
}

/** The world around the call. */
export interface CallPorts {
  readonly desk: DeviceDesk;
  readonly backdrops: BackdropDesk;
  readonly screen: ScreenDesk;
  readonly server: CallServer;
  readonly signaling: (emit: (event: SignalingEvent) => void) => SignalingClient;
  readonly media: (network: Welcome['network'], wiring: MediaWiring) => MediaConnection;
  readonly meter: (report: LevelReport) => Meter;
  readonly clock: ServerClock;
  readonly countdown: Countdown;
  readonly timers: Timers;
  readonly memory: TabMemory;
  readonly newStream: (tracks: readonly MediaStreamTrack[]) => MediaStream;
  readonly playTestSound: (speaker: string | null) => Promise<void>;
  readonly takeSample: typeof takeSample;
  readonly resumeSound: () => void;
  readonly newSupportCode: () => string;
  readonly rememberSaveData: (on: boolean) => void;
  readonly navigate: (path: string) => void;
  /** For measuring: `join` and `first-frame`. */
  readonly mark: (name: string) => void;
}
