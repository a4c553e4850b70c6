import { html, nothing, type TemplateResult } from 'lit';
import { text } from '../texts/text';
import type { Scene } from './scene';
import { icon } from './visavis-icon';

/** What is behind oneself. The pictures to choose from are fetched when it is opened: many never do. */
export function backdropChoice({ view, actions }: Scene, where: 'lobby' | 'room'): TemplateResult {
  const { backdrop } = view;
  if (!backdrop.possible) return html`<p class="small muted">${text('backdrop.impossible')}</p>`;
  const fetch = (): void => void import('./visavis-backdrops');
  return html`<details class="disclosure" data-backdrops @toggle=${fetch}>
    <summary>${text('backdrop.title', { chosen: text(`backdrop.${backdrop.chosen}`) })}</summary>
    <visavis-backdrops
      .backdrop=${backdrop}
      .where=${where}
      @choose=${(event: CustomEvent) => actions.chooseBackdrop(event.detail)}
    ></visavis-backdrops>
  </details>`;
}

/** That it ended by itself, and the way on. */
export function backdropNotice({ view, actions }: Scene): TemplateResult | typeof nothing {
  const { ended } = view.backdrop;
  if (ended === null) return nothing;
  return html`<div class="banner warn" role="alert" data-backdrop-ended=${ended}>
    ${icon('alert')}<span>${text(`backdrop.ended.${ended}`)}</span>
    <button class="button" type="button" @click=${() => actions.toggleCamera()}>${text('backdrop.without')}</button>
  </div>`;
}
