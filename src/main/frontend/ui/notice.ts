import { html, type TemplateResult } from 'lit';
import type { IconName } from './icons';
import { icon } from './visavis-icon';

/** A whole page that says one thing, with the ways on. `heading` takes the focus when the page comes up. */
export function notice(picture: IconName, heading: string, body: TemplateResult, ways: TemplateResult): TemplateResult {
  return html`<section class="card notice">
    ${icon(picture)}
    <h1 tabindex="-1" data-focus>${heading}</h1>
    ${body}
    <div class="row">${ways}</div>
  </section>`;
}
