import { isSpeech } from '../devices/level-meter';
import { dismissed, hintsAt, noHints } from './hints';
import type { Live } from './live';
import type { CallPorts, Meter } from './ports';
import type { State } from './state';

/** How loud the two microphones are, and what that says about the own one. */
export class Speech {
  private readonly ownMeter: Meter;
  private readonly peerMeter: Meter;
  private level = 0;
  private silent = false;
  private peerLevel = 0;
  private hints = noHints;

  constructor(
    private readonly ports: Pick<CallPorts, 'meter' | 'clock'>,
    private readonly state: () => State,
    private readonly changed: () => void,
  ) {
    this.ownMeter = ports.meter((level, silent) => this.measured(level, silent));
    this.peerMeter = ports.meter((level) => this.peerMeasured(level));
  }

  get live(): Pick<Live, 'level' | 'hint' | 'peerSpeaking'> {
    return { level: this.level, hint: this.hints.shown, peerSpeaking: isSpeech(this.peerLevel) };
  }

  follow({ devices, remote, peers }: State): void {
    this.ownMeter.watch(devices.microphone.track);
    this.peerMeter.watch(remote[peers.at(-1)?.id ?? '']?.microphone ?? null);
    this.weigh();
  }

  hintSeen(): void {
    this.hints = dismissed(this.hints, this.ports.clock.now());
    this.changed();
  }

  private measured(level: number, silent: boolean): void {
    this.level = level;
    this.silent = silent;
    this.weigh();
    this.changed();
  }

  private peerMeasured(level: number): void {
    this.peerLevel = level;
    this.changed();
  }

  private weigh(): void {
    const { phase, wishes, devices } = this.state();
    this.hints = hintsAt(this.hints, {
      now: this.ports.clock.now(),
      inCall: phase.name === 'call',
      track: devices.microphone.track?.id ?? null,
      muted: wishes.microphone === 'off',
      level: this.level,
      silent: this.silent,
    });
  }
}
