import { html, nothing, type TemplateResult } from 'lit';
import { plural, text } from '../texts/text';
import { moreTimeButton } from './extend-dialog';
import type { Scene } from './scene';
import { icon } from './visavis-icon';

/** What the clock has to say now: more time was given, or the booked time runs out. */
export function clockBanners(scene: Scene): TemplateResult | typeof nothing {
  const { clock, booking } = scene.view;
  if (clock.extendedUntil !== null) {
    const words = text('clock.extended', { time: scene.times.time(clock.extendedUntil) });
    return html`<p class="banner good" data-extended>${icon('clock')}<span>${words}</span></p>`;
  }
  if (clock.warning === null) return nothing;
  return html`<div class="banner warn" data-warning=${clock.warning}>
    ${icon('clock')}<span>${plural('clock.left', clock.warning)}</span>
    ${booking.role === 'host' ? moreTimeButton() : nothing}
  </div>`;
}
