import type { CallQuality, TestProgress } from './test-steps';

/**
 * What a test comes to, worst first. `no-relay`: the relays do not answer, so calls between some networks fail. `tcp-only`: works,
 * but with delay. `local`: no relay is set up, so the test call did not leave this computer.
 */
export const verdicts = [
  'too-often',
  'server',
  'blocked',
  'socket',
  'no-relay',
  'weak',
  'tcp-only',
  'local',
  'good',
] as const;
export type Verdict = (typeof verdicts)[number];

/** Where conversation begins to suffer: loss that is heard, and delay at which people talk over each other (ITU-T G.114). */
const LOSS = 0.03;
const JITTER = 50;
const ROUND_TRIP = 300;

export function isWeak({ loss, jitter, roundTrip }: CallQuality): boolean {
  return loss >= LOSS || jitter >= JITTER || roundTrip >= ROUND_TRIP;
}

export function verdictOf({ steps, quality, tooOften }: TestProgress): Verdict {
  const failed = (name: keyof typeof steps): boolean => steps[name].state === 'failed';
  const good = (name: keyof typeof steps): boolean => steps[name].state === 'good';
  if (tooOften) return 'too-often';
  if (failed('server')) return 'server';
  if (failed('call') || quality === null) return 'blocked';
  if (failed('socket')) return 'socket';
  const relay = good('turn-udp') || good('turn-tcp');
  if (!relay && (failed('turn-udp') || failed('turn-tcp'))) return 'no-relay';
  if (isWeak(quality)) return 'weak';
  // A call that took TCP while the relay answers over UDP was not forced to.
  if (failed('turn-udp') || (quality.transport === 'tcp' && !good('turn-udp'))) return 'tcp-only';
  return relay ? 'good' : 'local';
}
