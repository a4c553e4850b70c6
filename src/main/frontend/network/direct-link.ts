import type { Signal } from '../signaling/messages';
import type { TrackKind } from './media-connection';
import { Queue } from './queue';

export type NewPeerConnection = (configuration: RTCConfiguration) => RTCPeerConnection;

export interface LinkSetUp {
  readonly newPeerConnection: NewPeerConnection;
  readonly configuration: RTCConfiguration;
  readonly polite: boolean;
  readonly tracks: Readonly<Record<TrackKind, MediaStreamTrack | null>>;
  readonly send: (signal: Signal) => void;
  readonly onTrack: (kind: TrackKind, track: MediaStreamTrack) => void;
  readonly onState: (state: RTCPeerConnectionState) => void;
}

/**
 * One RTCPeerConnection to one other page, by "perfect negotiation" (W3C WebRTC, 10.7). Microphone and camera have their
 * transceivers from the first offer on, so that switching them never negotiates again.
 */
export class DirectLink {
  readonly connection: RTCPeerConnection;
  private readonly queue = new Queue();
  private readonly senders: Partial<Record<TrackKind, RTCRtpSender>> = {};
  private tracks: Record<TrackKind, MediaStreamTrack | null>;
  private early: (RTCIceCandidateInit | null)[] = [];
  private makingOffer = false;
  private ignoringOffer = false;
  private closed = false;

  constructor(private readonly setUp: LinkSetUp) {
    this.tracks = { ...setUp.tracks };
    this.connection = setUp.newPeerConnection(setUp.configuration);
    this.connection.onicecandidate = ({ candidate }) => setUp.send({ candidate: candidate && candidate.toJSON() });
    this.connection.ontrack = ({ track }) => setUp.onTrack(track.kind === 'audio' ? 'microphone' : 'camera', track);
    this.connection.onconnectionstatechange = () => setUp.onState(this.connection.connectionState);
    this.connection.onnegotiationneeded = () => this.later(() => this.offer());
  }

  /** For the newcomer: the transceivers make the connection ask for its first offer. */
  begin(): void {
    this.addTransceiver('microphone', 'audio');
    this.addTransceiver('camera', 'video');
  }

  setTrack(kind: TrackKind, track: MediaStreamTrack | null): Promise<void> {
    this.tracks[kind] = track;
    return this.queue.run(async () => {
      if (!this.closed) await this.senders[kind]?.replaceTrack(this.tracks[kind]);
    });
  }

  receive(signal: Signal): void {
    this.later(() =>
      'description' in signal ? this.describe(signal.description) : this.addCandidate(signal.candidate),
    );
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

  private addTransceiver(kind: TrackKind, media: 'audio' | 'video'): void {
    const transceiver = this.connection.addTransceiver(this.tracks[kind] ?? media, { direction: 'sendrecv' });
    this.senders[kind] = transceiver.sender;
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

  private async describe(description: RTCSessionDescriptionInit): Promise<void> {
    if (this.isRepeated(description)) return this.answerAgain(description);
    const collides = description.type === 'offer' && (this.makingOffer || this.connection.signalingState !== 'stable');
    this.ignoringOffer = !this.setUp.polite && collides;
    // Who gives way may never have heard the offer that it should give way to.
    if (this.ignoringOffer) return this.sendDescription();
    if (description.type === 'answer' && this.connection.signalingState !== 'have-local-offer') return;
    await this.connection.setRemoteDescription(description);
    await this.addEarlyCandidates();
    if (description.type === 'offer') await this.answer();
  }

  /** Every new description has an origin line (RFC 8866, 5.2) of its own; one that was said again has the old one. */
  private isRepeated({ type, sdp }: RTCSessionDescriptionInit): boolean {
    const { remoteDescription, signalingState } = this.connection;
    const origin = originOf(sdp);
    if (origin === undefined || origin !== originOf(remoteDescription?.sdp)) return false;
    return type === 'answer' || signalingState === 'stable';
  }

  private answerAgain({ type }: RTCSessionDescriptionInit): void {
    if (type === 'offer' && this.connection.localDescription?.type === 'answer') this.sendDescription();
  }

  private async answer(): Promise<void> {
    this.adoptTransceivers();
    await this.connection.setLocalDescription();
    this.sendDescription();
  }

  /** The offerer's transceivers become ours too: first audio is the microphone, first video the camera. */
  private adoptTransceivers(): void {
    for (const transceiver of this.connection.getTransceivers()) {
      const kind = transceiver.receiver.track.kind === 'audio' ? 'microphone' : 'camera';
      if (this.senders[kind] || transceiver.direction === 'stopped') continue;
      this.senders[kind] = transceiver.sender;
      transceiver.direction = 'sendrecv';
      void transceiver.sender.replaceTrack(this.tracks[kind]);
    }
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
    if (description) this.setUp.send({ description: plain(description) });
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
