import { troubleOfProblem } from '../call/problem-troubles';
import type { AgoraGrant, ServerProblem } from '../call/server';
import type { TroubleCode } from '../call/troubles';
import { AgoraMembership } from './agora-membership';
import { AgoraPublisher } from './agora-publisher';
import { AgoraQuality } from './agora-quality';
import { AgoraReception } from './agora-reception';
import type { RenewalPorts } from './agora-renewal';
import { AgoraScreen } from './agora-screen';
import { quiet, type AgoraClient, type AgoraSdk, type LoadSdk } from './agora-types';
import type { PictureLimit } from './ladder';
import {
  isScreen,
  ownKinds,
  type MediaConnection,
  type MediaListener,
  type PeerAddress,
  type Seat,
  type TrackKind,
} from './media-connection';
import { RemoteUsers } from './remote-users';

export interface AgoraPorts extends RenewalPorts {
  readonly loadSdk: LoadSdk;
  /** As `grant`, for the second place, in which the own screen is shared. */
  readonly screenGrant: RenewalPorts['grant'];
}

type Refusal = 'removed' | 'over' | 'not-open' | 'not-found';
const refusals: readonly string[] = ['removed', 'over', 'not-open', 'not-found'] satisfies Refusal[];

/** Over Agora's network, by its SDK. */
export class AgoraConnection implements MediaConnection {
  private readonly publisher = new AgoraPublisher(() => this.loadedSdk(), ownKinds);
  private readonly users: RemoteUsers;
  private readonly membership: AgoraMembership;
  private readonly screen: AgoraScreen;
  private readonly reception: AgoraReception;
  private readonly quality: AgoraQuality;
  private sdk: AgoraSdk | null = null;
  private closed = false;

  constructor(
    private readonly ports: AgoraPorts,
    private readonly listener: MediaListener,
  ) {
    this.users = new RemoteUsers(this.emit);
    this.screen = new AgoraScreen({ ...ports, grant: ports.screenGrant }, (trouble) =>
      this.emit({ type: 'screen-failed', trouble }),
    );
    this.reception = new AgoraReception(this.users, (uid) => this.screen.isOwn(uid));
    this.quality = new AgoraQuality(this.emit);
    this.membership = new AgoraMembership(ports, {
      joined: (client) => this.joined(client),
      left: () => this.publisher.left(),
      interrupted: () => this.emit({ type: 'state', state: 'reconnecting' }),
      restored: () => this.restored(),
      removed: () => this.emit({ type: 'refused', code: 'removed' }),
      failed: (trouble) => this.fail(trouble),
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
    await this.enter(sdk, grant.value);
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
    await Promise.all([this.membership.close(), this.screen.close()]);
  }

  private async enter(sdk: AgoraSdk, grant: AgoraGrant): Promise<void> {
    this.sdk = sdk;
    quiet(sdk);
    const client = sdk.createClient({ mode: 'rtc', codec: 'vp8' });
    this.reception.attend(client);
    this.quality.attend(client);
    const trouble = await this.membership.enter(client, grant);
    if (trouble) return this.fail(trouble);
    if (!this.closed) this.screen.begin(sdk);
  }

  private joined(client: AgoraClient): Promise<void> {
    this.emit({ type: 'state', state: 'connected' });
    return this.publisher.joined(client);
  }

  private restored(): void {
    this.emit({ type: 'state', state: 'connected' });
    void this.publisher.reconcile();
  }

  private refuse(problem: ServerProblem): void {
    if (isRefusal(problem.code)) this.emit({ type: 'refused', code: problem.code });
    else this.withdraw(troubleOfProblem(problem).code);
  }

  /** Whom the server turns away, but for a reason that ends nothing, sends nothing until it is let in anew. */
  private withdraw(trouble: TroubleCode): void {
    void this.membership.leave();
    void this.screen.close();
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
