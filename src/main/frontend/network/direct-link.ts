import type { SentTracks, Signal } from '../signaling/messages';
import { isSound, screenKinds, trackKinds, type TrackKind, type Tracks } from './media-connection';
import type { PictureLimit } from './ladder';
import { Queue } from './queue';
import { limitSender } from './sender-limit';

export type NewPeerConnection = (configuration: RTCConfiguration) => RTCPeerConnection;

export interface LinkSetUp {
  readonly newPeerConnection: NewPeerConnection;
  readonly configuration: RTCConfiguration;
  readonly polite: boolean;
  readonly tracks: Tracks;
  readonly limit: PictureLimit;
  readonly send: (signal: Signal) => void;
  readonly onTrack: (kind: TrackKind, track: MediaStreamTrack) => void;
  readonly onState: (state: RTCPeerConnectionState) => void;
}

/**
 * One RTCPeerConnection to one other page, by "perfect negotiation" (W3C WebRTC, 10.7). Microphone and camera have their
 * transceivers from the first offer on, so that switching them never negotiates again. A screen gets its own with the first that is
 * shared, and keeps them. What comes in which is said with each description, never guessed.
 */
export class DirectLink {
  readonly connection: RTCPeerConnection;
  private readonly queue = new Queue();
  private readonly transceivers: Partial<Record<TrackKind, RTCRtpTransceiver>> = {};
  /** What the other side said last about what it sends. */
  private theirs: SentTracks = {};
  private tracks: Record<TrackKind, MediaStreamTrack | null>;
  private limit: PictureLimit;
  private early: (RTCIceCandidateInit | null)[] = [];
  private makingOffer = false;
  private ignoringOffer = false;
  private closed = false;

  constructor(private readonly setUp: LinkSetUp) {
    this.tracks = { ...setUp.tracks };
    this.limit = setUp.limit;
    this.connection = setUp.newPeerConnection(setUp.configuration);
    this.connection.onicecandidate = ({ candidate }) => setUp.send({ candidate: candidate && candidate.toJSON() });
    this.connection.ontrack = ({ track, transceiver }) => setUp.onTrack(this.kindOf(transceiver), track);
    this.connection.onconnectionstatechange = () => setUp.onState(this.connection.connectionState);
    this.connection.onnegotiationneeded = () => this.later(() => this.offer());
  }

  /** For the newcomer: the transceivers make the connection ask for its first offer. */
  begin(): void {
    this.addTransceiver('microphone');
    this.addTransceiver('camera');
    this.addScreen();
  }

  setTrack(kind: TrackKind, track: MediaStreamTrack | null): Promise<void> {
    this.tracks[kind] = track;
    return this.queue.run(async () => {
      if (this.closed) return;
      await this.transceivers[kind]?.sender.replaceTrack(this.tracks[kind]);
      this.addScreen();
    });
  }

  limitPicture(limit: PictureLimit): void {
    this.limit = limit;
    this.later(() => this.applyLimit());
  }

  receive(signal: Signal): void {
    this.later(() => ('description' in signal ? this.describe(signal) : this.addCandidate(signal.candidate)));
  }

  /**
   * After a lost socket or path: what was on its way may be gone, so say it again; then find a new path if this one broke.
   * @param silent it broke, whatever the browser says
   */
  mend(silent: boolean): void {
    this.repeatOffer();
    this.later(() => {
      if (silent || this.connection.connectionState !== 'connected') this.connection.restartIce();
    });
  }

  /** If it is unanswered. Harmless when only the answer is late. */
  repeatOffer(): void {
    this.later(() => {
      if (this.connection.signalingState === 'have-local-offer') this.sendDescription();
    });
  }

  /** Ice servers whose credentials are fresh; used from the next restart on. */
  useServers(iceServers: RTCIceServer[]): void {
    this.later(() => this.connection.setConfiguration({ ...this.setUp.configuration, iceServers }));
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.connection.onicecandidate = null;
    this.connection.ontrack = null;
    this.connection.onconnectionstatechange = null;
    this.connection.onnegotiationneeded = null;
    this.connection.close();
  }

  private addTransceiver(kind: TrackKind): void {
    const source = this.tracks[kind] ?? (isSound(kind) ? 'audio' : 'video');
    this.transceivers[kind] = this.connection.addTransceiver(source, { direction: 'sendrecv' });
  }

  /** Nothing before the camera has its place in the connection. */
  private async applyLimit(): Promise<void> {
    const sender = this.transceivers.camera?.sender;
    if (sender) await limitSender(sender, this.limit);
  }

