import { html, type TemplateResult } from 'lit';
import { icons, type IconName } from './icons';

/** A picture beside words; it says nothing by itself. Server-rendered pages use the same element. */
class VisavisIcon extends HTMLElement {
  static readonly observedAttributes = ['name'];

  attributeChangedCallback(_attribute: string, _before: string | null, name: string | null): void {
    this.setAttribute('aria-hidden', 'true');
    this.innerHTML = name !== null && isIcon(name) ? icons[name] : '';
  }
}

function isIcon(name: string): name is IconName {
  return Object.hasOwn(icons, name);
}

export function icon(name: IconName): TemplateResult {
  return html`<visavis-icon name=${name}></visavis-icon>`;
}

customElements.define('visavis-icon', VisavisIcon);
