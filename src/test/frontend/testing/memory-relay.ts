/** The stand-in's relay without a server: all pages are in this one. The messages are documented in agora-stand-in.ts. */
export class MemoryRelay {
  private readonly members = new Map<number, RelaySocket>();
  /** Set by tests: answers `join` with this instead. */
  refusal: { readonly code: string; readonly desc?: string } | null = null;
  /** The same for one uid. */
  refusalOf: { readonly uid: number; readonly code: string } | null = null;
  silent = false;
  renewalRefused = false;
  readonly tokens: string[] = [];

  readonly newSocket = (): WebSocket => new RelaySocket(this) as unknown as WebSocket;

  get uids(): readonly number[] {
    return [...this.members.keys()];
  }

  /** A test gives a command to one page. */
  command(uid: number, message: Record<string, unknown>): void {
    this.members.get(uid)?.say(message);
  }

  receive(socket: RelaySocket, message: Record<string, unknown>): void {
    switch (message['type']) {
      case 'join':
        return this.join(socket, Number(message['uid']), String(message['token']));
      case 'relay':
        return this.members.get(Number(message['to']))?.say({ type: 'relay', from: socket.uid, data: message['data'] });
      case 'renew':
        this.tokens.push(String(message['token']));
        return socket.say(
          this.renewalRefused ? { type: 'renew-refused', code: 'INVALID_PARAMS' } : { type: 'renewed' },
        );
      case 'leave':
        return this.leave(socket);
    }
  }

  leave(socket: RelaySocket): void {
    if (this.members.get(socket.uid) !== socket) return;
    this.members.delete(socket.uid);
    for (const other of this.members.values()) other.say({ type: 'peer-left', uid: socket.uid });
  }

  private join(socket: RelaySocket, uid: number, token: string): void {
    if (this.silent) return;
    if (this.refusalOf?.uid === uid) return socket.say({ type: 'refused', code: this.refusalOf.code });
    if (this.refusal) return socket.say({ type: 'refused', ...this.refusal });
    this.tokens.push(token);
    socket.uid = uid;
    for (const other of this.members.values()) other.say({ type: 'peer-joined', uid });
    socket.say({ type: 'joined', peers: [...this.members.keys()] });
    this.members.set(uid, socket);
  }
}

export class RelaySocket {
  uid = 0;
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;

  constructor(private readonly relay: MemoryRelay) {
    queueMicrotask(() => {
      if (this.readyState !== 0) return;
      this.readyState = 1;
      this.onopen?.();
    });
  }

  send(frame: string): void {
    const message = JSON.parse(frame) as Record<string, unknown>;
    queueMicrotask(() => this.relay.receive(this, message));
  }

  say(message: Record<string, unknown>): void {
    const frame = JSON.stringify(message);
    queueMicrotask(() => {
      if (this.readyState === 1) this.onmessage?.({ data: frame });
    });
  }

  close(): void {
    this.readyState = 3;
    queueMicrotask(() => this.relay.leave(this));
  }
}
