import type { Sample } from './quality';

/** The counters of RTCStatsReport (W3C webrtc-stats) that a sample is the difference of. */
interface Counters {
  readonly received: number;
  readonly lost: number;
  readonly freezes: number;
}

/** Turns the growing counters of one connection into samples. */
export class DirectStats {
  private before: Counters | null = null;

  sample(report: Iterable<[string, unknown]>): Sample {
    const stats = [...report].map(([, entry]) => entry as Record<string, unknown>);
    const inbound = stats.filter((entry) => entry['type'] === 'inbound-rtp');
    const remoteInbound = stats.filter((entry) => entry['type'] === 'remote-inbound-rtp');
    const pair = stats.find((entry) => entry['type'] === 'candidate-pair' && entry['nominated'] === true);
    const now: Counters = {
      received: sum(inbound, 'packetsReceived'),
      lost: sum(inbound, 'packetsLost'),
      // A screen on which nothing changes stands still, and is fine.
      freezes: sum(inbound.filter(isFace), 'freezeCount'),
    };
    const before = this.before;
    this.before = now;
    return {
      lossOut: highest(remoteInbound, 'fractionLost'),
      lossIn: before && lossBetween(before, now),
      roundTrip: seconds(pair, 'currentRoundTripTime'),
      sendable: valueOf(pair, 'availableOutgoingBitrate'),
      frozen: before !== null && now.freezes > before.freezes,
    };
  }
}

function isFace(inbound: Record<string, unknown>): boolean {
  return inbound['contentType'] !== 'screenshare';
}

function lossBetween(before: Counters, now: Counters): number | null {
  const lost = Math.max(now.lost - before.lost, 0);
  const expected = now.received - before.received + lost;
  return expected > 0 ? lost / expected : null;
}

function valueOf(entry: Record<string, unknown> | undefined, name: string): number | null {
  const value = entry?.[name];
  return typeof value === 'number' ? value : null;
}

function seconds(entry: Record<string, unknown> | undefined, name: string): number | null {
  const value = valueOf(entry, name);
  return value === null ? null : value * 1000;
}

function sum(entries: readonly Record<string, unknown>[], name: string): number {
  return entries.reduce((total, entry) => total + (valueOf(entry, name) ?? 0), 0);
}

function highest(entries: readonly Record<string, unknown>[], name: string): number | null {
  const values = entries.map((entry) => valueOf(entry, name)).filter((value) => value !== null);
  return values.length === 0 ? null : Math.max(...values);
}
