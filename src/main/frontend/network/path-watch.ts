/** With 50 packets of sound a second two silent looks are enough; ICE's own checks come every 2.5 s only, hence six. */
const STREAM = 5;
const SILENT_LOOKS_OF_STREAM = 2;
const SILENT_LOOKS = 6;

/**
 * Notices that nothing arrives any more, long before the browser says so (its ICE agent waits 5 s and more). To be asked
 * every 500 ms.
 */
export class PathWatch {
  private before: number | null = null;
  private silentLooks = 0;
  private streamed = false;

  /** @param received a counter of everything that ever arrived; null when not known. Returns whether the path is silent. */
  look(received: number | null): boolean {
    const { before } = this;
    this.before = received;
    if (received === null || before === null || received !== before) {
      this.streamed = received !== null && before !== null && received - before >= STREAM;
      this.silentLooks = 0;
      return false;
    }
    this.silentLooks++;
    return this.silentLooks >= (this.streamed ? SILENT_LOOKS_OF_STREAM : SILENT_LOOKS);
  }

  /** The browser says that the path works. */
  forget(): void {
    this.before = null;
    this.silentLooks = 0;
  }
}

/**
 * Media, its reports, and checks of the path, over all candidate pairs of an RTCStatsReport (W3C webrtc-stats), in
 * packets. Firefox counts only the bytes of media and reports.
 */
export function everReceived(report: Iterable<[string, unknown]>): number | null {
  const pairs = [...report]
    .map(([, entry]) => entry as Record<string, unknown>)
    .filter((entry) => entry['type'] === 'candidate-pair');
  const known = pairs.flatMap(countsOf).filter((count) => typeof count === 'number');
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}

const BYTES_OF_PACKET = 200;

function countsOf(pair: Record<string, unknown>): unknown[] {
  const { packetsReceived, bytesReceived, requestsReceived, responsesReceived } = pair;
  const media = packetsReceived ?? (typeof bytesReceived === 'number' ? bytesReceived / BYTES_OF_PACKET : null);
  return [media, requestsReceived, responsesReceived];
}
