import type { DeviceView } from '../call/view';
import type { Platform } from '../devices/platform';
import { stepNames, type StepResult, type TestProgress } from './test-steps';
import { verdictOf } from './verdict';

export interface ReportFacts {
  readonly platform: Platform;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** As the browser guesses: `4g`; null where it does not say. */
  readonly connectionType: string | null;
  readonly secure: boolean;
  readonly devices: DeviceView | null;
}

/**
 * For support, to be read and sent by the person. Words and numbers of our own only: no name, no address, no device's label
 * (which may hold a person's name).
 */
export function reportOf(progress: TestProgress, facts: ReportFacts): string {
  const { platform, now, connectionType, secure, devices } = facts;
  return [
    `visavis check, ${new Date(now).toISOString().slice(0, 16)}Z`,
    `browser: ${platform.browser} ${platform.version} on ${platform.system}`,
    `page: ${secure ? 'secure' : 'not secure'}, connection type ${connectionType ?? 'unknown'}`,
    `verdict: ${verdictOf(progress)}, sessions run over ${progress.network ?? 'unknown'}`,
    ...stepNames.map((name) => `${name}: ${asWords(progress.steps[name])}`),
    ...quality(progress),
    ...(devices ? deviceLines(devices) : []),
    ...(progress.support ? [`support code: ${progress.support}`] : []),
  ].join('\n');
}

function asWords({ state, millis }: StepResult): string {
  return millis === null ? state : `${state}, ${millis} ms`;
}

function quality({ quality }: TestProgress): string[] {
  if (quality === null) return [];
  const { loss, jitter, roundTrip, relayed, transport } = quality;
  const path = `${relayed ? 'relayed' : 'within this computer'} over ${transport}`;
  return [`measured: loss ${(loss * 100).toFixed(1)} %, jitter ${jitter} ms, round trip ${roundTrip} ms, ${path}`];
}

function deviceLines({ self, devices, troubles }: DeviceView): string[] {
  const { cameras, microphones, speakers } = devices;
  return [
    `camera: ${self.camera.fact}, microphone: ${self.microphone.fact}`,
    `found: ${cameras.length} cameras, ${microphones.length} microphones, ${speakers.length} speakers`,
    `troubles: ${troubles.map(({ code }) => code).join(', ') || 'none'}`,
  ];
}
