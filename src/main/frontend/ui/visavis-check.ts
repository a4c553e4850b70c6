import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DeviceCheck } from '../devices/device-check';
import { text } from '../texts/text';
import { deviceFields } from './device-fields';
import { previewPanel } from './preview-panel';
import type { DeviceScene } from './scene';
import { troubleCards } from './trouble';
import './visavis-connection-test';
import { icon } from './visavis-icon';
import './visavis-video';

/** The check page: see and hear oneself, and test the connection, without a session. */
export class VisavisCheck extends LitElement {
  #check: DeviceCheck | null = null;

  set check(check: DeviceCheck) {
    this.#check = check;
    check.subscribe(() => this.requestUpdate());
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#check === null) return nothing;
    const { view, actions } = this.#check;
    const scene = { view, actions };
    return html`<div class="lobby">
      <div class="lobby-self">${previewPanel(scene)}</div>
      <section class="lobby-way stack" aria-labelledby="check-devices">
        <h2 id="check-devices">${text('check.devices')}</h2>
        ${permission(scene)} ${troubleCards(scene)}
        ${view.devices.permission === 'granted' ? deviceFields(scene, 'lobby') : nothing}
      </section>
      <section class="lobby-guidelines card padded stack" aria-labelledby="check-connection">
        <h2 id="check-connection">${text('connection.title')}</h2>
        <visavis-connection-test .devices=${view}></visavis-connection-test>
      </section>
    </div>`;
  }
}

function permission({ view, actions }: DeviceScene): TemplateResult | typeof nothing {
  if (view.devices.permission === 'asking') {
    return html`<p class="banner">${icon('info')}<span>${text('lobby.asking')}</span></p>`;
  }
  if (view.devices.permission !== 'unasked') return nothing;
  return html`<div class="card padded stack">
    <p class="muted">${text('check.why')}</p>
    <button class="button primary full" type="button" @click=${() => actions.allowDevices()}>
      ${text('call.allow')}
    </button>
  </div>`;
}

customElements.define('visavis-check', VisavisCheck);
