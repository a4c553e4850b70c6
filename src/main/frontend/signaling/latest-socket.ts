import type { Cancel, Timers } from '../time/timers';
import { PROTOCOL, type ClientMessage } from './messages';

/** The part of a WebSocket that is used. */
export interface Socket {
  send(frame: string): void;
  close(code: number): void;
}

export interface SocketEvents {
  opened(): void;
  received(data: unknown): void;
  closed(code: number): void;
}

export interface SocketPorts {
  readonly openSocket: (protocol: string, events: SocketEvents) => Socket;
  readonly timers: Timers;
}

export interface LatestSocketEvents extends SocketEvents {
  /** It does not open. */
  stuck(): void;
}

const OPEN_WITHIN = 10_000;

/** One socket at a time: anything that an older one still says is ignored. */
export class LatestSocket {
  /** Being opened, or open. */
  private latest: Socket | null = null;
  /** The same one once it is open. */
  private ready: Socket | null = null;
  private cancelDeadline: Cancel = () => {};

  constructor(
    private readonly ports: SocketPorts,
    private readonly events: LatestSocketEvents,
  ) {}

  get isOpen(): boolean {
    return this.ready !== null;
  }

  open(): void {
    const mine = (action: () => void): void => {
      if (this.latest === socket) action();
    };
    const socket: Socket = this.ports.openSocket(PROTOCOL, {
      opened: () => mine(() => this.opened(socket)),
      received: (data) => mine(() => this.events.received(data)),
      closed: (code) => mine(() => this.events.closed(code)),
    });
    this.latest = socket;
    this.cancelDeadline = this.ports.timers.after(OPEN_WITHIN, () => mine(() => this.events.stuck()));
  }

  /** False when none is open. */
  send(message: ClientMessage): boolean {
    this.ready?.send(JSON.stringify(message));
    return this.isOpen;
  }

  /** @param code to close it with; none where the other side has closed it */
  drop(code?: number): void {
    this.cancelDeadline();
    const socket = this.latest;
    this.ready = null;
    this.latest = null;
    if (socket && code !== undefined) socket.close(code);
  }

  private opened(socket: Socket): void {
    this.cancelDeadline();
    this.ready = socket;
    this.events.opened();
  }
}
