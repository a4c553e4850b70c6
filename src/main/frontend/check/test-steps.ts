/** Each looks at one thing that a call needs, in this order. */
export const stepNames = ['server', 'socket', 'stun', 'turn-udp', 'turn-tcp', 'call'] as const;
export type StepName = (typeof stepNames)[number];

/** `absent`: this server has none set up. `skipped`: of no use after what went before. */
export type StepState = 'waiting' | 'running' | 'good' | 'weak' | 'failed' | 'absent' | 'skipped';

export interface StepResult {
  readonly state: StepState;
  /** How long it took, or a round trip; null when that says nothing. */
  readonly millis: number | null;
}

/** What the test call measured. Times in milliseconds, loss 0 … 1. */
export interface CallQuality {
  readonly loss: number;
  readonly jitter: number;
  readonly roundTrip: number;
  readonly relayed: boolean;
  /** What leaves this computer: to the relay, or else between the two ends. */
  readonly transport: 'udp' | 'tcp' | 'unknown';
}

export interface TestProgress {
  readonly steps: Readonly<Record<StepName, StepResult>>;
  readonly network: 'agora' | 'direct' | null;
  readonly quality: CallQuality | null;
  readonly tooOften: boolean;
  readonly support: string | null;
  readonly over: boolean;
}

export function notBegun(): TestProgress {
  const waiting: StepResult = { state: 'waiting', millis: null };
  const steps = Object.fromEntries(stepNames.map((name) => [name, waiting])) as Record<StepName, StepResult>;
  return { steps, network: null, quality: null, tooOften: false, support: null, over: false };
}
