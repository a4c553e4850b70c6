import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';

/**
 * A live picture, with its sound unless `muted`. Dispatches `blocked` when the browser wants a press before it plays sound, and
 * `frame` once the first picture of a stream is there.
 */
export class VisavisVideo extends LitElement {
  static override readonly properties = {
    stream: { attribute: false },
    muted: { type: Boolean },
    speaker: { attribute: false },
    label: { attribute: false },
  };
  declare stream: MediaStream | null;
  declare muted: boolean;
  /** Where the sound goes; null: where the system sends it. */
  declare speaker: string | null;
  declare label: string;

  constructor() {
    super();
    this.stream = null;
    this.muted = false;
    this.speaker = null;
    this.label = '';
  }

  async play(): Promise<void> {
    const video = this.#video;
    if (video === null || video.srcObject === null) return;
    try {
      await video.play();
    } catch (fault) {
      if (fault instanceof DOMException && fault.name === 'NotAllowedError') this.dispatchEvent(new Event('blocked'));
    }
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<video
      playsinline
      .muted=${this.muted}
      aria-label=${this.label}
      @loadeddata=${this.#tellFrame}
    ></video>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('speaker')) void this.#sendSoundTo(this.speaker);
    const video = this.#video;
    if (video === null || video.srcObject === this.stream) return;
    video.srcObject = this.stream;
    void this.play();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#playOn);
    if (this.#video !== null) this.#video.srcObject = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#playOn);
    this.requestUpdate();
  }

  get #video(): HTMLVideoElement | null {
    return this.querySelector('video');
  }

  /** Safari on phones leaves a video paused after a phone call or another app. */
  readonly #playOn = (): void => {
    if (document.visibilityState === 'visible' && this.#video?.paused === true) void this.play();
  };

  readonly #tellFrame = (): void => {
    this.dispatchEvent(new Event('frame'));
  };

  async #sendSoundTo(speaker: string | null): Promise<void> {
    const video = this.#video;
    if (video === null || speaker === null || !('setSinkId' in video)) return;
    // A speaker that was unplugged meanwhile: the system's own choice stays.
    await video.setSinkId(speaker).catch(() => undefined);
  }
}

customElements.define('visavis-video', VisavisVideo);
