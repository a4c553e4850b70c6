import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { text, type TextKey } from '../texts/text';
import { icon } from '../ui/visavis-icon';

/** Asks for the browser's notifications, by a press and never by itself. */
export class VisavisNotice extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (typeof Notification !== 'function') return said('notice.unsupported');
    switch (Notification.permission) {
      case 'granted':
        return said('notice.granted');
      case 'denied':
        return said('notice.denied');
      case 'default':
        return html`<button class="button" type="button" @click=${() => void this.#ask()}>
          ${icon('message')}<span>${text('notice.ask')}</span>
        </button>`;
    }
  }

  async #ask(): Promise<void> {
    await Notification.requestPermission();
    this.requestUpdate();
  }
}

function said(words: TextKey): TemplateResult {
  return html`<p class="muted" role="status">${text(words)}</p>`;
}

customElements.define('visavis-notice', VisavisNotice);
