import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { text } from '../texts/text';
import { backdropNotice } from './backdrop-choice';
import { clockBanners } from './clock-banners';
import { knock } from './guest-dialog';
import { hintBanner } from './hint-banner';
import type { Scene } from './scene';
import { brokenWords } from './broken-words';
import { shareBanners } from './share-banners';
import { troubleBanners } from './trouble';
import { icon } from './visavis-icon';
import { weakBanner } from './weak-banners';

/** What needs an eye now, over the picture and never over the controls. */
export function roomBanners(scene: Scene): TemplateResult {
  return html`<div class="room-banners">
    ${repeat(
      scene.view.door,
      ({ waiting }) => waiting,
      (guest) => knock(scene.actions, guest),
    )}
    ${shareBanners(scene)} ${connection(scene)} ${unreachable(scene)} ${clockBanners(scene)} ${troubleBanners(scene)}
    ${backdropNotice(scene)} ${hintBanner(scene)} ${weakBanner(scene)}
  </div>`;
}

function connection({ view }: Scene): TemplateResult | typeof nothing {
  switch (view.connection.state) {
    case 'reconnecting':
      return html`<p class="banner warn" data-broken=${view.connection.broken}>
        ${icon('offline')}<span>${brokenWords(view)}</span>
      </p>`;
    case 'connected':
      if (view.connection.limited) return limited();
      if (!view.connection.restored) return nothing;
      return html`<p class="banner good">${icon('check')}<span>${text('online.restored')}</span></p>`;
    case 'idle':
    case 'connecting':
    // The trouble says why, and offers to rejoin.
    case 'lost':
      return nothing;
  }
}

function limited(): TemplateResult {
  return html`<p class="banner" data-limited>${icon('info')}<span>${text('online.limited')}</span></p>`;
}

function unreachable({ view: { peer } }: Scene): TemplateResult | typeof nothing {
  if (peer?.presence !== 'unreachable') return nothing;
  return html`<p class="banner" data-peer-unreachable>
    ${icon('offline')}<span>${text('room.peerUnreachable', { name: peer.name })}</span>
  </p>`;
}
