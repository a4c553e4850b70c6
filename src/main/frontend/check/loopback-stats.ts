import { selectedPair } from '../network/selected-pair';
import type { CallQuality } from './test-steps';

type Entry = Readonly<Record<string, unknown>>;

/** Of both ends at one moment (W3C webrtc-stats). */
export interface CallCounters {
  readonly received: number;
  readonly lost: number;
  /** Seconds. */
  readonly jitter: number;
  readonly roundTrip: number;
  readonly relayed: boolean;
  readonly transport: CallQuality['transport'];
}

export function countersOf(sender: readonly Entry[], receiver: readonly Entry[]): CallCounters {
  const inbound = receiver.filter((entry) => entry['type'] === 'inbound-rtp');
  const pair = selectedPair(sender);
  const local = sender.find((entry) => entry['id'] === pair?.['localCandidateId']);
  return {
    received: sum(inbound, 'packetsReceived'),
    lost: sum(inbound, 'packetsLost'),
    jitter: Math.max(0, ...inbound.map((entry) => value(entry, 'jitter'))),
    roundTrip: value(pair, 'currentRoundTripTime'),
    relayed: local?.['candidateType'] === 'relay',
    transport: transportOf(local),
  };
}

export function between(before: CallCounters, after: CallCounters): CallQuality {
  const lost = Math.max(after.lost - before.lost, 0);
  const received = after.received - before.received;
  if (received <= 0) throw new Error('Nothing came through.');
  return {
    loss: lost / (received + lost),
    jitter: Math.round(Math.max(before.jitter, after.jitter) * 1000),
    roundTrip: Math.round(Math.max(before.roundTrip, after.roundTrip) * 1000),
    relayed: after.relayed,
    transport: after.transport,
  };
}

/** Behind a relay the way to the relay counts; `tls` runs over TCP. */
function transportOf(local: Entry | undefined): CallQuality['transport'] {
  const protocol = local?.['relayProtocol'] ?? local?.['protocol'];
  if (protocol === 'udp') return 'udp';
  return protocol === 'tcp' || protocol === 'tls' ? 'tcp' : 'unknown';
}

function sum(entries: readonly Entry[], name: string): number {
  return entries.reduce((total, entry) => total + value(entry, name), 0);
}

function value(entry: Entry | undefined, name: string): number {
  const found = entry?.[name];
  return typeof found === 'number' ? found : 0;
}
