import { html, nothing, type TemplateResult } from 'lit';
import type { CallView } from '../call/view';
import { text } from '../texts/text';
import { avatar } from './avatar';
import { boardTile } from './board-tile';
import { deviceFault } from './device-toggle';
import { peerTile } from './peer-tile';
import type { Scene } from './scene';
import { icon } from './visavis-icon';

/** The same tiles in every layout, which only the styles know: pictures run on and the focus stays when it changes. */
export function roomStage(scene: Scene): TemplateResult {
  const { peer, booking } = scene.view;
  const board = scene.board?.view.open === true ? scene.board : null;
  const layout = board !== null ? 'board' : peer?.sharing === true ? 'screen' : scene.views.layout;
  return html`<section class="stage" data-layout=${layout}>
    ${board === null ? nothing : boardTile(board, booking.otherName)}
    ${peer?.sharing === true ? screenTile(scene, peer.name, peer.screen) : nothing} ${peerTile(scene)} ${ownTile(scene)}
  </section>`;
}

function screenTile({ view, actions }: Scene, name: string, stream: MediaStream | null): TemplateResult {
  return html`<div class="screen-tile">
    <visavis-video
      class="screen"
      .stream=${stream}
      .speaker=${view.devices.speaker}
      .label=${text('share.theirs', { name })}
      @blocked=${() => actions.soundBlocked()}
    ></visavis-video>
    ${
      stream === null
        ? html`<div class="stand-in"><p class="strong">${text('share.starting', { name })}</p></div>`
        : nothing
    }
    <p class="name-tag">${icon('screen')}<span>${text('share.theirs', { name })}</span></p>
  </div>`;
}

function ownTile({ view }: Scene): TemplateResult {
  const { self } = view;
  return html`<div class="own-tile">
    ${
      self.preview === null
        ? html`<div class="own-dark">
            ${avatar(self.name)}<span class="spoken">${deviceFault('camera', self.camera)}</span>
          </div>`
        : html`<visavis-video
            class=${self.mirrored ? 'mirrored' : ''}
            .stream=${self.preview}
            .label=${text('room.self')}
            muted
          ></visavis-video>`
    }
    <p class="name-tag">
      <span>${text(isSent(view) ? 'room.you' : 'room.youPaused')}</span>
      ${self.microphone.fact === 'on' ? nothing : icon('microphone-off')}
    </p>
  </div>`;
}

/** While the camera is on, which the own picture alone does not tell. */
function isSent({ self, picture: { state, notSentTo } }: CallView): boolean {
  return self.camera.fact !== 'on' || (notSentTo === null && state !== 'paused' && state !== 'sound-only');
}