  /** Never before the first negotiation is on its way: that one is the newcomer's. */
  private addScreen(): void {
    if (!this.transceivers.camera) return;
    for (const kind of screenKinds) if (this.tracks[kind] && !this.transceivers[kind]) this.addTransceiver(kind);
  }

  private async offer(): Promise<void> {
    if (this.connection.signalingState !== 'stable') return;
    this.makingOffer = true;
    try {
      await this.connection.setLocalDescription();
      this.sendDescription();
    } finally {
      this.makingOffer = false;
    }
  }

  private async describe({ description, tracks = {} }: Extract<Signal, { description: unknown }>): Promise<void> {
    if (this.isRepeated(description)) return this.answerAgain(description);
    const collides = description.type === 'offer' && (this.makingOffer || this.connection.signalingState !== 'stable');
    this.ignoringOffer = !this.setUp.polite && collides;
    // Who gives way may never have heard the offer that it should give way to.
    if (this.ignoringOffer) return this.sendDescription();
    if (description.type === 'answer' && this.connection.signalingState !== 'have-local-offer') return;
    this.theirs = tracks;
    await this.connection.setRemoteDescription(description);
    await this.addEarlyCandidates();
    if (description.type === 'offer') await this.answer();
    await this.applyLimit();
  }

  /** Every new description has an origin line (RFC 8866, 5.2) of its own; one that was said again has the old one. */
  private isRepeated({ type, sdp }: RTCSessionDescriptionInit): boolean {
    const { remoteDescription, signalingState } = this.connection;
    const origin = originOf(sdp);
    if (origin === undefined || origin !== originOf(remoteDescription?.sdp)) return false;
    return type === 'answer' || signalingState !== 'have-remote-offer';
  }

  /** Never by taking back a newer offer of one's own: the other side may have taken it in already. */
  private answerAgain({ type }: RTCSessionDescriptionInit): void {
    const { currentLocalDescription: answer, signalingState } = this.connection;
    if (type !== 'offer') return;
    if (answer?.type === 'answer') this.send(answer);
    if (signalingState === 'have-local-offer') this.sendDescription();
  }

  private async answer(): Promise<void> {
    this.adoptTransceivers();
    await this.connection.setLocalDescription();
    this.sendDescription();
    this.addScreen();
  }

  /** The offerer's transceivers become ours too, for the same use. */
  private adoptTransceivers(): void {
    for (const transceiver of this.connection.getTransceivers()) {
      const kind = this.kindOf(transceiver);
      if (this.transceivers[kind] || transceiver.mid === null || transceiver.direction === 'stopped') continue;
      this.transceivers[kind] = transceiver;
      transceiver.direction = 'sendrecv';
      void transceiver.sender.replaceTrack(this.tracks[kind]);
    }
  }

  /** A page of before screens could be shared says nothing, and sends one of each. */
  private kindOf({ mid, receiver }: RTCRtpTransceiver): TrackKind {
    return this.theirs[mid ?? ''] ?? (receiver.track.kind === 'audio' ? 'microphone' : 'camera');
  }

  private async addCandidate(candidate: RTCIceCandidateInit | null): Promise<void> {
    if (!this.connection.remoteDescription) {
      // Those of an offer that was ignored would not fit the answer that comes.
      if (!this.ignoringOffer) this.early.push(candidate);
      return;
    }
    try {
      await this.connection.addIceCandidate(candidate);
    } catch (error) {
      // Candidates of an offer that was ignored do not fit, and need not.
      if (!this.ignoringOffer) throw error;
    }
  }

  private async addEarlyCandidates(): Promise<void> {
    const candidates = this.early;
    this.early = [];
    for (const candidate of candidates) await this.addCandidate(candidate);
  }

  private sendDescription(): void {
    const description = this.connection.localDescription;
    if (description) this.send(description);
  }

  private send(description: RTCSessionDescription): void {
    this.setUp.send({ description: plain(description), tracks: this.sent() });
  }

  private sent(): SentTracks {
    return Object.fromEntries(
      trackKinds.flatMap((kind) => {
        const mid = this.transceivers[kind]?.mid;
        return mid === undefined || mid === null ? [] : [[mid, kind]];
      }),
    );
  }

  private later(step: () => Promise<void> | void): void {
    this.queue
      .run(async () => {
        if (!this.closed) await step();
      })
      .catch((error: unknown) => console.warn('visavis: negotiation', error));
  }
}

function originOf(sdp: string | undefined): string | undefined {
  return sdp === undefined ? undefined : /^o=.*/m.exec(sdp)?.[0];
}

function plain({ type, sdp }: RTCSessionDescription): RTCSessionDescriptionInit & { type: RTCSdpType } {
  return { type, sdp };
}
