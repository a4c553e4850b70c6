import { trackKinds, type MediaConnection, type Seat, type Tracks } from '../../network/media-connection';
import type { Welcome } from '../../signaling/messages';
import type { EffectContext, EffectHandlers } from './effect-handlers';

/** What carries picture and sound: one connection at a time, and what an older one still says is ignored. */
export class CallMedia {
  private current: MediaConnection | null = null;

  readonly effects = {
    'connect-media': ({ welcome }) => this.connect(welcome),
    'mend-media': ({ welcome }) => this.current?.resumed(seatOf(welcome)),
    'media-peer-joined': ({ peer }) => this.current?.peerJoined(peer),
    'media-peer-returned': ({ peer }) => this.current?.peerReturned(peer),
    'media-peer-left': ({ peer }) => this.current?.peerLeft(peer),
    'media-signal': ({ from, signal }) => this.current?.signal(from, signal),
    'set-tracks': ({ tracks }) => this.setTracks(tracks),
    'limit-picture': ({ limit }) => void this.current?.limitPicture(limit),
    'close-media': () => this.close(),
  } satisfies Partial<EffectHandlers>;

  constructor(private readonly context: EffectContext) {}

  private connect(welcome: Welcome): void {
    const { ports, signaling, state, dispatch } = this.context;
    const media = ports.media(welcome.network, {
      listener: (event) => {
        if (this.current === media) dispatch({ type: 'media', event });
      },
      sendSignal: (to, signal) => void signaling.send({ type: 'signal', to, signal }),
    });
    this.current = media;
    const { microphone, camera } = state().devices;
    void media.setTrack('microphone', microphone.track);
    void media.setTrack('camera', camera.track);
    void media.connect(seatOf(welcome));
  }

  private setTracks(tracks: Tracks): void {
    for (const kind of trackKinds) void this.current?.setTrack(kind, tracks[kind]);
  }

  private close(): void {
    const media = this.current;
    this.current = null;
    void media?.close();
  }
}

function seatOf({ you, role, peers, iceServers }: Welcome): Seat {
  return { you, polite: role === 'guest', peers, iceServers };
}
