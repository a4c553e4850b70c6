import type { Cancel, Timers } from '../time/timers';
import { every } from '../time/timers';

const LOOK_EVERY = 100;
const STEPS = 20;
/** Root mean square of ordinary speech into a close microphone. */
const LOUD = 0.25;
const SPEECH = 0.15;
/** -60 dB: the noise of any microphone that works. */
const FAINTEST = 0.001;

/** @param silent nothing at all has come since this track was listened to; false also while that is not known */
export type LevelReport = (level: number, silent: boolean) => void;

/** Loudness of a sound track, 0 … 1 in steps of 1/20, reported when it changes. */
export class LevelMeter {
  private stopCurrent: Cancel = () => {};
  private source: MediaStreamTrack | null = null;

  constructor(
    private readonly context: () => AudioContext | null,
    private readonly timers: Timers,
    private readonly report: LevelReport,
  ) {}

  /** Listens to this one from now on, also while it is muted: it listens to a copy. */
  watch(track: MediaStreamTrack | null): void {
    if (track === this.source) return;
    this.source = track;
    this.stopCurrent();
    this.stopCurrent = () => {};
    this.report(0, false);
    const context = track && this.context();
    if (track && context) this.stopCurrent = this.measure(track, context);
  }

  private measure(track: MediaStreamTrack, context: AudioContext): Cancel {
    const copy = track.clone();
    copy.enabled = true;
    const node = context.createMediaStreamSource(new MediaStream([copy]));
    const analyser = context.createAnalyser();
    analyser.fftSize = 1024;
    node.connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let before = 0;
    let audible = false;
    let silent = false;
    const stop = every(this.timers, LOOK_EVERY, () => {
      analyser.getFloatTimeDomainData(samples);
      const level = levelOf(samples);
      audible ||= samples.some((sample) => Math.abs(sample) >= FAINTEST);
      // Before the first press the browser measures nothing.
      const nothing = !audible && context.state === 'running';
      if (level !== before || nothing !== silent) this.report((before = level), (silent = nothing));
    });
    return () => {
      stop();
      node.disconnect();
      copy.stop();
    };
  }
}

export function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return Math.round(Math.min(Math.sqrt(power) / LOUD, 1) * STEPS) / STEPS;
}

export function isSpeech(level: number): boolean {
  return level >= SPEECH;
}
