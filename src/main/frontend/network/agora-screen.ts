import { troubleOfProblem } from '../call/problem-troubles';
import type { AgoraGrant } from '../call/server';
import type { TroubleCode } from '../call/troubles';
import { DeadlinePassed, withinDeadline } from './agora-deadline';
import { AgoraPublisher } from './agora-publisher';
import { AgoraRenewal, type RenewalPorts } from './agora-renewal';
import { agoraEndOf, agoraTroubleOf } from './agora-troubles';
import type { AgoraClient, AgoraSdk } from './agora-types';
import { screenKinds, type ScreenKind } from './media-connection';
import { Queue } from './queue';

/**
 * The own screen, by a second client with a uid and a token of its own, as one client publishes one picture. It is in the channel only
 * while a screen is shared, and subscribes to nobody.
 */
export class AgoraScreen {
  private readonly queue = new Queue();
  private readonly publisher = new AgoraPublisher(() => this.loadedSdk(), screenKinds);
  private sdk: AgoraSdk | null = null;
  private client: AgoraClient | null = null;
  private renewal: AgoraRenewal | null = null;
  private picture: MediaStreamTrack | null = null;
  private uid: number | null = null;
  private closed = false;

  constructor(
    private readonly ports: RenewalPorts,
    private readonly failed: (trouble: TroubleCode) => void,
  ) {}

  /** The page itself is in the channel. */
  begin(sdk: AgoraSdk): void {
    this.sdk = sdk;
    void this.settle();
  }

  async want(kind: ScreenKind, track: MediaStreamTrack | null): Promise<void> {
    if (kind === 'screen') this.picture = track;
    await this.publisher.want(kind, track);
    await this.settle();
  }

  isOwn(uid: number): boolean {
    return uid === this.uid;
  }

  close(): Promise<void> {
    this.closed = true;
    return this.settle();
  }

  /** In the channel exactly as long as there is something to show. */
  private settle(): Promise<void> {
    return this.queue.run(async () => {
      if (this.isWanted() && !this.client) await this.enter();
      else if (!this.isWanted() && this.client) await this.leave();
    });
  }

  private isWanted(): boolean {
    return this.picture !== null && this.sdk !== null && !this.closed;
  }

  private async enter(): Promise<void> {
    const grant = await this.ports.grant();
    if (!this.isWanted()) return;
    if (!grant.ok) return this.fail(troubleOfProblem(grant.problem).code);
    const client = this.loadedSdk().createClient({ mode: 'rtc', codec: 'vp8' });
    this.client = client;
    this.uid = grant.value.uid;
    try {
      await this.join(client, grant.value);
    } catch (error) {
      await this.leave();
      this.fail(error instanceof DeadlinePassed ? 'media-timeout' : agoraTroubleOf(error));
    }
  }

  private async join(client: AgoraClient, grant: AgoraGrant): Promise<void> {
    client.on('connection-state-change', (now, _before, reason) => this.follow(client, now, reason));
    const { appId, channelName, token, uid } = grant;
    await withinDeadline(this.ports.timers, client.join(appId, channelName, token, uid));
    const renewal = new AgoraRenewal(this.ports, {
      renewed: (next) => client.renewToken(next.token),
      refused: (problem) => this.end(client, troubleOfProblem(problem).code),
    });
    this.renewal = renewal;
    client.on('token-privilege-will-expire', () => renewal.soon());
    client.on('token-privilege-did-expire', () => this.end(client, 'agora-token'));
    renewal.granted(grant);
    await this.publisher.joined(client);
  }

  private follow(client: AgoraClient, state: string, reason: string | undefined): void {
    if (state === 'CONNECTED') return void this.publisher.reconcile();
    if (state !== 'DISCONNECTED') return;
    const end = agoraEndOf(reason);
    if (end === 'left') return;
    this.end(client, end === 'removed' || end === 'expired' ? 'media-lost' : end);
  }

  /** Sharing again is one press, so nothing is tried by itself. */
  private end(client: AgoraClient, trouble: TroubleCode): void {
    void this.queue.run(async () => {
      if (this.client !== client) return;
      await this.leave();
      this.fail(trouble);
    });
  }

  private async leave(): Promise<void> {
    const { client } = this;
    this.client = null;
    this.renewal?.stop();
    this.publisher.left();
    await client?.leave().catch(() => undefined);
  }

  private fail(trouble: TroubleCode): void {
    if (!this.closed && this.picture) this.failed(trouble);
  }

  private loadedSdk(): AgoraSdk {
    if (!this.sdk) throw new Error('The SDK is not loaded yet.');
    return this.sdk;
  }
}
