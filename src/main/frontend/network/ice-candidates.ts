type Candidate = RTCIceCandidateInit | null;

/** The other side's candidates: those that come before its description wait for it. */
export class IceCandidates {
  private early: Candidate[] = [];

  constructor(
    private readonly connection: RTCPeerConnection,
    /** Whether its last offer was ignored: then its candidates do not fit, and need not. */
    private readonly ignoring: () => boolean,
  ) {}

  async add(candidate: Candidate): Promise<void> {
    if (!this.connection.remoteDescription) {
      // Those of an offer that was ignored would not fit the answer that comes.
      if (!this.ignoring()) this.early.push(candidate);
      return;
    }
    try {
      await this.connection.addIceCandidate(candidate);
    } catch (error) {
      if (!this.ignoring()) throw error;
    }
  }

  async addEarly(): Promise<void> {
    const candidates = this.early;
    this.early = [];
    for (const candidate of candidates) await this.add(candidate);
  }
}
