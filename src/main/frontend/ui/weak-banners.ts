import { html, nothing, type TemplateResult } from 'lit';
import { text } from '../texts/text';
import { pictureWords } from './picture-words';
import type { Scene } from './scene';
import { signalBars } from './signal-bars';

/** A weak network: what it costs, on whose side it is, and what helps. While it is interrupted other words stand there. */
export function weakBanner(scene: Scene): TemplateResult | typeof nothing {
  const { connection, picture } = scene.view;
  if (connection.state !== 'connected') return nothing;
  const words = pictureWords(scene.view);
  if (words !== '') return banner(words, scene, picture.notSentTo === null ? picture.state : 'not-sent');
  return connection.quality === 'poor' ? banner(advice(scene), scene, 'poor') : nothing;
}

function banner(words: string, scene: Scene, state: string): TemplateResult {
  return html`<div class="banner" data-weak=${state}>${signalBars('poor')}<span>${words}</span> ${remedy(scene)}</div>`;
}

function advice({ view }: Scene): string {
  return text(`quality.${view.connection.side === 'unknown' ? 'between' : view.connection.side}`, {
    name: view.booking.otherName,
  });
}

/** One press that helps, where there is one. */
function remedy({ view, actions }: Scene): TemplateResult | typeof nothing {
  const { picture, connection, self } = view;
  if (self.camera.fact !== 'on' || picture.notSentTo !== null) return nothing;
  if (picture.state === 'paused' || picture.state === 'sound-only') {
    return html`<button class="button" type="button" @click=${() => actions.tryPicture()}>
      ${text('picture.try')}
    </button>`;
  }
  if (connection.side !== 'yours' || connection.quality !== 'poor') return nothing;
  return html`<button class="button" type="button" @click=${() => actions.toggleCamera()}>
    ${text('quality.cameraOff')}
  </button>`;
}
