import type { Sample } from './quality';
import { selectedPair } from './selected-pair';

type Entry = Record<string, unknown>;

/** The counters of RTCStatsReport (W3C webrtc-stats) that a sample is the difference of. */
interface Counters {
  readonly received: number;
  readonly lost: number;
  readonly freezes: number;
  /** Packets by outgoing stream. */
  readonly sent: ReadonlyMap<unknown, number>;
}

/** Turns the growing counters of one connection into samples. */
export class DirectStats {
  private before: Counters | null = null;

  sample(report: Iterable<[string, unknown]>): Sample {
    const stats = [...report].map(([, entry]) => entry as Entry);
    const inbound = ofType(stats, 'inbound-rtp');
    const outbound = ofType(stats, 'outbound-rtp');
    const pair = selectedPair(stats);
    const now = countersOf(inbound, outbound);
    const before = this.before;
    this.before = now;
    const running = outbound.filter(({ id }) => (now.sent.get(id) ?? 0) > (before?.sent.get(id) ?? 0));
    const heard = ofType(stats, 'remote-inbound-rtp').filter(isAbout(running));
    return {
      lossOut: highest(heard, 'fractionLost'),
      lossIn: before && lossBetween(before, now),
      roundTrip: milliseconds(valueOf(pair, 'currentRoundTripTime')),
      jitterOut: milliseconds(highest(heard.filter(isOfSound), 'jitter')),
      jitterIn: milliseconds(highest(inbound.filter(isOfSound), 'jitter')),
      sendable: running.some(({ kind }) => kind === 'video') ? valueOf(pair, 'availableOutgoingBitrate') : null,
      frozen: before !== null && now.freezes > before.freezes,
    };
  }
}

function countersOf(inbound: readonly Entry[], outbound: readonly Entry[]): Counters {
  return {
    received: sum(inbound, 'packetsReceived'),
    lost: sum(inbound, 'packetsLost'),
    // A screen on which nothing changes stands still, and is fine.
    freezes: sum(inbound.filter(isFace), 'freezeCount'),
    sent: new Map(outbound.map((entry) => [entry['id'], valueOf(entry, 'packetsSent') ?? 0])),
  };
}

/** Of a stream that stands still the last report stays for ever, however bad it was. */
function isAbout(running: readonly Entry[]): (heard: Entry) => boolean {
  const ids = new Set(running.map(({ id }) => id));
  return ({ localId }) => ids.has(localId);
}

function ofType(stats: readonly Entry[], type: string): Entry[] {
  return stats.filter((entry) => entry['type'] === type);
}

function isFace(inbound: Entry): boolean {
  return inbound['contentType'] !== 'screenshare';
}

function isOfSound({ kind }: Entry): boolean {
  return kind === 'audio';
}

function lossBetween(before: Counters, now: Counters): number | null {
  const lost = Math.max(now.lost - before.lost, 0);
  const expected = now.received - before.received + lost;
  return expected > 0 ? lost / expected : null;
}

function valueOf(entry: Entry | undefined, name: string): number | null {
  const value = entry?.[name];
  return typeof value === 'number' ? value : null;
}

function milliseconds(seconds: number | null): number | null {
  return seconds === null ? null : seconds * 1000;
}

function sum(entries: readonly Entry[], name: string): number {
  return entries.reduce((total, entry) => total + (valueOf(entry, name) ?? 0), 0);
}

function highest(entries: readonly Entry[], name: string): number | null {
  const values = entries.map((entry) => valueOf(entry, name)).filter((value) => value !== null);
  return values.length === 0 ? null : Math.max(...values);
}
