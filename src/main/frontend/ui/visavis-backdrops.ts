import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { backdrops, noBackdrop, type Backdrop, type BackdropState } from '../backdrop/backdrops';
import { pictureOf } from '../backdrop/pictures';
import { text } from '../texts/text';
import { icon } from './visavis-icon';

/** All that may be behind oneself, to choose from. Dispatches `choose` with it. */
export class VisavisBackdrops extends LitElement {
  static override readonly properties = { backdrop: { attribute: false }, where: { attribute: false } };
  declare backdrop: BackdropState;
  /** Keeps the names of the two groups apart. */
  declare where: string;

  constructor() {
    super();
    this.backdrop = noBackdrop;
    this.where = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<fieldset class="backdrops">
      <legend class="spoken">${text('backdrop.legend')}</legend>
      ${backdrops.map((backdrop) => this.#item(backdrop))}
      <p class="small muted">${text('backdrop.hint')}</p>
      <p class="small" role="status">${this.backdrop.state === 'starting' ? text('backdrop.starting') : nothing}</p>
    </fieldset>`;
  }

  #item(backdrop: Backdrop): TemplateResult {
    const choose = (): boolean => this.dispatchEvent(new CustomEvent('choose', { detail: backdrop }));
    return html`<label class="backdrop">
      <input
        type="radio"
        name="backdrop-${this.where}"
        value=${backdrop}
        .checked=${this.backdrop.chosen === backdrop}
        @change=${choose}
      />
      <span class="backdrop-look ${backdrop}">${look(backdrop)}</span>
      <span class="small">${text(`backdrop.${backdrop}`)}</span>
    </label>`;
  }
}

function look(backdrop: Backdrop): TemplateResult {
  const picture = pictureOf(backdrop);
  if (picture === null) return icon(backdrop === 'none' ? 'camera' : 'people');
  return html`<img src=${picture} alt="" width="128" height="72" loading="lazy" />`;
}

customElements.define('visavis-backdrops', VisavisBackdrops);
