import type { AgoraGrant, ServerProblem } from '../call/server';
import type { TroubleCode } from '../call/troubles';
import type { Cancel, Timers } from '../time/timers';
import { DeadlinePassed, withinDeadline } from './agora-deadline';
import { AgoraRenewal, type RenewalPorts } from './agora-renewal';
import { agoraEndOf, agoraTroubleOf } from './agora-troubles';
import type { AgoraClient } from './agora-types';

export interface MembershipEvents {
  /** In the channel, for the first time or again. */
  joined(client: AgoraClient): Promise<void>;
  /** Out of it, for now or for good: nothing is published there any more. */
  left(): void;
  interrupted(): void;
  /** The network has mended itself. */
  restored(): void;
  /** By somebody who may do that. */
  removed(): void;
  failed(trouble: TroubleCode): void;
  /** The server gives no more tokens. */
  refused(problem: ServerProblem): void;
}

const GIVE_UP_AFTER = 120_000;
/** Of joining again: the next attempt may fare better. */
const passing: readonly TroubleCode[] = ['media-timeout', 'media-lost', 'server-unreachable'];

/** The place in Agora's channel: taken, kept by fresh tokens, and taken again when it was lost. */
export class AgoraMembership {
  private readonly renewal: AgoraRenewal;
  private client: AgoraClient | null = null;
  private cancelGivingUp: Cancel = () => {};
  /** The token ran out before there was another: the network has put this page out. */
  private expired = false;
  private closed = false;

  constructor(
    private readonly ports: RenewalPorts,
    private readonly events: MembershipEvents,
  ) {
    this.renewal = new AgoraRenewal(ports, {
      renewed: (grant) => this.use(grant),
      refused: (problem) => events.refused(problem),
    });
  }

  /** What stopped it, or null. */
  async enter(client: AgoraClient, grant: AgoraGrant): Promise<TroubleCode | null> {
    this.client = client;
    client.on('connection-state-change', (now, _before, reason) => this.follow(now, reason));
    client.on('token-privilege-will-expire', () => this.renewal.soon());
    client.on('token-privilege-did-expire', () => this.runOut());
    const trouble = await this.join(client, grant);
    if (!trouble && !this.closed) this.renewal.granted(grant);
    return trouble;
  }

  /** Out of the channel, and not back in by itself. */
  async leave(): Promise<void> {
    this.renewal.stop();
    this.cancelGivingUp();
    this.events.left();
    await this.client?.leave().catch(() => undefined);
  }

  /** As `leave`, also while still joining. */
  close(): Promise<void> {
    this.closed = true;
    return this.leave();
  }

  private async join(client: AgoraClient, grant: AgoraGrant): Promise<TroubleCode | null> {
    if (this.closed) return null;
    const trouble = await tryToJoin(this.ports.timers, client, grant);
    if (trouble || this.closed) {
      void client.leave().catch(() => undefined);
      return this.closed ? null : trouble;
    }
    this.expired = false;
    this.cancelGivingUp();
    await this.events.joined(client);
    return null;
  }

  private async use(grant: AgoraGrant): Promise<void> {
    const { client } = this;
    if (!client) return;
    if (this.expired) return this.joinAgain(client, grant);
    await client.renewToken(grant.token).catch(() => this.joinAgain(client, grant));
  }

  private async joinAgain(client: AgoraClient, grant: AgoraGrant): Promise<void> {
    this.interrupted();
    this.events.left();
    await client.leave().catch(() => undefined);
    const trouble = await this.join(client, grant);
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

  private follow(state: string, reason: string | undefined): void {
    if (state === 'CONNECTED') this.restored();
    else if (state === 'RECONNECTING') this.interrupted();
    else if (state === 'DISCONNECTED') this.ended(reason);
  }

  private ended(reason: string | undefined): void {
    const end = agoraEndOf(reason);
    if (end === 'left') return;
    if (end === 'removed') return this.events.removed();
    if (end === 'expired') return this.runOut();
    this.fail(end);
  }

  private interrupted(): void {
    this.cancelGivingUp();
    this.cancelGivingUp = this.ports.timers.after(GIVE_UP_AFTER, () => this.fail('media-lost'));
    this.events.interrupted();
  }

  private restored(): void {
    this.cancelGivingUp();
    this.events.restored();
  }

  /** Said once: what is lost already is not lost again when the patience ends. */
  private fail(trouble: TroubleCode): void {
    this.cancelGivingUp();
    this.events.failed(trouble);
  }
}

async function tryToJoin(timers: Timers, client: AgoraClient, grant: AgoraGrant): Promise<TroubleCode | null> {
  const { appId, channelName, token, uid } = grant;
  try {
    await withinDeadline(timers, client.join(appId, channelName, token, uid));
    return null;
  } catch (error) {
    return error instanceof DeadlinePassed ? 'media-timeout' : agoraTroubleOf(error);
  }
}
