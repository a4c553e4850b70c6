import { ScriptedTrack } from './scripted-track';

interface Transceiver {
  mid: string | null;
  readonly kind: 'audio' | 'video';
  direction: RTCRtpTransceiverDirection;
  readonly sender: Sender;
  readonly receiver: { readonly track: ScriptedTrack };
}

interface Sender {
  track: ScriptedTrack | null;
  encodings: RTCRtpEncodingParameters[];
  replaceTrack(track: ScriptedTrack | null): Promise<void>;
  getParameters(): { encodings: RTCRtpEncodingParameters[] };
  setParameters(parameters: { encodings: RTCRtpEncodingParameters[] }): Promise<void>;
}

/** What a description says: who made it, of what kinds, and whether with its candidates. */
interface Content {
  readonly from: number;
  readonly kinds: ('audio' | 'video')[];
  readonly gathered: boolean;
}

const connections = new Map<number, ScriptedPeerConnection>();

/** The part of RTCPeerConnection that is used: the negotiation of W3C WebRTC without ICE, DTLS and media. */
export class ScriptedPeerConnection extends EventTarget {
  private static made = 0;
  readonly number = ++ScriptedPeerConnection.made;
  signalingState: RTCSignalingState = 'stable';
  connectionState: RTCPeerConnectionState = 'new';
  localDescription: RTCSessionDescription | null = null;
  /** That of the last negotiation that came to its end. */
  currentLocalDescription: RTCSessionDescription | null = null;
  remoteDescription: RTCSessionDescription | null = null;
  onicecandidate: ((event: { candidate: unknown }) => void) | null = null;
  ontrack: ((event: { track: unknown; transceiver: unknown }) => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;
  onnegotiationneeded: (() => void) | null = null;
  restarts = 0;
  /** With which servers each restart began to look for a path. */
  readonly restartedWith: (RTCIceServer[] | undefined)[] = [];
  /** Seconds, as the browser reports it. */
  roundTrip = 0.02;
  private arrived = 0;
  private readonly transceivers: Transceiver[] = [];
  private version = 0;
  private hasCandidate = false;
  private negotiationWanted = false;

  constructor(private configuration: RTCConfiguration) {
    super();
    connections.set(this.number, this);
  }

  addTransceiver(
    source: ScriptedTrack | 'audio' | 'video',
    init: { direction: RTCRtpTransceiverDirection },
  ): Transceiver {
    const kind = typeof source === 'string' ? source : source.kind;
    const transceiver = this.add(kind, init.direction, typeof source === 'string' ? null : source);
    this.wantNegotiation();
    return transceiver;
  }

  getTransceivers(): readonly Transceiver[] {
    return this.transceivers;
  }

  async setLocalDescription(): Promise<void> {
    const type = this.signalingState === 'have-remote-offer' ? 'answer' : 'offer';
    const kinds = this.transceivers.map(({ kind }) => kind);
    this.transceivers.forEach((transceiver, index) => (transceiver.mid ??= String(index)));
    const version = ++this.version;
    const describe = (gathered: boolean): void => {
      const sdp = `o=- ${this.number} ${version}\n${JSON.stringify({ from: this.number, kinds, gathered })}`;
      const wasSettled = gathered && this.currentLocalDescription === this.localDescription;
      this.localDescription = { type, sdp, toJSON: () => ({ type, sdp }) };
      if (wasSettled) this.currentLocalDescription = this.localDescription;
    };
    describe(false);
    this.negotiate(type === 'offer' ? 'have-local-offer' : 'stable');
    queueMicrotask(() => {
      if (this.version === version) describe(true);
      this.onicecandidate?.({ candidate: { toJSON: () => ({ candidate: `candidate:${this.number}`, sdpMid: '0' }) } });
      this.onicecandidate?.({ candidate: null });
    });
    this.tryConnect();
  }

  async setRemoteDescription({ type, sdp = '' }: RTCSessionDescriptionInit): Promise<void> {
    if (type === 'answer' && this.signalingState !== 'have-local-offer') throw new Error('InvalidStateError');
    const { from, kinds, gathered } = JSON.parse(sdp.split('\n')[1] ?? '') as Content;
    this.remoteDescription = { type, sdp, toJSON: () => ({ type, sdp }) };
    this.negotiate(type === 'offer' ? 'have-remote-offer' : 'stable');
    this.hasCandidate ||= gathered;
    kinds.forEach((kind, index) => this.receive(from, kind, index));
    this.tryConnect();
  }

  async addIceCandidate(): Promise<void> {
    if (!this.remoteDescription) throw new Error('InvalidStateError');
    this.hasCandidate = true;
    this.tryConnect();
  }

  restartIce(): void {
    this.restarts++;
    this.restartedWith.push(this.configuration.iceServers);
    this.wantNegotiation();
  }

  setConfiguration(configuration: RTCConfiguration): void {
    this.configuration = configuration;
  }

  async getStats(): Promise<Map<string, unknown>> {
    const { arrived: packetsReceived, roundTrip: currentRoundTripTime } = this;
    const pair = { type: 'candidate-pair', nominated: true, packetsReceived, currentRoundTripTime };
    return new Map(this.arrived === 0 ? [] : [['pair', pair]]);
  }

  /** So many packets more. */
  arrive(packets: number): void {
    this.arrived += packets;
  }

  close(): void {
    this.connectionState = 'closed';
    connections.delete(this.number);
  }

  /** A test breaks or mends the path. */
  become(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
    this.dispatchEvent(new Event('connectionstatechange'));
  }

  private add(
    kind: 'audio' | 'video',
    direction: RTCRtpTransceiverDirection,
    track: ScriptedTrack | null,
  ): Transceiver {
    const sender: Transceiver['sender'] = {
      track,
      replaceTrack: async (next) => {
        sender.track = next;
      },
      encodings: [{ active: true }],
      getParameters: () => ({ encodings: sender.encodings.map((encoding) => ({ ...encoding })) }),
      setParameters: async ({ encodings }) => {
        sender.encodings = encodings;
      },
    };
    const transceiver = { mid: null, kind, direction, sender, receiver: { track: new ScriptedTrack(kind) } };
    this.transceivers.push(transceiver);
    return transceiver;
  }

  private receive(from: number, kind: 'audio' | 'video', index: number): void {
    const transceiver = this.transceivers[index] ?? this.add(kind, 'recvonly', null);
    transceiver.mid = String(index);
    const { track } = transceiver.receiver;
    track.source = () => {
      const other = connections.get(from);
      const up = this.connectionState === 'connected' && other?.connectionState === 'connected';
      const sender = other?.transceivers[index]?.sender;
      return up && sender?.encodings[0]?.active === true ? sender.track : null;
    };
    this.ontrack?.({ track, transceiver });
  }

  private wantNegotiation(): void {
    this.negotiationWanted = true;
    queueMicrotask(() => {
      if (!this.negotiationWanted || this.signalingState !== 'stable' || this.connectionState === 'closed') return;
      this.negotiationWanted = false;
      this.onnegotiationneeded?.();
    });
  }

  /** What wants to be negotiated waits until the last negotiation is over. */
  private negotiate(state: RTCSignalingState): void {
    this.signalingState = state;
    if (state === 'stable') this.currentLocalDescription = this.localDescription;
    if (state === 'stable' && this.negotiationWanted) this.wantNegotiation();
  }

  private tryConnect(): void {
    const complete = this.localDescription && this.remoteDescription && this.hasCandidate;
    if (!complete || this.signalingState !== 'stable' || this.connectionState !== 'new') return;
    queueMicrotask(() => {
      if (this.connectionState === 'new') this.become('connected');
    });
  }

  static create(configuration: RTCConfiguration): RTCPeerConnection {
    return new ScriptedPeerConnection(configuration) as unknown as RTCPeerConnection;
  }
}
