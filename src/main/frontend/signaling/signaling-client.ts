import type { Cancel } from '../time/timers';
import { reconnectDelay } from './backoff';
import { LatestSocket, type SocketPorts } from './latest-socket';
import type { ClientMessage, ServerMessage } from './messages';
import { Pulse, type PulsePorts } from './pulse';
import { readMessage } from './read-message';

export interface SignalingPorts extends PulsePorts, SocketPorts {
  readonly random: () => number;
}

export type SignalingEvent =
  | { readonly type: 'message'; readonly message: ServerMessage }
  /** The socket is gone and is being opened again; `failures` counts attempts since it last worked. */
  | { readonly type: 'down'; readonly failures: number }
  | { readonly type: 'up' }
  /** The socket is open, but the server does not answer just now; or does so again. */
  | { readonly type: 'quiet'; readonly quiet: boolean }
  | { readonly type: 'time'; readonly serverTime: number; readonly roundTrip: number }
  /** For good: it does not come back by itself. */
  | { readonly type: 'closed'; readonly code: number };

const FINAL = new Set([1000, 1003, 1009, 4001, 4002, 4003, 4008]);
const TOO_MANY_MESSAGES = 4029;
/** Our own: not 1000, which would say that the person left. */
const LOST = 4000;

/** The socket of docs/protocol.md: says hello, pings, and comes back with the same peer id after a loss. */
export class SignalingClient {
  private readonly socket: LatestSocket;
  private peerId: string | null = null;
  private takeOver = false;
  private failures = 0;
  private stopped = true;
  private quiet = false;
  private readonly pulse: Pulse;
  private cancelReconnecting: Cancel = () => {};

  constructor(
    private readonly tab: string,
    private readonly ports: SignalingPorts,
    private readonly emit: (event: SignalingEvent) => void,
  ) {
    this.socket = new LatestSocket(ports, {
      opened: () => this.opened(),
      received: (data) => this.receive(data),
      closed: (code) => this.closed(code),
      stuck: () => this.lost(),
    });
    this.pulse = new Pulse(ports, {
      ask: (id) => void this.send({ type: 'ping', id }),
      quiet: () => this.become(true),
      heard: (serverTime, roundTrip) => {
        this.become(false);
        this.emit({ type: 'time', serverTime, roundTrip });
      },
      dead: () => this.suspect(),
    });
  }

  connect(): void {
    if (!this.stopped) return;
    this.stopped = false;
    this.failures = 0;
    this.socket.open();
  }

  /** "Use here": the other tab gives way. */
  moveHere(): void {
    this.takeOver = true;
    if (this.stopped) this.connect();
    else if (this.socket.isOpen) this.hello();
  }

  /** False when there is no socket now: what it was about is said anew after the next welcome. */
  send(message: ClientMessage): boolean {
    return this.socket.send(message);
  }

  /** On purpose: the server is told, and nothing comes back. */
  leave(): void {
    this.send({ type: 'leave' });
    this.stop();
  }

  stop(): void {
    this.stopped = true;
    this.peerId = null;
    this.takeOver = false;
    this.drop(1000);
  }

  /** The browser says that the network is gone: do not wait for the pong that will not come. */
  suspect(): void {
    if (!this.stopped && this.socket.isOpen) this.lost();
  }

  /** The network is back: do not wait for the rest of the delay. */
  hurry(): void {
    if (this.stopped || this.socket.isOpen) return;
    this.drop(LOST);
    this.socket.open();
  }

  private opened(): void {
    this.hello();
    this.pulse.begin();
    this.emit({ type: 'up' });
  }

  private hello(): void {
    this.send({
      type: 'hello',
      tab: this.tab,
      ...(this.peerId === null ? {} : { resume: this.peerId }),
      ...(this.takeOver ? { takeOver: true } : {}),
    });
  }

  private receive(data: unknown): void {
    let message: ServerMessage;
    try {
      message = readMessage(typeof data === 'string' ? data : '');
    } catch (unreadable) {
      console.warn('visavis: message not understood', unreadable);
      return;
    }
    if (message.type === 'pong') return this.pulse.answered(message.id, message.serverTime);
    // A pong alone does not show that the server can answer a hello.
    this.failures = 0;
    if (message.type === 'welcome') this.welcomed(message.you);
    this.emit({ type: 'message', message });
  }

  private welcomed(you: string): void {
    this.peerId = you;
    this.takeOver = false;
  }

  private become(quiet: boolean): void {
    if (this.quiet === quiet) return;
    this.quiet = quiet;
    this.emit({ type: 'quiet', quiet });
  }

  private closed(code: number): void {
    if (FINAL.has(code)) {
      this.stopped = true;
      this.drop();
      this.emit({ type: 'closed', code });
      return;
    }
    this.lost(code === TOO_MANY_MESSAGES ? 5000 : undefined);
  }

  private lost(delay = reconnectDelay(this.failures, this.ports.random)): void {
    this.drop(LOST);
    this.failures++;
    this.cancelReconnecting = this.ports.timers.after(delay, () => this.socket.open());
    this.emit({ type: 'down', failures: this.failures });
  }

  private drop(code?: number): void {
    this.cancelReconnecting();
    this.pulse.stop();
    this.quiet = false;
    this.socket.drop(code);
  }
}
