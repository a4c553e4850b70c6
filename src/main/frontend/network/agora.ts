import { troubleOfProblem } from '../call/problem-troubles';
import type { AgoraGrant, ServerProblem } from '../call/server';
import type { TroubleCode } from '../call/troubles';
import type { Cancel } from '../time/timers';
import { DeadlinePassed, withinDeadline } from './agora-deadline';
import { AgoraPublisher } from './agora-publisher';
import { AgoraRenewal, type RenewalPorts } from './agora-renewal';
import { AgoraScreen } from './agora-screen';
import { agoraEndOf, agoraTroubleOf } from './agora-troubles';
import { quiet, type AgoraClient, type AgoraMedia, type AgoraSdk, type AgoraUser } from './agora-types';
import type { LinkQuality, LoadSdk } from './agora-types';
import {
  isScreen,
  ownKinds,
  type MediaConnection,
  type MediaListener,
  type OwnKind,
  type PeerAddress,
  type Seat,
  type TrackKind,
} from './media-connection';
import type { PictureLimit, Strain } from './ladder';
import { QualityJudge, type Verdict } from './quality';
import { RemoteUsers } from './remote-users';

export interface AgoraPorts extends RenewalPorts {
  readonly loadSdk: LoadSdk;
  /** As `grant`, for the second place, in which the own screen is shared. */
  readonly screenGrant: RenewalPorts['grant'];
}

const GIVE_UP_AFTER = 120_000;

type Refusal = 'removed' | 'over' | 'not-open' | 'not-found';
/** Of joining again: the next attempt may fare better. */
const passing: readonly TroubleCode[] = ['media-timeout', 'media-lost', 'server-unreachable'];
const refusals: readonly string[] = ['removed', 'over', 'not-open', 'not-found'] satisfies Refusal[];

/** Over Agora's network, by its SDK. */
export class AgoraConnection implements MediaConnection {
  private readonly users: RemoteUsers;
  private readonly publisher = new AgoraPublisher(() => this.loadedSdk(), ownKinds);
  private readonly screen: AgoraScreen;
  private readonly judge = new QualityJudge();
  private sdk: AgoraSdk | null = null;
  private client: AgoraClient | null = null;
  private readonly renewal: AgoraRenewal;
  private cancelGivingUp: Cancel = () => {};
  /** The token ran out before there was another: the network has put this page out. */
  private expired = false;
  private closed = false;

  constructor(
    private readonly ports: AgoraPorts,
    private readonly listener: MediaListener,
  ) {
    this.users = new RemoteUsers(this.emit);
    this.screen = new AgoraScreen({ ...ports, grant: ports.screenGrant }, (trouble) =>
      this.emit({ type: 'screen-failed', trouble }),
    );
    this.renewal = new AgoraRenewal(ports, {
      renewed: (grant) => this.use(grant),
      refused: (problem) => this.refuse(problem),
    });
  }

  async connect(seat: Seat): Promise<void> {
    this.users.become(seat.peers);
    this.emit({ type: 'state', state: 'connecting' });
    const [sdk, grant] = await Promise.all([this.ports.loadSdk().catch((): null => null), this.ports.grant()]);
    if (this.closed) return;
    if (!sdk) return this.fail('server-unreachable');
    if (!grant.ok) return this.refuse(grant.problem);
    this.start(sdk);
    await this.enter(grant.value);
  }

  async setTrack(kind: TrackKind, track: MediaStreamTrack | null): Promise<void> {
    await (isScreen(kind) ? this.screen.want(kind, track) : this.publisher.want(kind, track));
  }

  async limitPicture(limit: PictureLimit): Promise<void> {
    await this.publisher.limit(limit);
  }

  peerJoined(peer: PeerAddress): void {
    this.users.peerJoined(peer);
  }

  /** Agora signals by its own ways. */
  peerReturned(): void {}

  peerLeft(peer: string): void {
    this.users.peerLeft(peer);
  }

  signal(): void {}

  resumed(seat: Seat): void {
    this.users.become(seat.peers);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.users.forgetAll();
    this.closed = true;
    this.renewal.stop();
    this.cancelGivingUp();
    this.publisher.left();
    await Promise.all([this.screen.close(), this.client?.leave().catch(() => undefined)]);
  }

  private start(sdk: AgoraSdk): void {
    this.sdk = sdk;
    quiet(sdk);
    const client = sdk.createClient({ mode: 'rtc', codec: 'vp8' });
    client.on('connection-state-change', (now, _before, reason) => this.follow(now, reason));
    client.on('user-published', (user, media) => void this.subscribe(user, media));
    client.on('user-unpublished', (user, media) => this.unsubscribe(user, media));
    client.on('user-left', ({ uid }) => this.users.forget(Number(uid)));
    client.on('token-privilege-will-expire', () => this.renewal.soon());
    client.on('token-privilege-did-expire', () => this.runOut());
    client.on('network-quality', (quality) => this.look(quality));
    this.client = client;
  }

