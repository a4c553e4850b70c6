import type { AgoraClient, LinkQuality } from './agora-types';
import type { Strain } from './ladder';
import type { MediaListener } from './media-connection';
import { QualityJudge, type Verdict } from './quality';

/** What Agora's grades of both directions say about the call, every two seconds. */
export class AgoraQuality {
  private readonly judge = new QualityJudge();

  constructor(private readonly emit: MediaListener) {}

  attend(client: AgoraClient): void {
    client.on('network-quality', (own) => this.look(own, Object.values(client.getRemoteNetworkQuality())));
  }

  private look(own: LinkQuality, others: readonly LinkQuality[]): void {
    const verdict = this.judge.look(verdictOf(own, others));
    if (verdict) this.emit({ type: 'quality', ...verdict });
    const strain = strainOf(own.uplinkNetworkQuality);
    if (strain) this.emit({ type: 'strain', strain });
  }
}

/** By the same grades; 6 is no connection at all, which has words of its own. */
export function strainOf(uplink: number): Strain | null {
  if (uplink === 0 || uplink === 6) return null;
  if (uplink <= 2) return 'none';
  return uplink === 3 ? 'some' : 'severe';
}

/** Agora's grades: 0 unknown, 1 and 2 fine, 3 noticeable, 4 to 6 hardly usable or down. */
export function verdictOf(own: LinkQuality, others: readonly LinkQuality[]): Verdict {
  const up = own.uplinkNetworkQuality;
  const down = own.downlinkNetworkQuality;
  const worst = Math.max(up, down);
  if (worst === 0) return { quality: 'unknown', side: 'unknown' };
  if (worst <= 2) return { quality: 'good', side: 'unknown' };
  const theirs = up <= 2 && others.some((other) => other.uplinkNetworkQuality > 2);
  return { quality: worst === 3 ? 'fair' : 'poor', side: theirs ? 'theirs' : 'yours' };
}
