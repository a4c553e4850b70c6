import type { Answer } from '../call/server';
import type { TestServers } from './check-server';
import { type Gathered, serversFor, type Servers } from './ice-gathering';
import { notBegun, type CallQuality, type StepName, type StepResult, type TestProgress } from './test-steps';
import { isWeak } from './verdict';

export interface TestPorts {
  readonly begin: () => Promise<Answer<TestServers>>;
  /** A round trip on the socket, in milliseconds; rejects when it does not work. */
  readonly echo: () => Promise<number>;
  readonly gather: (servers: Servers, relayOnly: boolean) => Promise<Gathered>;
  readonly call: (servers: Servers, relayOnly: boolean) => Promise<CallQuality>;
  readonly monotonic: () => number;
}

/** Tries the way that a call takes, one part after the other, and tells after each what is known. */
export class ConnectionTest {
  private progress = notBegun();

  constructor(
    private readonly ports: TestPorts,
    private readonly tell: (progress: TestProgress) => void,
  ) {}

  async run(): Promise<TestProgress> {
    const servers = await this.reachServer();
    if (servers) {
      await this.socket();
      await Promise.all([this.stun(servers), this.turn('turn-udp', servers), this.turn('turn-tcp', servers)]);
      await this.call(servers);
    }
    for (const [name, { state }] of Object.entries(this.progress.steps)) {
      if (state === 'waiting') this.step(name as StepName, { state: 'skipped', millis: null });
    }
    this.know({ over: true });
    return this.progress;
  }

  private async reachServer(): Promise<Servers | null> {
    this.step('server', { state: 'running', millis: null });
    const began = this.ports.monotonic();
    const answer = await this.ports.begin();
    const millis = Math.round(this.ports.monotonic() - began);
    if (answer.ok) {
      this.know({ network: answer.value.network });
      this.step('server', { state: 'good', millis });
      return answer.value.iceServers;
    }
    const { httpStatus, support } = answer.problem;
    this.know({ tooOften: httpStatus === 429, support: support ?? null });
    this.step('server', { state: 'failed', millis: null });
    return null;
  }

  private async socket(): Promise<void> {
    await this.attempt('socket', async () => ({ state: 'good', millis: await this.ports.echo() }));
  }

  /** A TURN server answers STUN as well. */
  private async stun(servers: Servers): Promise<void> {
    const own = serversFor('stun', servers);
    const asked = own.length > 0 ? own : serversFor('turn-udp', servers);
    if (asked.length === 0) return this.step('stun', { state: 'absent', millis: null });
    await this.attempt('stun', async () => {
      const { reached, relay, millis } = await this.ports.gather(asked, false);
      return { state: reached || relay ? 'good' : 'failed', millis };
    });
  }

  private async turn(name: 'turn-udp' | 'turn-tcp', servers: Servers): Promise<void> {
    const asked = serversFor(name, servers);
    if (asked.length === 0) return this.step(name, { state: 'absent', millis: null });
    await this.attempt(name, async () => {
      const { relay, millis } = await this.ports.gather(asked, true);
      return { state: relay ? 'good' : 'failed', millis };
    });
  }

  private async call(servers: Servers): Promise<void> {
    const { steps } = this.progress;
    const relay = steps['turn-udp'].state === 'good' || steps['turn-tcp'].state === 'good';
    await this.attempt('call', async () => {
      const quality = await this.ports.call(servers, relay);
      this.know({ quality });
      return { state: isWeak(quality) ? 'weak' : 'good', millis: quality.roundTrip };
    });
  }

  private async attempt(name: StepName, action: () => Promise<StepResult>): Promise<void> {
    this.step(name, { state: 'running', millis: null });
    this.step(name, await action().catch(() => ({ state: 'failed', millis: null }) as const));
  }

  private step(name: StepName, result: StepResult): void {
    this.know({ steps: { ...this.progress.steps, [name]: result } });
  }

  private know(more: Partial<TestProgress>): void {
    this.progress = { ...this.progress, ...more };
    this.tell(this.progress);
  }
}