  private async enter(grant: AgoraGrant): Promise<void> {
    const trouble = await this.join(grant);
    if (trouble) return this.fail(trouble);
    if (this.closed) return;
    this.renewal.granted(grant);
    this.screen.begin(this.loadedSdk());
  }

  /** What stopped it, or null. */
  private async join(grant: AgoraGrant): Promise<TroubleCode | null> {
    const client = this.client;
    if (!client || this.closed) return null;
    try {
      const { appId, channelName, token, uid } = grant;
      await withinDeadline(this.ports.timers, client.join(appId, channelName, token, uid));
    } catch (error) {
      void client.leave().catch(() => undefined);
      return this.closed ? null : error instanceof DeadlinePassed ? 'media-timeout' : agoraTroubleOf(error);
    }
    if (this.closed) {
      void client.leave().catch(() => undefined);
      return null;
    }
    this.expired = false;
    this.restored();
    await this.publisher.joined(client);
    return null;
  }

  private async use(grant: AgoraGrant): Promise<void> {
    if (this.expired) return this.joinAgain(grant);
    await this.client?.renewToken(grant.token).catch(() => this.joinAgain(grant));
  }

  private async joinAgain(grant: AgoraGrant): Promise<void> {
    this.interrupted();
    this.publisher.left();
    await this.client?.leave().catch(() => undefined);
    const trouble = await this.join(grant);
    if (!trouble) return;
    // What a better moment may cure is tried on; anything else would fail again.
    if (passing.includes(trouble)) throw new Error(trouble);
    this.renewal.stop();
    this.fail(trouble);
  }

  private runOut(): void {
    this.expired = true;
    this.interrupted();
    this.renewal.soon();
  }

  private interrupted(): void {
    this.cancelGivingUp();
    this.cancelGivingUp = this.ports.timers.after(GIVE_UP_AFTER, () => this.fail('media-lost'));
    this.emit({ type: 'state', state: 'reconnecting' });
  }

  private restored(): void {
    this.cancelGivingUp();
    this.emit({ type: 'state', state: 'connected' });
  }

  private follow(state: string, reason: string | undefined): void {
    if (state === 'CONNECTED') {
      this.restored();
      void this.publisher.reconcile();
    } else if (state === 'RECONNECTING') {
      this.interrupted();
    } else if (state === 'DISCONNECTED') {
      this.ended(reason);
    }
  }

  private ended(reason: string | undefined): void {
    const end = agoraEndOf(reason);
    if (end === 'left') return;
    if (end === 'removed') return this.emit({ type: 'refused', code: 'removed' });
    if (end === 'expired') return this.runOut();
    this.fail(end);
  }

  private async subscribe(user: AgoraUser, media: AgoraMedia | 'datachannel'): Promise<void> {
    if (media === 'datachannel' || !this.client || this.screen.isOwn(Number(user.uid))) return;
    try {
      const track = await this.client.subscribe(user, media);
      this.users.set(Number(user.uid), kindOf(media), track.getMediaStreamTrack());
    } catch (error) {
      // The other unpublished meanwhile, or a new `user-published` follows the reconnection.
      console.warn('visavis: subscribing', error);
    }
  }

  private unsubscribe(user: AgoraUser, media: AgoraMedia | 'datachannel'): void {
    if (media !== 'datachannel') this.users.set(Number(user.uid), kindOf(media), null);
  }

  private look(own: LinkQuality): void {
    const others = Object.values(this.client?.getRemoteNetworkQuality() ?? {});
    const verdict = this.judge.look(verdictOf(own, others));
    if (verdict) this.emit({ type: 'quality', ...verdict });
    const strain = strainOf(own.uplinkNetworkQuality);
    if (strain) this.emit({ type: 'strain', strain });
  }

  private refuse(problem: ServerProblem): void {
    if (isRefusal(problem.code)) this.emit({ type: 'refused', code: problem.code });
    else this.withdraw(troubleOfProblem(problem).code);
  }

  /** Whom the server turns away, but for a reason that ends nothing, sends nothing until it is let in anew. */
  private withdraw(trouble: TroubleCode): void {
    this.renewal.stop();
    this.publisher.left();
    void this.screen.close();
    void this.client?.leave().catch(() => undefined);
    this.fail(trouble);
  }

  private fail(trouble: TroubleCode): void {
    this.emit({ type: 'state', state: 'lost' });
    this.emit({ type: 'failed', trouble });
  }

  private readonly emit: MediaListener = (event) => {
    if (!this.closed) this.listener(event);
  };

  private loadedSdk(): AgoraSdk {
    if (!this.sdk) throw new Error('The SDK is not loaded yet.');
    return this.sdk;
  }
}

function isRefusal(code: string): code is Refusal {
  return refusals.includes(code);
}

function kindOf(media: AgoraMedia): OwnKind {
  return media === 'audio' ? 'microphone' : 'camera';
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
