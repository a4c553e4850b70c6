import type { ClientMessage } from '../../../main/frontend/signaling/messages';
import type { Socket, SocketEvents } from '../../../main/frontend/signaling/latest-socket';

/** The server's end of a socket, in a test's hands. */
export class ScriptedSocket implements Socket {
  readonly sent: ClientMessage[] = [];
  closedWith: number | null = null;

  constructor(readonly events: SocketEvents) {}

  send(frame: string): void {
    this.sent.push(JSON.parse(frame) as ClientMessage);
  }

  close(code: number): void {
    this.closedWith = code;
  }

  say(message: unknown): void {
    this.events.received(JSON.stringify(message));
  }

  sentOf<T extends ClientMessage['type']>(type: T): Extract<ClientMessage, { type: T }>[] {
    return this.sent.filter((message): message is Extract<ClientMessage, { type: T }> => message.type === type);
  }
}

export class ScriptedSockets {
  readonly all: ScriptedSocket[] = [];

  readonly open = (_protocol: string, events: SocketEvents): Socket => {
    const socket = new ScriptedSocket(events);
    this.all.push(socket);
    return socket;
  };

  get last(): ScriptedSocket {
    const socket = this.all.at(-1);
    if (!socket) throw new Error('No socket was opened.');
    return socket;
  }
}

export const welcomeMessage = {
  type: 'welcome',
  you: 'p-me',
  role: 'guest',
  network: 'direct',
  peers: [],
  startedAt: '2026-11-21T10:00:00Z',
  endsAt: '2026-11-21T10:50:00Z',
  closesAt: '2026-11-21T11:20:00Z',
  locked: false,
  serverTime: '2026-11-21T10:01:00Z',
} as const;
