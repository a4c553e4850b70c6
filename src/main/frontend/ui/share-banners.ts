import { html, nothing, type TemplateResult } from 'lit';
import type { ShareEnd } from '../call/share';
import { text } from '../texts/text';
import { pressShare } from './share-control';
import type { Scene } from './scene';
import { icon } from './visavis-icon';

/** That one's own screen is seen, for as long as it is; and why it no longer is. */
export function shareBanners(scene: Scene): TemplateResult | typeof nothing {
  const { state, ended } = scene.view.sharing;
  if (state === 'on') return shared(scene);
  return ended === null ? nothing : over(scene, ended);
}

function shared({ view, actions }: Scene): TemplateResult {
  const name = view.booking.otherName;
  const words = text(view.sharing.withSound ? 'share.onWithSound' : 'share.on', { name });
  return html`<div class="banner" data-sharing>
    ${icon('screen')}<span>${words}</span>
    <button class="button" type="button" data-stop-sharing @click=${() => actions.stopSharing()}>
      ${text('share.stop')}
    </button>
  </div>`;
}

function over(scene: Scene, { why, name }: ShareEnd): TemplateResult {
  const words = text(`share.${why}`, { name: name ?? scene.view.booking.otherName });
  return html`<div class="banner warn" data-share-over=${why}>
    ${icon('screen-off')}<span>${words}</span>
    <span class="banner-buttons">
      ${
        scene.view.sharing.possible && why !== 'taken'
          ? html`<button class="button" type="button" @click=${() => pressShare(scene)}>${text('share.again')}</button>`
          : nothing
      }
      <button class="button" type="button" @click=${() => scene.actions.shareEndSeen()}>${text('share.close')}</button>
    </span>
  </div>`;
}
