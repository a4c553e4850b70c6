import type { Signal } from '../signaling/messages';
import { IceCandidates } from './ice-candidates';
import type { PictureLimit } from './ladder';
import { LinkTracks } from './link-tracks';
import type { TrackKind, Tracks } from './media-connection';
import { Queue } from './queue';

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

/** One RTCPeerConnection to one other page, by "perfect negotiation" (W3C WebRTC, 10.7). */
export class DirectLink {
  readonly connection: RTCPeerConnection;
  private readonly queue = new Queue();
  private readonly tracks: LinkTracks;
  private readonly candidates: IceCandidates;
  private makingOffer = false;
  private ignoringOffer = false;
  private closed = false;

  constructor(private readonly setUp: LinkSetUp) {
    this.connection = setUp.newPeerConnection(setUp.configuration);
    this.tracks = new LinkTracks(this.connection, setUp.tracks, setUp.limit);
    this.candidates = new IceCandidates(this.connection, () => this.ignoringOffer);
    this.connection.onicecandidate = ({ candidate }) => setUp.send({ candidate: candidate && candidate.toJSON() });
    this.connection.ontrack = ({ track, transceiver }) => setUp.onTrack(this.tracks.kindOf(transceiver), track);
    this.connection.onconnectionstatechange = () => setUp.onState(this.connection.connectionState);
    this.connection.onnegotiationneeded = () => this.later(() => this.offer());
  }

  /** For the newcomer: the transceivers make the connection ask for its first offer. */
  begin(): void {
    this.tracks.begin();
  }

  setTrack(kind: TrackKind, track: MediaStreamTrack | null): Promise<void> {
    this.tracks.want(kind, track);
    return this.queue.run(async () => {
      if (!this.closed) await this.tracks.send(kind);
    });
  }

  limitPicture(limit: PictureLimit): void {
    this.tracks.wantLimit(limit);
    this.later(() => this.tracks.applyLimit());
  }

  receive(signal: Signal): void {
    this.later(() => ('description' in signal ? this.describe(signal) : this.candidates.add(signal.candidate)));
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
    this.tracks.hear(tracks);
    await this.connection.setRemoteDescription(description);
    await this.candidates.addEarly();
    if (description.type === 'offer') await this.answer();
    await this.tracks.applyLimit();
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
    this.tracks.adopt();
    await this.connection.setLocalDescription();
    this.sendDescription();
    this.tracks.addScreen();
  }

  private sendDescription(): void {
    const description = this.connection.localDescription;
    if (description) this.send(description);
  }

  private send(description: RTCSessionDescription): void {
    this.setUp.send({ description: plain(description), tracks: this.tracks.sent() });
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
