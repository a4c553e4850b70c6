import type { AgoraClient, AgoraPicture, AgoraSdk, AgoraTrack } from './agora-types';
import type { PictureLimit } from './ladder';
import { isSound, noTracks, type TrackKind } from './media-connection';
import { Queue } from './queue';

interface Published {
  readonly source: MediaStreamTrack;
  readonly track: AgoraTrack;
  readonly picture: AgoraPicture | null;
  /** What its encoder was told last. */
  limit: PictureLimit;
}

/**
 * In kbit/s, and nothing else: the SDK (4.24) asks a width or a frame rate of the source, which is also the own preview. The resolution
 * follows the bit rate by itself.
 */
const encoders = { full: { bitrateMax: 1700 }, smaller: { bitrateMax: 200 } } as const;

/** Makes what is published equal to what is wanted, one step at a time, and again after every interruption. */
export class AgoraPublisher {
  private readonly queue = new Queue();
  private readonly wanted: Record<TrackKind, MediaStreamTrack | null> = { ...noTracks };
  private readonly published: Partial<Record<TrackKind, Published>> = {};
  private pictureLimit: PictureLimit = 'full';
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

  /** Of the camera: without one the picture is unpublished, and its source goes on. */
  limit(limit: PictureLimit): Promise<void> {
    this.pictureLimit = limit;
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
    const source = this.sourceOf(kind);
    const current = this.published[kind];
    const { client } = this;
    if (!client) return;
    if (current?.source === (source ?? undefined)) return this.encode(current);
    if (current) {
      delete this.published[kind];
      await client.unpublish(current.track).finally(() => retire(current));
    }
    if (!source || source.readyState === 'ended') return;
    const fresh = this.wrap(kind, source);
    await this.encode(fresh);
    await client.publish(fresh.track);
    if (this.client === client) this.published[kind] = fresh;
  }

  private sourceOf(kind: TrackKind): MediaStreamTrack | null {
    return kind === 'camera' && this.pictureLimit === 'none' ? null : this.wanted[kind];
  }

  /** A picture that never was limited keeps what the SDK chose. */
  private async encode(published: Published | undefined): Promise<void> {
    const limit = this.pictureLimit;
    if (!published?.picture || published.limit === limit || limit === 'none') return;
    // A picture that is too large is better than none.
    await published.picture.setEncoderConfiguration(encoders[limit]).catch(warn);
    published.limit = limit;
  }

  private wrap(kind: TrackKind, source: MediaStreamTrack): Published {
    const config = { mediaStreamTrack: source };
    if (isSound(kind))
      return { source, track: this.sdk().createCustomAudioTrack(config), picture: null, limit: 'full' };
    const track = this.sdk().createCustomVideoTrack(config);
    return { source, track, picture: kind === 'camera' ? track : null, limit: 'full' };
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
