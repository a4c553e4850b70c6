import type { Captured } from '../call/share';

/** A part of MediaDevices; null where the browser cannot share screens, as on phones. */
export type GetDisplayMedia = ((options: ScreenOptions) => Promise<MediaStream>) | null;

/** DisplayMediaStreamOptions (W3C Screen Capture, 6), of which TypeScript's library knows only a part. */
interface ScreenOptions extends DisplayMediaStreamOptions {
  readonly selfBrowserSurface: 'exclude';
  readonly surfaceSwitching: 'include';
  readonly systemAudio: 'include';
}

/** For text and drawings: sharp before smooth. Sound as it is, without the voices of this very call. */
const options: ScreenOptions = {
  video: { frameRate: { max: 30 } },
  audio: {
    echoCancellation: false,
    noiseSuppression: false,
    autoGainControl: false,
    restrictOwnAudio: true,
  } as MediaTrackConstraints,
  selfBrowserSurface: 'exclude',
  surfaceSwitching: 'include',
  systemAudio: 'include',
};

/** The own screen: captured and let go here only, one at a time. */
export class ScreenDesk {
  private stream: MediaStream | null = null;

  constructor(private readonly getDisplayMedia: GetDisplayMedia) {}

  get possible(): boolean {
    return this.getDisplayMedia !== null;
  }

  /** From a press: the browser asks what to share. `ended` is told when it stops by itself. */
  async capture(ended: () => void): Promise<Captured> {
    if (!this.getDisplayMedia) return { ok: false, why: 'failed' };
    try {
      return this.hold(await this.getDisplayMedia(options), ended);
    } catch (fault) {
      return { ok: false, why: causeOf(fault) };
    }
  }

  release(): void {
    const { stream } = this;
    this.stream = null;
    for (const track of stream?.getTracks() ?? []) track.stop();
  }

  private hold(stream: MediaStream, ended: () => void): Captured {
    const [picture] = stream.getVideoTracks();
    const [sound = null] = stream.getAudioTracks();
    this.release();
    this.stream = stream;
    if (!picture) return { ok: false, why: 'failed' };
    picture.contentHint = 'detail';
    picture.addEventListener('ended', () => {
      if (this.stream === stream) ended();
    });
    return { ok: true, picture, sound };
  }
}

/** Browsers say NotAllowedError for the person's no and, with other words, for that of the system. */
function causeOf(fault: unknown): 'declined' | 'blocked' | 'failed' {
  if (!(fault instanceof DOMException) || fault.name !== 'NotAllowedError') return 'failed';
  return /system/i.test(fault.message) ? 'blocked' : 'declined';
}
