import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { text } from '../texts/text';

const NEAR = 48;

/** Keeps the newest in sight while the end is in sight; who reads further up is not torn away, but told. */
export class VisavisChatLog extends LitElement {
  static override readonly properties = {
    lines: { attribute: false },
    unsent: { attribute: false },
    newest: { attribute: false },
    behind: { state: true },
  };
  declare lines: TemplateResult;
  declare unsent: TemplateResult;
  /** Changes with every line that is added. */
  declare newest: string;
  declare behind: boolean;
  #shown = '';
  #atEnd = true;
  readonly #grown = new ResizeObserver(() => this.#keepUp());

  constructor() {
    super();
    this.lines = html``;
    this.unsent = html``;
    this.newest = '';
    this.behind = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#grown.disconnect();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div class="chat-scroll" tabindex="0" role="group" aria-label=${text('chat.log')} @scroll=${this.#look}>
        <div role="log" aria-label=${text('chat.log')}>${this.lines}</div>
        <div>${this.unsent}</div>
      </div>
      ${
        this.behind
          ? html`<button class="button chat-below" type="button" @click=${this.#toEnd}>
              ${text('chat.newBelow')}
            </button>`
          : nothing
      }`;
  }

  /** The keyboard of a phone takes half of it away. */
  protected override firstUpdated(): void {
    if (this.#box !== null) this.#grown.observe(this.#box);
  }

  protected override updated(): void {
    if (this.newest === this.#shown) return this.#keepUp();
    this.#shown = this.newest;
    if (this.#atEnd) this.#toEnd();
    else this.behind = true;
  }

  #keepUp(): void {
    if (this.#atEnd && this.#box !== null) this.#box.scrollTop = this.#box.scrollHeight;
  }

  readonly #look = (): void => {
    const box = this.#box;
    if (box === null) return;
    this.#atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
    if (this.#atEnd) this.behind = false;
  };

  readonly #toEnd = (): void => {
    this.#atEnd = true;
    this.behind = false;
    this.#keepUp();
  };

  get #box(): HTMLElement | null {
    return this.querySelector('.chat-scroll');
  }
}

customElements.define('visavis-chat-log', VisavisChatLog);
