import type { FromWorker, ToWorker } from './worker-messages';

type Tell = (message: ToWorker, transfer: Transferable[]) => void;

/** Where tracks cannot be had as streams (Firefox, Safari): takes pictures from a video and shows the painted ones on a canvas. */
export class PicturePump {
  readonly track: MediaStreamTrack;
  private readonly video = document.createElement('video');
  private readonly canvas = document.createElement('canvas');
  private readonly pen = this.canvas.getContext('2d', { alpha: false });

  constructor(
    source: MediaStreamTrack,
    private readonly tell: Tell,
  ) {
    const [track] = this.canvas.captureStream().getVideoTracks();
    if (!track) throw new Error('This canvas gives no track.');
    this.track = track;
    this.video.muted = true;
    this.video.playsInline = true;
    this.video.srcObject = new MediaStream([source]);
    void this.video.play().catch(() => undefined);
  }

  async take(message: Exclude<FromWorker, { type: 'ended' | 'first' }>): Promise<void> {
    if (message.type === 'picture') return this.show(message.picture);
    await this.ready();
    const picture = await createImageBitmap(this.video);
    this.tell({ type: 'picture', picture }, [picture]);
  }

  stop(): void {
    this.video.srcObject = null;
  }

  private show(picture: ImageBitmap): void {
    const { width, height } = picture;
    if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });
    this.pen?.drawImage(picture, 0, 0);
    picture.close();
  }

  private async ready(): Promise<void> {
    if (this.video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) return;
    await new Promise((resolve) => this.video.addEventListener('loadeddata', resolve, { once: true }));
  }
}
