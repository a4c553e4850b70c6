import type {
  MediaConnection,
  MediaEvent,
  MediaListener,
  PeerAddress,
  Seat,
  TrackKind,
} from '../../../main/frontend/network/media-connection';
import type { Signal } from '../../../main/frontend/signaling/messages';

/** How a contract run makes connections and media: in Node with scripted ones, in a browser with real ones. */
export interface ContractWorld {
  connection(wiring: Wiring): MediaConnection;
  /** A live source: a moving picture, or a tone. */
  source(kind: TrackKind): MediaStreamTrack;
  /** Whether media comes through this remote track now. */
  arrives(track: MediaStreamTrack): Promise<boolean>;
  /** Lets time pass. */
  pause(): Promise<void>;
}

export interface Wiring {
  readonly id: string;
  readonly uid: number;
  readonly screenUid: number;
  readonly send: (to: string, signal: Signal) => void;
  readonly listener: MediaListener;
}

/** What the server does for a room: gives seats, tells who comes and goes, and relays. */
export class ContractRoom {
  private readonly parties: Party[] = [];
  private readonly politeness = new Map<Party, boolean>();
  /** Those whose socket is gone: nothing reaches them, nothing comes from them. */
  private readonly cutOff = new Set<string>();
  private seats = 0;

  constructor(readonly world: ContractWorld) {}

  newParty(): Party {
    const number = ++this.seats;
    return new Party(this, `p-${number}`, 1000 + 2 * number);
  }

  async enter(party: Party, polite = this.seats % 2 === 0): Promise<void> {
    this.politeness.set(party, polite);
    for (const other of this.reachable()) other.connection.peerJoined(addressOf(party));
    this.parties.push(party);
    await party.connection.connect(this.seatOf(party));
  }

  cut(party: Party): void {
    this.cutOff.add(party.id);
  }

  /** @param noticed whether the server knew that the socket was gone, and told the others */
  restore(party: Party, noticed: boolean): void {
    this.cutOff.delete(party.id);
    party.connection.resumed(this.seatOf(party));
    if (!noticed) return;
    for (const other of this.reachable()) if (other !== party) other.connection.peerReturned(party.id);
  }

  async leave(party: Party): Promise<void> {
    this.parties.splice(this.parties.indexOf(party), 1);
    await party.connection.close();
    for (const other of this.parties) other.connection.peerLeft(party.id);
  }

  relay(from: string, to: string, signal: Signal): void {
    if (this.cutOff.has(from) || this.cutOff.has(to)) return;
    const copy = JSON.parse(JSON.stringify(signal)) as Signal;
    void this.world.pause().then(() => this.parties.find(({ id }) => id === to)?.connection.signal(from, copy));
  }

  private reachable(): readonly Party[] {
    return this.parties.filter(({ id }) => !this.cutOff.has(id));
  }

  private seatOf(party: Party): Seat {
    const others = this.parties.filter((other) => other !== party);
    return {
      you: party.id,
      polite: this.politeness.get(party) ?? true,
      peers: others.map(addressOf),
      iceServers: [],
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.parties.map(({ connection }) => connection.close()));
  }
}

export class Party {
  readonly events: MediaEvent[] = [];
  readonly connection: MediaConnection;

  constructor(
    private readonly room: ContractRoom,
    readonly id: string,
    readonly uid: number,
  ) {
    this.connection = room.world.connection({
      id,
      uid,
      screenUid: this.screenUid,
      send: (to, signal) => room.relay(id, to, signal),
      listener: (event) => this.events.push(event),
    });
  }

  /** A fresh source, sent from now on. */
  async send(kind: TrackKind): Promise<MediaStreamTrack> {
    const track = this.room.world.source(kind);
    await this.connection.setTrack(kind, track);
    return track;
  }

  get screenUid(): number {
    return this.uid + 1;
  }

  received(from: Party, kind: TrackKind): MediaStreamTrack | null {
    const last = this.events.findLast(
      (event) => event.type === 'remote-track' && event.peer === from.id && event.kind === kind,
    );
    return last?.type === 'remote-track' ? last.track : null;
  }

  async gets(from: Party, kind: TrackKind): Promise<boolean> {
    const track = this.received(from, kind);
    return track !== null && (await this.room.world.arrives(track));
  }

  get state(): string | undefined {
    const last = this.events.findLast((event) => event.type === 'state');
    return last?.type === 'state' ? last.state : undefined;
  }
}

function addressOf({ id, uid, screenUid }: Party): PeerAddress {
  return { id, uid, screenUid };
}
