import type { AgoraClient, AgoraSdk, AgoraTrack } from './agora-types';
import { isSound, noTracks, type TrackKind } from './media-connection';
import { Queue } from './queue';

interface Published {
  readonly source: MediaStreamTrack;
  readonly track: AgoraTrack;
}

/** Makes what is published equal to what is wanted, one step at a time, and again after every interruption. */
export class AgoraPublisher {
  private readonly queue = new Queue();
  private readonly wanted: Record<TrackKind, MediaStreamTrack | null> = { ...noTracks };
  private readonly published: Partial<Record<TrackKind, Published>> = {};
  private client: AgoraClient | null = null;

  /** @param kinds that this client publishes: at most one picture, as the network has it */
  constructor(
    private readonly sdk: () => AgoraSdk,
    private readonly kinds: readonly TrackKind[],
  ) {}

  want(kind: TrackKind, track: MediaStreamTrack | null): Promise<void> {
    this.wanted[kind] = track;
    return this.reconcile();
  }

  /** In the channel from now on. Nothing of an earlier stay is published any more. */
  joined(client: AgoraClient): Promise<void> {
    this.client = client;
    this.retireAll();
    return this.reconcile();
  }

  left(): void {
    this.client = null;
    this.retireAll();
  }

  reconcile(): Promise<void> {
    return this.queue.run(async () => {
      for (const kind of this.kinds) await this.step(kind).catch((error: unknown) => warn(error));
    });
  }

  private async step(kind: TrackKind): Promise<void> {
    const source = this.wanted[kind];
    const current = this.published[kind];
    const { client } = this;
    if (!client || current?.source === (source ?? undefined)) return;
    if (current) {
      delete this.published[kind];
      await client.unpublish(current.track).finally(() => retire(current));
    }
    if (!source || source.readyState === 'ended') return;
    const fresh: Published = { source, track: this.wrap(kind, source) };
    await client.publish(fresh.track);
    if (this.client === client) this.published[kind] = fresh;
  }

  private wrap(kind: TrackKind, mediaStreamTrack: MediaStreamTrack): AgoraTrack {
    return isSound(kind)
      ? this.sdk().createCustomAudioTrack({ mediaStreamTrack })
      : this.sdk().createCustomVideoTrack({ mediaStreamTrack });
  }

  private retireAll(): void {
    for (const kind of this.kinds) {
      const current = this.published[kind];
      delete this.published[kind];
      if (current) retire(current);
    }
  }
}

/** Closing stops the source as well, which is not ours as long as it lives. */
function retire({ source, track }: Published): void {
  if (source.readyState === 'ended') track.close();
  else track.stop();
}

function warn(error: unknown): void {
  console.warn('visavis: publishing', error);
}
