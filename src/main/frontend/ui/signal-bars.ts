import { html, type TemplateResult } from 'lit';
import type { Connection } from '../call/view';

const filled: Record<Connection['quality'], number> = { good: 3, fair: 2, poor: 1, unknown: 0 };

/** The words beside it say the same. */
export function signalBars(quality: Connection['quality']): TemplateResult {
  return html`<span class="bars" aria-hidden="true">
    ${[1, 2, 3].map((bar) => html`<i class=${bar <= filled[quality] ? 'full' : ''}></i>`)}
  </span>`;
}
